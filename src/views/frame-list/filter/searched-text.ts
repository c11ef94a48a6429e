import { OPCODE } from '../../../protocol/opcodes.ts';
import type { Connection, WireFrame, WireMessage } from '../../../trace/connection.ts';
import { messageOf } from '../../frame/message-of.ts';
import { messageData } from '../message-data.ts';

/** Bytes of a payload that are searched: the rest of a large one is not. */
const SEARCHED_BYTES = 4096;

/** Bytes of binary data that are searched, as hex digits. */
const SEARCHED_HEX = 1024;

/** What inflating one message may cost a search, in bytes. */
const BUDGET = 256 * 1024;

type Source = Pick<Connection, 'messages' | 'response'>;

/** @returns the text of a frame that a filter looks at: what its row shows, at more length */
export function searchedText(wire: WireFrame, connection: Source): string {
	if (wire.close !== null) return `${wire.close.code} ${wire.close.reason}`;
	const message = messageOf(connection, wire);
	if (message?.compressed) return message.frames.length === 1 ? (searchedMessage(message, connection) ?? '') : '';
	return asSearched(wire.frame.payload, message ? message.type === 'text' : wire.frame.opcode === OPCODE.text);
}

/** @returns the text of a message over all its fragments, inflated; null for one whose text is not known */
export function searchedMessage(message: WireMessage, connection: Source): string | null {
	const data = messageData(message, connection, BUDGET);
	return data === null ? null : asSearched(data.bytes, message.type === 'text');
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function asSearched(payload: Uint8Array, isText: boolean): string {
	if (isText) return decoder.decode(payload.subarray(0, SEARCHED_BYTES));
	return Array.from(payload.subarray(0, SEARCHED_HEX), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
