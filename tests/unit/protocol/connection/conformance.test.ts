import { describe, expect, it } from 'vitest';
import { type EndSettings, logOf, type Role } from './ends.ts';

type Case = readonly [what: string, frames: string, log: readonly string[]];

const ROLES: readonly Role[] = ['server', 'client'];

/** Fails with 1002 (03ea) over a rule, and whoever found it hangs up. */
const protocolError = (id: string) => [`failed 1002 ${id}`, 'write close 03ea', 'end'];
const badText = ['failed 1007 invalid-utf8', 'write close 03ef', 'end'];

/** Every case for both roles, in one chunk, in single bytes, and in chunks of three. */
function all(title: string, cases: readonly Case[], settings: EndSettings = {}) {
	describe.each(ROLES)(`${title}, as the %s`, (role) => {
		it.each(cases)('%s', (_, frames, log) => {
			const wanted = role === 'server' ? log : log.filter((line, index) => !isEndOfServer(log, line, index));
			expect(logOf(role, frames, settings)).toEqual(wanted);
			expect(logOf(role, frames, settings, 1)).toEqual(wanted);
			expect(logOf(role, frames, settings, 3)).toEqual(wanted);
		});
	});
}

/** After a closing handshake the server hangs up, and a client waits for that (RFC 6455 §7.1.1). */
const isEndOfServer = (log: readonly string[], line: string, index: number): boolean =>
	line === 'end' && log.slice(0, index).some((before) => before.startsWith('closing'));

const filled = (byte: string, count: number) => byte.repeat(count);

all('framing', [
	['an empty text', '81 00', ['text ""']],
	['a text', '81 05 48656c6c6f', ['text "Hello"']],
	['a text of 125 bytes', `81 7d ${filled('61', 125)}`, [`text "${'a'.repeat(125)}"`]],
	['a text of 126 bytes', `81 7e 007e ${filled('61', 126)}`, [`text "${'a'.repeat(126)}"`]],
	['an empty binary message', '82 00', ['binary']],
	['a binary message of 127 bytes', `82 7e 007f ${filled('fe', 127)}`, [`binary ${filled('fe', 127)}`]],
	['two messages', '81 01 61 82 01 ff', ['text "a"', 'binary ff']],
	['125 bytes in 16 bits', `82 7e 007d`, protocolError('length-not-minimal')],
	['65,535 bytes in 64 bits', '82 7f 000000000000ffff', protocolError('length-not-minimal')],
	['a 64-bit length with its top bit set', '82 7f 8000000000000000', protocolError('length-top-bit')],
]);

all('pings and pongs', [
	['a ping without payload', '89 00', ['ping', 'write pong']],
	['a ping with a text', '89 02 6869', ['ping 6869', 'write pong 6869']],
	['a ping with any bytes', '89 03 00feff', ['ping 00feff', 'write pong 00feff']],
	[
		'a ping of 125 bytes',
		`89 7d ${filled('fe', 125)}`,
		[`ping ${filled('fe', 125)}`, `write pong ${filled('fe', 125)}`],
	],
	['a ping of 126 bytes', `89 7e 007e ${filled('fe', 126)}`, protocolError('control-frame-too-long')],
	['a pong that nobody asked for', '8a 00', ['pong']],
	['a pong with payload', '8a 01 61', ['pong 61']],
	['a pong, then a ping', '8a 00 89 01 62', ['pong', 'ping 62', 'write pong 62']],
	[
		'three pings',
		'89 01 61 89 01 62 89 01 63',
		['ping 61', 'write pong 61', 'ping 62', 'write pong 62', 'ping 63', 'write pong 63'],
	],
]);

