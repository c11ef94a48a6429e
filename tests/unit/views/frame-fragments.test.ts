import { describe, expect, it } from 'vitest';
import { fragmentStrip, messageAround, messageOf, SHOWN } from '../../../src/views/frame/message-frames.ts';
import { bytesSoFar, neighboursOf, pieceOf, piecesOf } from '../../../src/views/frame/message-text.layout.ts';
import { connectionOf } from './traces.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));

/** "He", a ping, "l", "lo": frames 0 to 3. */
const HELLO = '01 02 48 65 89 00 00 01 6c 80 02 6c 6f';

/** What came in after the handshake, and its first message. */
function received(bytes: string) {
	const connection = connectionOf('in', hex(bytes));
	const [message] = connection.messages.in;
	if (message === undefined) throw new Error('no message');
	return { connection, message };
}

const numbersOf = ({ frames }: ReturnType<typeof fragmentStrip>) =>
	frames.map(({ id, message }) => `${id}${message === null ? ' control' : ''}`);

describe('the frames of a message', () => {
	it('stand in order, with the control frame that came between', () => {
		const { connection, message } = received(HELLO);
		expect(numbersOf(fragmentStrip(connection, message, 0))).toEqual(['0', '1 control', '2', '3']);
	});

	it('have no part in a control frame that came after the last', () => {
		const { connection, message } = received(`${HELLO} 89 00`);
		expect(numbersOf(fragmentStrip(connection, message, 0))).toHaveLength(4);
	});

	it('have a control frame after the last that came while fragments are missing', () => {
		const { connection, message } = received('01 02 48 65 89 00');
		expect(numbersOf(fragmentStrip(connection, message, 0))).toEqual(['0', '1 control']);
	});

	it('are cut to some around the one that is shown', () => {
		const { connection, message } = received(`01 00${' 00 00'.repeat(98)} 80 00`);
		const strip = fragmentStrip(connection, message, 50);
		expect(strip.frames.map(({ id }) => id)).toEqual(Array.from({ length: SHOWN }, (_, i) => i + 38));
		expect([strip.earlier, strip.later]).toEqual([38, 100 - 38 - SHOWN]);
	});
});

describe('the message around a frame', () => {
	const { connection, message } = received(`${HELLO} 89 00 81 01 61`);
	const around = (id: number) => {
		const wire = connection.frames[id];
		return wire ? messageAround(connection, wire) : null;
	};

	it('is its own message', () => {
		expect([0, 2, 3].map(around)).toEqual([message, message, message]);
		expect(around(5)).toBe(connection.messages.in[1]);
	});

	it('is that between whose fragments a control frame came', () => {
		expect(around(1)).toBe(message);
		const [, ping] = connection.frames;
		expect(ping && messageOf(connection, ping)).toBeNull();
	});

	it('is none for a control frame between messages', () => {
		expect(around(4)).toBeNull();
	});
});

describe('the text of a message', () => {
	it('is divided where its fragments are', () => {
		const { connection, message } = received(HELLO);
		expect(piecesOf(connection, message, 1000)).toEqual([
			{ frame: 0, text: 'He' },
			{ frame: 2, text: 'l' },
			{ frame: 3, text: 'lo' },
		]);
	});

	it('gives a character that is split to the fragment that ends it: "€" is e2 82 ac', () => {
		const { connection, message } = received('01 02 61 e2 80 02 82 ac');
		expect(piecesOf(connection, message, 1000)).toEqual([
			{ frame: 0, text: 'a' },
			{ frame: 1, text: '€' },
		]);
	});

	it('ends at the limit', () => {
		const { connection, message } = received(HELLO);
		expect(piecesOf(connection, message, 3).map(({ text }) => text)).toEqual(['He', 'l']);
		expect(pieceOf(hex('61 e2 82 ac'), 3)).toEqual([{ frame: null, text: 'a' }]);
	});

	it('is put together as far as it has come', () => {
		const { connection, message } = received('01 02 48 65 00 01 6c');
		expect(bytesSoFar(connection, message, 1000)).toEqual(hex('48 65 6c'));
		expect(bytesSoFar(connection, message, 1)).toEqual(hex('48'));
	});

	it('has three bytes before and after a fragment, over several fragments if they are small', () => {
		const { connection, message } = received('01 01 61 00 01 62 00 01 63 00 01 64 80 05 65 66 67 68 69');
		expect(neighboursOf(connection, message, 3)).toEqual({ before: hex('61 62 63'), after: hex('65 66 67') });
		expect(neighboursOf(connection, message, 0).before).toHaveLength(0);
	});
});
