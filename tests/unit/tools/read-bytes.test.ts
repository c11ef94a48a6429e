import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/tools/bytes/read-bytes.ts';
import { MAX_PASTED_BYTES } from '../../../src/tools/bytes/reading.ts';
import { WRITTEN_FORMS, writeBytes } from '../../../src/tools/bytes/write-bytes.ts';
import fc from '../fixed-seed.ts';

/** RFC 6455 §5.7: a masked text frame, "Hello". */
const HELLO = [0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58];

const bytesOf = (text: string) => {
	const reading = readBytes(text);
	return reading.ok ? [...reading.bytes] : reading;
};

describe('reads the RFC’s frame as', () => {
	it.each([
		['hex', '81 85 37 fa 21 3d 7f 9f 4d 51 58'],
		['hex without separators', '818537fa213d7f9f4d5158'],
		['hex in upper case over two lines', '81 85 37 FA 21\n3D 7F 9F 4D 51 58\n'],
		['colons', '81:85:37:fa:21:3d:7f:9f:4d:51:58'],
		['dashes', '81-85-37-FA-21-3D-7F-9F-4D-51-58'],
		['words of two bytes', '8185 37fa 213d 7f9f 4d51 58'],
		['prefixed numbers', '0x81 0x85 0x37 0xfa 0x21 0x3d 0x7f 0x9f 0x4d 0x51 0x58'],
		['prefixed numbers with commas', '0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58,'],
		['escapes without quotes', '\\x81\\x85\\x37\\xfa\\x21\\x3d\\x7f\\x9f\\x4d\\x51\\x58'],
		['percent escapes', '%81%85%37%fa%21%3d%7f%9f%4d%51%58'],
		['Node’s Buffer', '<Buffer 81 85 37 fa 21 3d 7f 9f 4d 51 58>'],
		['a Uint8Array in a console', 'Uint8Array(11) [129, 133, 55, 250, 33, 61, 127, 159, 77, 81, 88]'],
		['a Uint8Array in code', 'new Uint8Array([0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58]);'],
		['JSON of a Buffer', '{"type":"Buffer","data":[129,133,55,250,33,61,127,159,77,81,88]}'],
		['Buffer.from', "Buffer.from('818537fa213d7f9f4d5158', 'hex')"],
		['Python’s fromhex', 'bytes.fromhex("81 85 37 fa 21 3d 7f 9f 4d 51 58")'],
		['a bytes literal', "b'\\x81\\x857\\xfa!=\\x7f\\x9fMQX'"],
		['Python’s bytes of numbers', 'bytes([129, 133, 55, 250, 33, 61, 127, 159, 77, 81, 88])'],
		['a Go slice in code', '[]byte{0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58}'],
		['a Go slice as %v prints it', '[129 133 55 250 33 61 127 159 77 81 88]'],
		[
			'a C array',
			'const unsigned char p[11] = {\n  0x81, 0x85, /* header */ 0x37, 0xfa,\n  0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58 };',
		],
		['Java’s signed bytes', '{ -127, -123, 55, -6, 33, 61, 127, -97, 77, 81, 88 }'],
		['decimals without brackets', '129 133 55 250 33 61 127 159 77 81 88'],
		['bits', '10000001 10000101 00110111 11111010 00100001 00111101 01111111 10011111 01001101 01010001 01011000'],
		['Base64', 'gYU3+iE9f59NUVg='],
		['base64url without padding', 'gYU3-iE9f59NUVg'],
		['a quoted hex string', '"818537fa213d7f9f4d5158"'],
		['Wireshark’s dump', '0000   81 85 37 fa 21 3d 7f 9f 4d 51 58               ..7.!=..MQX\n'],
		['xxd', '00000000: 8185 37fa 213d 7f9f 4d51 58              ..7.!=..MQX\n'],
		['hexdump -C', '00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58                 |..7.!=..MQX|\n0000000b\n'],
		['tcpdump -X', '\t0x0000:  8185 37fa 213d 7f9f 4d51 58            ..7.!=..MQX\n'],
		['Wireshark’s escaped string', '"\\x81\\x85\\x37\\xfa\\x21\\x3d" \\\n"\\x7f\\x9f\\x4d\\x51\\x58"'],
	])('%s', (_name, text) => {
		expect(bytesOf(text)).toEqual(HELLO);
	});
});

