import { expect, test } from 'vitest';
import { EXAMPLE_NONCES, newNonces, wholeConnection } from '../../../src/views/figures/one-connection.ts';

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

test('one text, echoed, from the request to the last Close frame: the frames of RFC 6455 §5.7', () => {
	const { passages } = wholeConnection('Hello', 'localhost:4321', EXAMPLE_NONCES);
	expect(passages.map(({ direction }) => direction)).toEqual(['out', 'in', 'out', 'in', 'out', 'in']);
	expect(passages.slice(2).map(({ bytes }) => hex(bytes))).toEqual([
		'81 85 37 fa 21 3d 7f 9f 4d 51 58',
		'81 05 48 65 6c 6c 6f',
		'88 82 9c 1e 70 a5 9f f6',
		'88 02 03 e8',
	]);
	const [request, response] = passages.map(({ bytes }) => latin1(bytes));
	expect(request).toContain('Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n');
	expect(response).toContain('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n');
});

test('each passage is the frame that was read from it', () => {
	const { passages, connection } = wholeConnection('你好', 'example.com', EXAMPLE_NONCES);
	expect(passages.map(({ wire }) => wire?.frame.opcode ?? null)).toEqual([null, null, 1, 1, 8, 8]);
	expect(passages.flatMap(({ wire, bytes }) => (wire === null ? [] : [hex(wire.frame.bytes) === hex(bytes)]))).toEqual([
		true,
		true,
		true,
		true,
	]);
	expect(connection.violations).toEqual([]);
});

test('an empty text is a frame as well', () => {
	const { passages } = wholeConnection('', 'example.com', EXAMPLE_NONCES);
	expect(passages.slice(2, 4).map(({ bytes }) => hex(bytes))).toEqual(['81 80 37 fa 21 3d', '81 00']);
});

test('every run has a key of its own, of 16 bytes, and breaks no rule', () => {
	const [one, other] = [newNonces(), newNonces()];
	expect(one.key).toMatch(/^[A-Za-z0-9+/]{22}==$/);
	expect(one.key).not.toBe(other.key);
	expect(wholeConnection('Hello', 'example.com', one).connection.violations).toEqual([]);
});