all('reserved bits', [
	['RSV3 in a text', '91 01 61', protocolError('reserved-bit')],
	['RSV2 behind a good message', '81 01 61 a1 01 62', ['text "a"', ...protocolError('reserved-bit')]],
	['RSV1 without an extension', 'c1 01 61', protocolError('reserved-bit')],
	['RSV2 in a binary message', 'a2 01 61', protocolError('reserved-bit')],
	['RSV1 to RSV3 in a ping', 'f9 00', protocolError('reserved-bit')],
	['RSV3 in a Close frame', '98 00', protocolError('reserved-bit')],
	['a good message behind it is not read', '91 01 61 81 01 62', protocolError('reserved-bit')],
]);

all('opcodes', [
	...[0x3, 0x4, 0x5, 0x6, 0x7, 0xb, 0xc, 0xd, 0xe, 0xf].map(
		(opcode): Case => [
			`reserved 0x${opcode.toString(16)}`,
			`8${opcode.toString(16)} 01 61`,
			protocolError('reserved-opcode'),
		],
	),
	['a reserved one behind a good message', '81 01 61 83 00', ['text "a"', ...protocolError('reserved-opcode')]],
]);

all('fragmentation', [
	['a ping in fragments', '09 01 61 80 01 62', protocolError('fragmented-control-frame')],
	['a pong in fragments', '0a 01 61 80 01 62', protocolError('fragmented-control-frame')],
	['a text in two', '01 01 61 80 01 62', ['text "ab"']],
	['a text in three, one of them empty', '01 01 61 00 00 80 01 62', ['text "ab"']],
	['a text in empty ones', '01 00 00 00 80 00', ['text ""']],
	[
		'a ping between fragments is answered at once',
		'01 01 61 89 01 70 80 01 62',
		['ping 70', 'write pong 70', 'text "ab"'],
	],
	['a continuation of nothing', '80 01 61', protocolError('unexpected-continuation')],
	['a continuation of nothing that goes on', '00 01 61 80 01 62', protocolError('unexpected-continuation')],
	['a continuation after a message', '81 01 61 80 01 62', ['text "a"', ...protocolError('unexpected-continuation')]],
	['a message within a message', '01 01 61 81 01 62', protocolError('interrupted-message')],
	['a fragment that begins again', '01 01 61 01 01 62', protocolError('interrupted-message')],
	['a binary message within a text', '01 01 61 02 01 62', protocolError('interrupted-message')],
]);

all('UTF-8', [
	['κόσμε', '81 0b cebae1bdb9cf83cebcceb5', ['text "\u03ba\u1f79\u03c3\u03bc\u03b5"']],
	[
		'κόσμε in single bytes',
		[...'cebae1bdb9cf83cebcceb5'.matchAll(/../g)]
			.map(([byte], index, bytes) => `${index === 0 ? '01' : index === bytes.length - 1 ? '80' : '00'} 01 ${byte}`)
			.join(' '),
		['text "\u03ba\u1f79\u03c3\u03bc\u03b5"'],
	],
	['the last code point', '81 04 f48fbfbf', ['text "\u{10ffff}"']],
	['a noncharacter', '81 03 efbfbf', ['text "\uffff"']],
	['a byte order mark is kept', '81 04 efbbbf61', ['text "\ufeffa"']],
	['NUL', '81 01 00', ['text "\0"']],
	['a continuation byte alone', '81 01 80', badText],
	['fe', '81 01 fe', badText],
	['an overlong slash', '81 02 c0af', badText],
	['an overlong slash in three bytes', '81 03 e080af', badText],
	['a surrogate', '81 03 eda080', badText],
	['above U+10FFFF', '81 04 f4908080', badText],
	['a text that ends within a character', '81 02 e282', badText],
	['a fragment that can be no text, before the message ends', '01 03 cebaff', badText],
	['what can be no text in the second fragment', '01 02 ceba 00 01 ff', badText],
	['bytes that are no text in a binary message', '82 01 ff', ['binary ff']],
]);

