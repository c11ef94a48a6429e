import { describe, expect, it } from 'vitest';
import { limitIn } from '../../../src/trace/lab-limit.ts';

/** A header at the beginning of a head. */
const field = (name: string, value: string) => ({ name, value, start: 0, end: name.length + value.length + 2 });

describe('the limit that a refusal names', () => {
	it('is that of the header, whose name may have any case', () => {
		expect(limitIn([field('websocket-lab-limit', 'sockets-per-address')])).toBe('sockets-per-address');
	});

	it('is none without the header, as for a refusal that a lesson asked for', () => {
		expect(limitIn([field('Retry-After', '5')])).toBeNull();
	});

	it('is none for a name that is not ours', () => {
		expect(limitIn([field('WebSocket-Lab-Limit', 'patience')])).toBeNull();
	});
});
