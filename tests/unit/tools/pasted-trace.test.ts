import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/tools/bytes/read-bytes.ts';
import { EXAMPLES } from '../../../src/tools/frame/examples.ts';
import { PASTED_SOCKET, type PastedOptions } from '../../../src/tools/frame/pasted-stream.ts';
import { pastedTrace } from '../../../src/tools/frame/pasted-trace.ts';
import type { Connection } from '../../../src/trace/connection.ts';
import { MAX_FRAMES } from '../../../src/trace/limits.ts';

const BY_MASK: PastedOptions = { sender: 'mask', deflate: false };

function decode(text: string, options = BY_MASK): Connection {
	const reading = readBytes(text);
	if (!reading.ok) throw new Error(`${reading.fault}: ${reading.found}`);
	return decodeBytes(reading.bytes, options);
}

function decodeBytes(bytes: Uint8Array, options = BY_MASK): Connection {
	const trace = pastedTrace(bytes, options);
	trace.finish();
	const connection = trace.model.connection(PASTED_SOCKET);
	if (connection === null) throw new Error('There is no connection.');
	return connection;
}

/** Each frame as its direction, opcode, payload in hex, and what it breaks. */
const framesOf = ({ frames }: Connection): readonly string[] =>
	frames.map(({ direction, frame, violations }) => {
		const payload = Buffer.from(frame.payload.subarray(0, 8)).toString('hex');
		const broken = violations.map(({ id, section, offset }) => ` ${id} ${section} @${offset}`).join('');
		return `${direction} ${frame.fin ? 'FIN ' : ''}${frame.opcode} ${frame.payloadLength} ${payload}${broken}`;
	});

describe('decodes the examples of RFC 6455 §5.7:', () => {
	it.each([
		['a single unmasked text', '81 05 48 65 6c 6c 6f', ['in FIN 1 5 48656c6c6f']],
		['a single masked text', '81 85 37 fa 21 3d 7f 9f 4d 51 58', ['out FIN 1 5 48656c6c6f']],
		['a fragmented unmasked text', '01 03 48 65 6c 80 02 6c 6f', ['in 1 3 48656c', 'in FIN 0 2 6c6f']],
		['an unmasked ping', '89 05 48 65 6c 6c 6f', ['in FIN 9 5 48656c6c6f']],
		['a masked pong', '8a 85 37 fa 21 3d 7f 9f 4d 51 58', ['out FIN 10 5 48656c6c6f']],
		['256 bytes', `82 7e 01 00 ${'ab'.repeat(256)}`, ['in FIN 2 256 abababababababab']],
		['64 KiB', `82 7f 00 00 00 00 00 01 00 00 ${'cd'.repeat(65_536)}`, ['in FIN 2 65536 cdcdcdcdcdcdcdcd']],
	])('%s', (_name, text, frames) => {
		expect(framesOf(decode(text))).toEqual(frames);
	});

	it('all of them in one paste, each in the direction that MASK tells', () => {
		const text =
			'81 05 48656c6c6f 81 85 37fa213d 7f9f4d5158 01 03 48656c 80 02 6c6f 89 05 48656c6c6f 8a 85 37fa213d 7f9f4d5158';
		expect(framesOf(decode(text))).toEqual([
			'in FIN 1 5 48656c6c6f',
			'out FIN 1 5 48656c6c6f',
			'in 1 3 48656c',
			'in FIN 0 2 6c6f',
			'in FIN 9 5 48656c6c6f',
			'out FIN 10 5 48656c6c6f',
		]);
	});
});

describe('marks what breaks a rule at its byte:', () => {
	it.each([
		['an unmasked frame of a client', '81 00', 'client', ['out FIN 1 0  unmasked-client-frame RFC 6455 §5.1 @1']],
		['a masked frame of a server', '81 80 00000000', 'server', ['in FIN 1 0  masked-server-frame RFC 6455 §5.1 @1']],
		['RSV1 without an extension', 'c1 00', 'mask', ['in FIN 1 0  reserved-bit RFC 6455 §5.2 @0']],
		['a reserved opcode', '81 00 83 00', 'mask', ['in FIN 1 0 ', 'in FIN 3 0  reserved-opcode RFC 6455 §5.2 @2']],
		['half a close code', '88 01 03', 'mask', ['in FIN 8 1 03 close-payload-one-byte RFC 6455 §5.5.1 @2']],
		[
			'a close code that is never sent',
			'88 02 03ee',
			'mask',
			['in FIN 8 2 03ee close-code-not-allowed RFC 6455 §7.4 @2'],
		],
		['a text that is not UTF-8', '81 02 c0 80', 'mask', ['in FIN 1 2 c080 invalid-utf8 RFC 6455 §8.1 @2']],
		['a continuation of nothing', '80 00', 'mask', ['in FIN 0 0  unexpected-continuation RFC 6455 §5.4 @0']],
		[
			'a long ping',
			`89 7e 007e ${'2e'.repeat(126)}`,
			'mask',
			['in FIN 9 126 2e2e2e2e2e2e2e2e control-frame-too-long RFC 6455 §5.5 @1'],
		],
	] as const)('%s', (_name, text, sender, frames) => {
		expect(framesOf(decode(text, { sender, deflate: false }))).toEqual(frames);
	});

	it('keeps what comes behind a length that can’t be', () => {
		const { violations, frames } = decode('81 00 82 7f 80 00 00 00 00 00 00 01 aa');
		expect(frames).toHaveLength(1);
		expect(violations.map(({ violation, rejected }) => [violation.id, violation.offset, rejected.length])).toEqual([
			['length-top-bit', 4, 11],
		]);
	});
});