it('does not take the characters of a dump for bytes', () => {
	const dump =
		'0000  48 65 6c 6c 6f 20 61 62 63 64 65 66 30 31 32 33   Hello abcdef0123\n0010  61 62                                             ab\n';
	expect(bytesOf(dump)).toEqual([...new TextEncoder().encode('Hello abcdef0123ab')]);
});

it('takes a handshake in front, with the line ends that it has on the wire', () => {
	const reading = readBytes('HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n\n81 00');
	expect(reading.ok && new TextDecoder('latin1').decode(reading.bytes)).toBe(
		'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n\x81\x00',
	);
});

describe('says where and why it can’t be read:', () => {
	it.each([
		['', { fault: 'empty', notation: null, start: 0, found: '' }],
		[' \n ', { fault: 'empty', notation: null, start: 0, found: '' }],
		['81 8', { fault: 'half-byte', notation: 'hex', start: 3, found: '8' }],
		['818', { fault: 'half-byte', notation: 'hex', start: 2, found: '8' }],
		['81 85 3z fa', { fault: 'half-byte', notation: 'hex', start: 6, found: '3' }],
		['[129, 256]', { fault: 'not-a-byte', notation: 'numbers', start: 6, found: '256' }],
		['[129, -129]', { fault: 'not-a-byte', notation: 'numbers', start: 6, found: '-129' }],
		["b'\\x8'", { fault: 'escape', notation: 'literal', start: 2, found: "\\x8'" }],
		["b'\\x81", { fault: 'escape', notation: 'literal', start: 6, found: '' }],
		['10000001 1000010', { fault: 'half-byte', notation: 'bits', start: 9, found: '1000010' }],
		['gYU3+iE9f59NU', { fault: 'base64-end', notation: 'base64', start: 9, found: '9NU' + '' }],
		['<Buffer 81 85 37 ... 20 more bytes>', { fault: 'cut', notation: 'hex', start: 17, found: '... 20 more bytes>' }],
		['the frame was broken!', { fault: 'unknown', notation: null, start: 0, found: 'the frame was broken' }],
		['GET / HTTP/1.1\nHost: a\n\n81 8', { fault: 'half-byte', notation: 'hex', start: 28, found: '8' }],
	])('%j', (text, fault) => {
		const reading = readBytes(text);
		if (reading.ok) throw new Error(`read as ${reading.notation}`);
		expect(reading).toMatchObject({ ok: false, fault: fault.fault, notation: fault.notation });
		expect(text.slice(reading.start)).toContain(reading.found);
	});
});

it('reads back whatever it writes', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.constantFrom(...WRITTEN_FORMS), (bytes, form) => {
			expect(bytesOf(writeBytes(bytes, form))).toEqual([...bytes]);
		}),
		{ numRuns: 500 },
	);
});

it('never throws, whatever is pasted', () => {
	const pieces = fc.constantFrom(
		'81 ',
		'0x',
		'[',
		'{',
		'}',
		']',
		'"',
		"b'",
		'\\x',
		'129,',
		'GET / HTTP/1.1\n',
		'\n\n',
		'0000  ',
		'=',
		'é',
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 12 }), (parts) => {
			const reading = readBytes(parts.join(''));
			if (!reading.ok) expect(reading.start).toBeLessThanOrEqual(parts.join('').length);
		}),
		{ numRuns: 2000 },
	);
});

it('bounds what it takes', () => {
	const reading = readBytes('00'.repeat(MAX_PASTED_BYTES + 1));
	expect(reading).toMatchObject({ ok: false, fault: 'too-long', start: MAX_PASTED_BYTES * 2 });
});
