import { expect, test } from 'vitest';
import { wayBars } from '../../../src/components/internals/figures/ways-figure.ts';
import { waysOf } from '../../../src/exercises/subjects/ways.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import { ascii, bytes, construct, HELLO_IN, joined, opening } from '../trace/wire.ts';

/** A text message of 126 to 65,535 bytes, unmasked (RFC 6455 §5.2). */
const long = (text: string): Uint8Array =>
	joined(Uint8Array.of(0x81, 126, text.length >> 8, text.length & 0xff), ascii(text));

const REPORT =
	'{"/updates/poll":{"requests":20,"out":8000,"in":2000,"first":"GET /updates/poll HTTP/1.1\\r\\n\\r\\n"},' +
	'"/updates/events":{"requests":1,"out":400,"in":1100,"first":""}}';

const updates = [construct(1, 1, 'ws://localhost:4321/updates?every=50'), ...opening(1), bytes('in', HELLO_IN, 1, 1)];
const counter = (report: string) => [
	construct(2, 2, 'ws://localhost:4321/http-bytes'),
	...opening(2),
	bytes('in', long(report), 2, 2),
];

test('a WebSocket costs the bytes of its own connection, HTTP what the server has counted', () => {
	const ways = waysOf(TraceModel.of([...updates, ...counter(REPORT)]));
	expect(ways).toEqual({
		poll: { requests: 20, out: 8000, in: 2000 },
		events: { requests: 1, out: 400, in: 1100 },
		// The request of RFC 6455 §1.3 has 157 bytes here, the response 129, the frame 7.
		socket: { requests: 1, out: 157, in: 136 },
	});
});

test('a way that a run did not take has no cost', () => {
	expect(waysOf(TraceModel.of([]))).toEqual({ poll: null, events: null, socket: null });
	expect(waysOf(TraceModel.of(updates)).socket).not.toBeNull();
});

test('costs are read from the last of the sockets that count, and from no other', () => {
	const other = [construct(3, 3, 'ws://localhost:4321/echo'), ...opening(3), bytes('in', long('x'.repeat(130)), 3, 3)];
	expect(waysOf(TraceModel.of([...counter(REPORT), ...other])).poll).toEqual({ requests: 20, out: 8000, in: 2000 });
});

test.each([
	'[1]',
	'{"/updates/poll":{"requests":"20"}}',
	'{"/updates/poll":{"requests":"20","out":1,"in":1}}',
	'{"/updates/poll":{"requests":20,"out":null,"in":1}}',
	'{"/updates/poll":{"requests":20,"out":1}}',
	`{"/updates/poll":7${' '.repeat(130)}`,
	'null',
])('a report that is none counts for nothing: %s', (report) => {
	const padded = report.padEnd(130);
	expect(waysOf(TraceModel.of(counter(padded)))).toEqual({ poll: null, events: null, socket: null });
});

test('all bars are on the scale of the longest', () => {
	const bars = wayBars(TraceModel.of([...updates, ...counter(REPORT)]));
	expect(bars.poll).toEqual({
		cells: { requests: '20', out: '8,000', in: '2,000', all: '10,000' },
		widths: { out: 80, in: 20 },
	});
	expect(bars.events?.widths).toEqual({ out: 4, in: 11 });
	expect(bars.socket?.cells.all).toBe('293');
});
