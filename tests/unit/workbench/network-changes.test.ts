import { expect, test } from 'vitest';
import { CALM } from '../../../src/in-page/host-message.ts';
import { networkAtStart, networkChanges } from '../../../src/workbench/in-page/network-state.ts';

test('an act is the changes that it makes, in the order in which they are made', () => {
	expect(networkChanges(CALM, { type: 'cut' })).toEqual([{ type: 'cut' }]);
	const slow = { ...CALM, latency: 50, bandwidth: 1000 };
	expect(networkChanges(CALM, { type: 'set', state: slow })).toEqual([
		{ type: 'latency', ms: 50 },
		{ type: 'bandwidth', bytes: 1000 },
	]);
	expect(networkChanges(slow, { type: 'set', state: { ...slow, stalled: true, down: true } })).toEqual([
		{ type: 'stall' },
		{ type: 'down' },
	]);
	expect(networkChanges({ ...slow, stalled: true, down: true }, { type: 'set', state: CALM })).toEqual([
		{ type: 'latency', ms: 0 },
		{ type: 'bandwidth', bytes: null },
		{ type: 'go-on' },
		{ type: 'up' },
	]);
});

test('a run begins with what its network is like, and a calm one with nothing', () => {
	expect(networkAtStart(CALM)).toEqual([]);
	expect(networkAtStart({ ...CALM, down: true })).toEqual([{ kind: 'network', t: 0, change: { type: 'down' } }]);
});
