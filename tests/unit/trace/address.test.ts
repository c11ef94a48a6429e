import { expect, test } from 'vitest';
import { formatLabAddress, parseLabAddress } from '../../../src/trace/address.ts';

const NOWHERE = { frame: null, byte: null, event: null };

test.each([
	['#lab=first-echo', { ...NOWHERE, lab: 'first-echo' }],
	['#lab=first-echo&frame=2', { ...NOWHERE, lab: 'first-echo', frame: 2 }],
	['#lab=first-echo&frame=2&byte=1', { ...NOWHERE, lab: 'first-echo', frame: 2, byte: 1 }],
	['#lab=order&event=7', { ...NOWHERE, lab: 'order', event: 7 }],
])('%s names a place, and is written so', (hash, address) => {
	expect(parseLabAddress(hash)).toEqual(address);
	expect(formatLabAddress(`group/${address.lab}`, address)).toBe(hash);
});

test.each(['', '#', '#a-heading', '#1006', '#label=x'])('%s names no lab', (hash) => {
	expect(parseLabAddress(hash)).toBeNull();
});

test.each([
	'#lab=',
	'#lab=First Echo',
	'#lab=a"]&frame=1',
	'#lab=a&frame=0',
	'#lab=a&frame=-1',
	'#lab=a&frame=1.5',
	'#lab=a&frame=9999999999',
	'#lab=a&byte=1',
	'#lab=a&frame=1&event=1',
])('%s is broken', (hash) => {
	expect(parseLabAddress(hash)).toBe('broken');
});
