import type { ListToolsStrings } from '../../../i18n/en/views/list-tools.ts';
import { decodeUtf8, utf8Length } from '../../../protocol/utf8.ts';
import type { Connection, WireFrame } from '../../../trace/connection.ts';
import { messageOf } from '../../frame/message-frames.ts';
import { messageData, PATIENT } from '../message-data.ts';

export type HandType = 'text' | 'hex';

/** Bytes of a message that can be sent by hand. */
export const MAX_SENT = 1024 * 1024;

/** What is sent, and how many bytes of payload that is. */
export interface SentMessage {
	readonly data: string | Uint8Array;
	readonly bytes: number;
}

/** What was written, understood; or a sentence that says what to do about it. */
export type HandMessage =
	| { readonly message: SentMessage; readonly problem: null }
	| { readonly message: null; readonly problem: string };

type SendStrings = ListToolsStrings['send'];

/** Reads what someone wrote to be sent. */
export function readMessage(input: string, type: HandType, strings: SendStrings): HandMessage {
	if (type === 'text') return sized(input, utf8Length(input), strings);
	return readHex(input, strings);
}

/** What may stand between bytes, so that a copied literal or dump can be pasted: spaces, commas, `0x`. */
const BETWEEN = /^(?:[\s,]|0x)+/i;

function readHex(input: string, strings: SendStrings): HandMessage {
	const bytes: number[] = [];
	for (let at = 0; at < input.length; ) {
		const between = BETWEEN.exec(input.slice(at, at + 64))?.[0].length ?? 0;
		at += between;
		if (between > 0 || at >= input.length) continue;
		const wrong = [0, 1].find((digit) => !/^[\da-f]?$/i.test(input.charAt(at + digit)));
		if (wrong === 1 && BETWEEN.test(input.charAt(at + 1))) return refused(strings.oddHex);
		if (wrong !== undefined) return refused(strings.notHex(characterAt(input, at + wrong), at + wrong + 1));
		if (at + 1 === input.length) return refused(strings.oddHex);
		bytes.push(Number.parseInt(input.slice(at, at + 2), 16));
		at += 2;
	}
	return sized(Uint8Array.from(bytes), bytes.length, strings);
}

/** @returns why the message that a frame is part of can't be sent once more; null when it can */
export function cannotSend(wire: WireFrame, connection: Connection, strings: SendStrings): string | null {
	const message = messageOf(connection, wire);
	if (message === null) return strings.notMessage;
	if (!message.complete) return strings.notWhole;
	const data = messageData(message, connection, PATIENT);
	if (data === null) return strings.unknown;
	const size = Math.max(message.compressed ? 0 : message.size, data.bytes.length + (data.whole ? 0 : 1));
	return size > MAX_SENT ? strings.tooLarge(size, MAX_SENT) : null;
}

/** The message that a frame is part of, as it was sent; null where `cannotSend` says why. */
export function sentMessage(wire: WireFrame, connection: Connection): SentMessage | null {
	const message = messageOf(connection, wire);
	const data = message && messageData(message, connection, PATIENT);
	if (!data?.whole) return null;
	const { bytes } = data;
	return { data: message?.type === 'text' ? decodeUtf8(bytes) : bytes, bytes: bytes.length };
}

const refused = (problem: string): HandMessage => ({ message: null, problem });

const sized = (data: string | Uint8Array, bytes: number, strings: SendStrings): HandMessage =>
	bytes > MAX_SENT ? refused(strings.tooLarge(bytes, MAX_SENT)) : { message: { data, bytes }, problem: null };

/** A whole character, also where it takes two units. */
const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);
