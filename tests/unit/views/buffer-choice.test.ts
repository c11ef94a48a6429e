import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { linksOf } from '../../../src/trace/links.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { journeyOf, marksOf } from '../../../src/views/buffer/marks.ts';
import { nearest, nearestOf } from '../../../src/views/buffer/nearest.ts';
import { bytesEvent, handshake } from './traces.ts';

const socket = 1;
const send = (t: number): TraceEvent => ({
	kind: 'call',
	t,
	socket,
	args: [],
	line: 5,
	threw: null,
	method: 'send',
	data: { type: 'string', size: 5, preview: 'Hello' },
});
const message = (t: number): TraceEvent => ({
	kind: 'event',
	t,
	socket,
	handlers: [6],
	type: 'message',
	data: { type: 'string', size: 5, preview: 'Hello' },
});
/** "Hello" in one frame: from the client, masked with zeros, and from the server. */
const OUT = Uint8Array.of(0x81, 0x85, 0, 0, 0, 0, 0x48, 0x65, 0x6c, 0x6c, 0x6f);
const IN = Uint8Array.of(0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f);

const model = TraceModel.of([
	...handshake(),
	send(10),
	send(20),
	bytesEvent(15, 'out', OUT),
	bytesEvent(16, 'in', IN),
	bytesEvent(25, 'out', OUT),
	bytesEvent(26, 'in', IN),
	message(18),
	message(40),
]);
const [connection] = model.connections;
if (connection === undefined) throw new Error('no connection');

describe('what a point of the chart chooses', () => {
	it('is the nearest in time of what its line is made of', () => {
		expect(nearest(connection, 'send', 14)).toEqual({ kind: 'call', socket, call: 0 });
		expect(nearest(connection, 'send', 16)).toEqual({ kind: 'call', socket, call: 1 });
		expect(nearest(connection, 'read', 24)).toEqual({ kind: 'frame', socket, frame: 2 });
		expect(nearest(connection, 'written', 0)).toEqual({ kind: 'frame', socket, frame: 1 });
		expect(nearest(connection, 'delivered', 1000)).toEqual({ kind: 'event', socket, event: 1 });
	});

	it('passes what does not fit, and is nothing where nothing does', () => {
		const items = [1, 2, 3, 4, 5, 6];
		const even = (item: number) => item % 2 === 0;
		expect([0, 3, 3.2, 9].map((t) => nearestOf(items, (item) => item, t, even))).toEqual([2, 4, 4, 6]);
		expect(
			nearestOf(
				items,
				(item) => item,
				3,
				() => false,
			),
		).toBeNull();
	});
});

describe('marks of what is linked', () => {
	it('stand on the line that each thing made, and tell how long a message was on its way out', () => {
		const marks = marksOf(connection, linksOf(model, { kind: 'call', socket, call: 1 }));
		expect(marks).toEqual([
			{ made: 'send', t: 20 },
			{ made: 'read', t: 25 },
		]);
		expect(journeyOf(marks)).toEqual({ outward: 5, inward: null });
	});

	it('tell how long a message waited for its event', () => {
		const marks = marksOf(connection, linksOf(model, { kind: 'event', socket, event: 1 }));
		expect(journeyOf(marks)).toEqual({ outward: null, inward: 14 });
	});

	it('tell no time for a line of code that sent several messages', () => {
		const marks = marksOf(connection, linksOf(model, { kind: 'line', line: 5 }));
		expect(marks.map(({ made }) => made)).toEqual(['send', 'read', 'send', 'read']);
		expect(journeyOf(marks)).toEqual({ outward: null, inward: null });
	});
});