all('closing', [
	['without a code', '88 00', ['closing 1005', 'write close', 'end']],
	['with one byte', '88 01 03', protocolError('close-payload-one-byte')],
	['with a code', '88 02 03e8', ['closing 1000', 'write close 03e8', 'end']],
	['with a reason', '88 05 03e8627965', ['closing 1000 bye', 'write close 03e8', 'end']],
	[
		'with a reason of 123 bytes',
		`88 7d 03e8 ${filled('61', 123)}`,
		[`closing 1000 ${'a'.repeat(123)}`, 'write close 03e8', 'end'],
	],
	['with a reason of 124 bytes', `88 7e 007e 03e8 ${filled('61', 124)}`, protocolError('control-frame-too-long')],
	['with a reason that is not UTF-8', '88 03 03e8ff', ['failed 1007 close-reason-not-utf8', 'write close 03ef', 'end']],
	...[1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999].map(
		(code): Case => {
			const written = code.toString(16).padStart(4, '0');
			return [`with ${code}`, `88 02 ${written}`, [`closing ${code}`, `write close ${written}`, 'end']];
		},
	),
	...[0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535].map((code): Case => {
		const written = code.toString(16).padStart(4, '0');
		return [`with ${code}, which may not be sent`, `88 02 ${written}`, protocolError('close-code-not-allowed')];
	}),
	['behind a message', '81 01 61 88 00', ['text "a"', 'closing 1005', 'write close', 'end']],
	['within a message, which is lost', '01 01 61 88 00', ['closing 1005', 'write close', 'end']],
	['a message behind it counts for nothing', '88 00 81 01 61', ['closing 1005', 'write close', 'end']],
	['a ping behind it is not answered', '88 00 89 01 61', ['closing 1005', 'write close', 'end']],
	['a second one is not answered', '88 00 88 02 03e8', ['closing 1005', 'write close', 'end']],
	['a broken rule behind it counts for nothing', '88 00 83 00', ['closing 1005', 'write close', 'end']],
]);

all(
	'limits',
	[
		['a message as large as may be', '82 04 00000000', ['binary 00000000']],
		['a frame that is larger', '82 05', ['failed 1009 frame-too-large', 'write close 03f1', 'end']],
		[
			'fragments that are larger together',
			'02 03 000000 80 02 0000',
			['failed 1009 message-too-large', 'write close 03f1', 'end'],
		],
	],
	{ options: { maxMessage: 4 } },
);

all(
	'compression',
	[
		['Hello (RFC 7692 §7.2.3.1)', 'c1 07 f248cdc9c90700', ['text "Hello"']],
		[
			'Hello twice, the second time from the window (§7.2.3.2)',
			'c1 07 f248cdc9c90700 c1 05 f200110000',
			['text "Hello"', 'text "Hello"'],
		],
		['Hello in a block without compression (§7.2.3.3)', 'c1 0b 000500faff48656c6c6f00', ['text "Hello"']],
		['Hello in fragments (§7.2.3.1)', '41 03 f248cd 80 04 c9c90700', ['text "Hello"']],
		['a message that is not compressed', '81 02 6869', ['text "hi"']],
		['an empty one', 'c1 01 00', ['text ""']],
		['a binary one', 'c2 07 f248cdc9c90700', ['binary 48656c6c6f']],
		['a ping between its fragments', '41 03 f248cd 89 00 80 04 c9c90700', ['ping', 'write pong', 'text "Hello"']],
		['RSV1 on a continuation', '41 03 f248cd c0 04 c9c90700', protocolError('reserved-bit')],
		['RSV1 on a ping', 'c9 00', protocolError('reserved-bit')],
		['RSV2', 'e1 07 f248cdc9c90700', protocolError('reserved-bit')],
		['what is not DEFLATE', 'c1 02 ffff', ['failed 1007', 'write close 03ef', 'end']],
		['what inflates to no text', 'c1 07 000100feffff00', badText],
	],
	{ deflate: 'permessage-deflate' },
);

all(
	'compression with a limit',
	[
		[
			'100 zeros that came in 6 bytes',
			'c2 06 6260a03d0000',
			['failed 1009 message-too-large', 'write close 03f1', 'end'],
		],
	],
	{ deflate: 'permessage-deflate', options: { maxMessage: 99 } },
);
