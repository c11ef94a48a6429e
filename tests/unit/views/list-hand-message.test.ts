import { describe, expect, it } from 'vitest';
import { listTools } from '../../../src/i18n/en/views/list-tools.ts';
import { cannotSend, MAX_SENT, readMessage, sentMessage } from '../../../src/views/frame-list/send/hand-message.ts';
import { connectionOf } from './traces.ts';

const strings = listTools.send;
const hexOf = (input: string) => {
	const { message, problem } = readMessage(input, 'hex', strings);
	return message === null ? problem : Array.from(message.data instanceof Uint8Array ? message.data : []);
};

describe('a message written by hand', () => {
	it('is text as it stands, and counted in bytes of UTF-8', () => {
		expect(readMessage(' é\n', 'text', strings)).toEqual({ message: { data: ' é\n', bytes: 4 }, problem: null });
		expect(readMessage('', 'text', strings)).toEqual({ message: { data: '', bytes: 0 }, problem: null });
	});

	it.each(['48 65', '4865', '0x48, 0x65', ' 48\n65 ', '0x48,0x65,'])('is bytes, written as %j', (input) => {
		expect(hexOf(input)).toEqual([0x48, 0x65]);
	});

	it('is an empty binary message without digits', () => {
		expect(hexOf(' ')).toEqual([]);
	});

	it('says which character is no digit, counted from 1', () => {
		expect(hexOf('48 6g')).toBe(strings.notHex('g', 5));
		expect(hexOf('é8')).toBe(strings.notHex('é', 1));
		expect(hexOf('😀')).toBe(strings.notHex('😀', 1));
	});

	it('says that a digit is left over', () => {
		expect(hexOf('48 6')).toBe(strings.oddHex);
		expect(hexOf('4 86')).toBe(strings.oddHex);
	});

	it('is refused when it is too large', () => {
		expect(readMessage('a'.repeat(MAX_SENT), 'text', strings).problem).toBeNull();
		expect(readMessage('a'.repeat(MAX_SENT + 1), 'text', strings).problem).toBe(
			strings.tooLarge(MAX_SENT + 1, MAX_SENT),
		);
	});
});

describe('a message that is sent once more', () => {
	const sent = (chunk: Uint8Array, frame = 0, extensions?: string) => {
		const connection = connectionOf('in', chunk, extensions);
		const wire = connection.frames[frame];
		if (wire === undefined) throw new Error('no frame');
		return cannotSend(wire, connection, strings) ?? sentMessage(wire, connection);
	};

	it('is what it was: text as text, binary as binary', () => {
		expect(sent(Uint8Array.of(0x81, 0x02, 0x48, 0x69))).toEqual({ data: 'Hi', bytes: 2 });
		expect(sent(Uint8Array.of(0x82, 0x02, 0x48, 0x69))).toEqual({ data: Uint8Array.of(0x48, 0x69), bytes: 2 });
	});

	it('is whole, whichever of its fragments was chosen', () => {
		const fragments = Uint8Array.of(0x01, 0x01, 0x48, 0x80, 0x01, 0x69);
		expect([sent(fragments, 0), sent(fragments, 1)]).toEqual([
			{ data: 'Hi', bytes: 2 },
			{ data: 'Hi', bytes: 2 },
		]);
	});

	it('is inflated where it was compressed: the example of RFC 7692 §7.2.3.1', () => {
		const hello = Uint8Array.of(0xc1, 0x07, 0xf2, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00);
		expect(sent(hello, 0, 'permessage-deflate')).toEqual({ data: 'Hello', bytes: 5 });
	});

	it('is refused where it is larger than what can be sent', () => {
		const large = (length: number) => {
			const frame = new Uint8Array(10 + length);
			frame.set([0x82, 0x7f]);
			new DataView(frame.buffer).setUint32(6, length);
			return frame;
		};
		expect(sent(large(MAX_SENT + 1))).toBe(strings.tooLarge(MAX_SENT + 1, MAX_SENT));
		expect(sent(large(MAX_SENT))).toMatchObject({ bytes: MAX_SENT });
	});

	it('is refused while fragments are missing, and for a control frame', () => {
		expect(sent(Uint8Array.of(0x01, 0x01, 0x48))).toBe(strings.notWhole);
		expect(sent(Uint8Array.of(0x89, 0x00))).toBe(strings.notMessage);
	});
});