it('takes RSV1 for compression where that was agreed on', () => {
	// RFC 7692 §7.2.3.1: "Hello", compressed.
	const frame = 'c1 07 f2 48 cd c9 c9 07 00';
	expect(framesOf(decode(frame, { sender: 'mask', deflate: true }))).toEqual(['in FIN 1 7 f248cdc9c90700']);
	const agreed = 'HTTP/1.1 101 Switching Protocols\nSec-WebSocket-Extensions: permessage-deflate\n\n';
	expect(framesOf(decode(agreed + frame))).toEqual(['in FIN 1 7 f248cdc9c90700']);
});

it('tells whose frames they are by the head in front', () => {
	const request = 'GET / HTTP/1.1\nHost: a\n\n';
	const response = 'HTTP/1.1 101 Switching Protocols\n\n';
	expect(framesOf(decode(`${request}81 00`))).toEqual(['out FIN 1 0  unmasked-client-frame RFC 6455 §5.1 @1']);
	expect(framesOf(decode(`${response}81 80 00000000`))).toEqual(['in FIN 1 0  masked-server-frame RFC 6455 §5.1 @1']);
	expect(framesOf(decode(`${request}${response}81 80 00000000 81 00`))).toEqual(['out FIN 1 0 ', 'in FIN 1 0 ']);
});

it('reads no frames behind a refusal: that is its body', () => {
	const { frames, response } = decode('HTTP/1.1 400 Bad Request\n\n81 00');
	expect(frames).toEqual([]);
	expect(response?.body).toEqual(Uint8Array.of(0x81, 0));
});

it('reads what Wireshark shows of a followed stream, in which each side has its own offsets', () => {
	const followed = [
		'00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58                 ..7.!=.. MQX',
		'    00000000  81 05 48 65 6c 6c 6f                             ..Hello',
		'0000000B  8a 80 00 00 00 00                                ......',
	].join('\n');
	expect(framesOf(decode(followed))).toEqual(['out FIN 1 5 48656c6c6f', 'in FIN 1 5 48656c6c6f', 'out FIN 10 0 ']);
});

it('says of the last frame how much of it is missing', () => {
	expect(decode('81 00 82 05 aa').partial.in).toMatchObject({ offset: 2, received: 3, size: 7 });
	expect(decode('81').partial.in).toMatchObject({ received: 1, size: null });
});

it('keeps as many frames as a run does, and counts the bytes beyond', () => {
	const bytes = new Uint8Array((MAX_FRAMES + 10_000) * 2);
	for (let at = 0; at < bytes.length; at += 2) bytes[at] = 0x82;
	const trace = pastedTrace(bytes, BY_MASK);
	trace.finish();
	const connection = trace.model.connection(PASTED_SOCKET);
	const frames = connection?.frames.length ?? 0;
	expect(frames).toBeGreaterThanOrEqual(MAX_FRAMES);
	expect(trace.model.dropped.bytes).toBe(bytes.length - frames * 2);
});

it('lets go when its time is over, and goes on', () => {
	const bytes = new Uint8Array(64 * 1024);
	for (let at = 0; at < bytes.length; at += 2) bytes[at] = 0x82;
	const trace = pastedTrace(bytes, BY_MASK);
	let now = 0;
	let steps = 1;
	// Each look at the clock finds it a millisecond further.
	while (trace.step(() => now++, 3)) steps += 1;
	expect(steps).toBeGreaterThan(1);
	expect(trace.model.connection(PASTED_SOCKET)?.frames).toHaveLength(32 * 1024);
});

it.each(EXAMPLES)('has an example that can be read: $name', ({ text, deflate = false }) => {
	expect(decode(text, { sender: 'mask', deflate }).frames.length).toBeGreaterThan(0);
});
