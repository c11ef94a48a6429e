import { beforeEach, expect, test } from 'vitest';
import { reportOf } from '../../../scripts/trace/report.ts';
import { importTrace } from '../../../src/formats/import-trace.ts';
import { OPCODES } from '../../../src/protocol/opcodes.ts';
import { BROKEN_RULES, captureOfFrames } from '../../unit/formats/broken-rules.ts';
import { captureOf, fromClient, fromServer, SYNS } from '../../unit/formats/capture-file.ts';
import { ascii, HELLO_IN, HELLO_OUT, joined, REQUEST, RESPONSE } from '../../unit/trace/wire.ts';
import { dissect, needsTshark } from '../support/tshark.ts';

beforeEach(needsTshark);

/** The frames that Wireshark finds: opcode, length and FIN of each. */
const seenByWireshark = (capture: Uint8Array): string[] =>
	dissect(capture, 'websocket', ['websocket.opcode', 'websocket.payload_length', 'websocket.fin']).flatMap((line) => {
		const [opcodes = '', lengths = '', fins = ''] = line.split(' ').map((field) => field.split(','));
		return Array.from(opcodes, (opcode, index) => `${opcode} ${lengths[index]} ${fins[index]}`);
	});

const seenHere = (capture: Uint8Array): string[] =>
	reportOf(importTrace(capture), 'en').connections.flatMap(({ frames }) =>
		frames.map(({ opcode, length, fin }) => {
			const entry = Object.values(OPCODES).find(({ name }) => name === opcode);
			return `${entry?.opcode ?? opcode} ${length} ${fin ? 1 : 0}`;
		}),
	);

// Wireshark names the first of the two lengths, which is 126 there.
const SAME_LENGTH = BROKEN_RULES.filter(({ rule }) => rule !== 'length-not-minimal');

test.each(SAME_LENGTH)('$name: the frames are those that Wireshark finds', ({ direction, bytes }) => {
	const capture =
		direction === 'out' ? captureOfFrames([bytes, HELLO_OUT], []) : captureOfFrames([], [bytes, HELLO_IN]);
	expect(seenHere(capture)).toEqual(seenByWireshark(capture));
});

test('the frames of a client that masks nothing are those that Wireshark finds', () => {
	const capture = captureOfFrames([HELLO_IN, HELLO_IN], [HELLO_IN]);
	expect(seenByWireshark(capture)).toHaveLength(3);
	expect(seenHere(capture)).toEqual(seenByWireshark(capture));
});

test('behind other requests the handshake is where Wireshark finds it', () => {
	const get = ascii('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
	const page = ascii('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello');
	const capture = captureOf([
		...SYNS,
		fromClient(101, get),
		fromServer(201, page),
		fromClient(101 + get.length, REQUEST),
		fromServer(201 + page.length, RESPONSE),
		fromClient(101 + get.length + REQUEST.length, joined(HELLO_OUT, HELLO_OUT)),
	]);
	expect(seenByWireshark(capture)).toHaveLength(2);
	expect(seenHere(capture)).toEqual(seenByWireshark(capture));
});
