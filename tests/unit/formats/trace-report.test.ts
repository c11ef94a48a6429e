import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { printedLines } from '../../../scripts/trace/print.ts';
import { reportOf, type TraceReport } from '../../../scripts/trace/report.ts';
import { importTrace } from '../../../src/formats/import-trace.ts';
import { traceCommandStrings } from '../../../src/i18n/at-build.ts';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { saveTrace } from '../../../src/trace/json.ts';
import * as wire from '../trace/wire.ts';

const reportOfRun = (events: readonly TraceEvent[]): TraceReport =>
	reportOf(importTrace(wire.ascii(saveTrace(events))), 'en');
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

test('a connection says its handshake, its frames in order, and how it was closed', () => {
	const events = [
		...wire.opening(),
		wire.bytes('out', wire.HELLO_OUT),
		wire.bytes('in', wire.joined(wire.HEL_IN, wire.PING_IN, wire.LO_IN)),
		wire.bytes('in', wire.hex('82 02 0102')),
		wire.bytes('in', wire.CLOSE_4001_IN),
		wire.bytes('out', wire.CLOSE_4001_OUT),
	];
	expect(reportOfRun(events)).toEqual({
		connections: [
			{
				opened: true,
				request: text(wire.REQUEST),
				response: text(wire.RESPONSE),
				frames: [
					{ direction: 'out', opcode: 'text', length: 5, fin: true, text: 'Hello' },
					{ direction: 'in', opcode: 'text', length: 3, fin: false, text: 'Hel' },
					{ direction: 'in', opcode: 'ping', length: 0, fin: true, text: '' },
					{ direction: 'in', opcode: 'continuation', length: 2, fin: true, text: 'lo' },
					{ direction: 'in', opcode: 'binary', length: 2, fin: true, text: null },
					{ direction: 'in', opcode: 'close', length: 2, fin: true, text: '' },
					{ direction: 'out', opcode: 'close', length: 2, fin: true, text: '' },
				],
				rules: [],
				close: { code: 4001, reason: '', clean: true },
			},
		],
		notes: [],
	});
});

test('a refused handshake is not opened, and says which rule that is', () => {
	const refusal = wire.ascii('HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno');
	const [connection] = reportOfRun([wire.bytes('out', wire.REQUEST), wire.bytes('in', refusal)]).connections;
	expect(connection).toMatchObject({ opened: false, frames: [], close: null });
	expect(connection?.rules).toMatchObject([{ direction: 'in', id: 'response-status-not-101', detail: '403' }]);
});

test('a link that ended without a Close frame is closed with 1006', () => {
	const end: TraceEvent = { kind: 'peer', t: 9, socket: 1, fact: { type: 'disconnected' } };
	expect(reportOfRun([...wire.opening(), end]).connections[0]?.close).toEqual({ code: 1006, reason: '', clean: false });
});

test('the text of a compressed message is what it was before', () => {
	const packed = new Uint8Array(deflateRawSync('Hello, hello', { finishFlush: 2 })).subarray(0, -4);
	const frame = wire.joined(Uint8Array.of(0xc1, packed.length), packed);
	const events = [wire.bytes('out', wire.REQUEST), wire.bytes('in', wire.joined(wire.DEFLATE_RESPONSE, frame))];
	expect(reportOfRun(events).connections[0]?.frames).toEqual([
		{ direction: 'in', opcode: 'text', length: packed.length, fin: true, text: 'Hello, hello' },
	]);
});

test('the printed form has a line for each header, frame and broken rule, and no control character of the file', () => {
	const refusal = wire.ascii('HTTP/1.1 403 Forbidden\x1b[2J\r\n\r\n');
	const unreadable = [...printedLines(reportOfRun([wire.bytes('in', refusal)]), traceCommandStrings.en)].join('\n');
	expect(unreadable).not.toContain('\x1b');
	const report = reportOfRun([...wire.opening(), wire.bytes('out', wire.HELLO_OUT)]);
	expect([...printedLines(report, traceCommandStrings['zh-cn'])]).toEqual([
		'连接 1 · 握手成功',
		'  请求，客户端到服务器',
		...text(wire.REQUEST)
			.split('\r\n')
			.filter(Boolean)
			.map((line) => `    ${line}`),
		'  响应，服务器到客户端',
		...text(wire.RESPONSE)
			.split('\r\n')
			.filter(Boolean)
			.map((line) => `    ${line}`),
		'  1 个帧',
		'    → text 5 "Hello"',
		'  没有关闭',
	]);
});
