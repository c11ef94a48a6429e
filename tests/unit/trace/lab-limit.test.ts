import { describe, expect, it } from 'vitest';
import { limitIn } from '../../../src/trace/lab-limit.ts';

describe('the limit that a refusal names', () => {
	it('is that of the header, whose name may have any case', () => {
		expect(limitIn([{ name: 'websocket-lab-limit', value: 'sockets-per-address' }])).toBe('sockets-per-address');
	});

	it('is none without the header, as for a refusal that a lesson asked for', () => {
		expect(limitIn([{ name: 'Retry-After', value: '5' }])).toBeNull();
	});

	it('is none for a name that is not ours', () => {
		expect(limitIn([{ name: 'WebSocket-Lab-Limit', value: 'patience' }])).toBeNull();
	});
});
