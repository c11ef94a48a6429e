import { OPCODE } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame, WireMessage } from '../../trace/connection.ts';
import { agreedDeflate, type InflatedData, inflatedSide } from '../../trace/inflated.ts';
import { hexOf } from './hex-dump.layout.ts';

/** The payload of a frame, so far as it fits in a line or a sentence. */
export interface PayloadPreview {
	/** `compressed` where only the compressed bytes can be shown. */
	readonly kind: 'empty' | 'text' | 'bytes' | 'compressed' | 'close';
	/** What is shown: the text, the hex digits, or the close code and the reason. */
	readonly text: string;
	/** Whether there is more than is shown. */
	readonly cut: boolean;
	/** Whether the payload is compressed on the wire. */
	readonly compressed: boolean;
}

/** What a preview needs of the frame's connection: a continuation frame is text or binary as its message is. */
export type PreviewSource = Pick<Connection, 'messages' | 'response'>;

/** Bytes of work for a preview of a compressed message; where more were needed, compressed bytes are shown. */
const INFLATE_BUDGET = 8192;

/**
 * Costs little: a compressed message is inflated where those before it were, and when there is not much to do.
 *
 * @param limit bytes of payload to show
 */
export function previewOf(wire: WireFrame, connection: PreviewSource, limit = 96): PayloadPreview {
	const { payload, payloadLength } = wire.frame;
	if (wire.close !== null) {
		const text = `${wire.close.code} ${wire.close.reason}`.trim();
		return { kind: 'close', text, cut: false, compressed: false };
	}
	if (payloadLength === 0) return { kind: 'empty', text: '', cut: false, compressed: false };
	const message = wire.message === null ? undefined : connection.messages[wire.direction][wire.message];
	if (message?.compressed ?? (wire.frame.rsv1 && agreedDeflate(connection) !== null)) {
		// What a later fragment holds can't be told from its own bytes.
		const inflated = message?.frames[0] === wire.id ? inflatedOf(message, connection) : null;
		if (message && inflated) return { ...shown(message.type, inflated.data, inflated.size, limit), compressed: true };
		return { kind: 'compressed', text: hexOf(payload, limit), cut: payloadLength > limit, compressed: true };
	}
	const text = message?.type === 'text' || wire.frame.opcode === OPCODE.text;
	if (!text) return { ...shown('binary', payload, payloadLength, limit), compressed: false };
	// A character that is split over two fragments is whole in neither.
	const begun = message !== undefined && message.frames[0] !== wire.id ? endOfCharacter(payload) : 0;
	const part = shown('text', payload.subarray(begun), payloadLength - begun, limit, !wire.frame.fin);
	return { ...part, compressed: false };
}

function inflatedOf(message: WireMessage, connection: PreviewSource): InflatedData | null {
	const inflated = inflatedSide(connection, message.direction).reach(message.index, INFLATE_BUDGET);
	return inflated?.problem === null ? inflated : null;
}

function shown(type: 'text' | 'binary', data: Uint8Array, size: number, limit: number, continues = false) {
	const part = data.subarray(0, limit);
	const cut = size > part.length;
	if (type === 'binary') return { kind: 'bytes', text: hexOf(part), cut } as const;
	return { kind: 'text', text: onOneLine(part, cut || continues), cut } as const;
}

/** How many bytes at the beginning belong to a character that began in the fragment before; at most three. */
function endOfCharacter(bytes: Uint8Array): number {
	let end = 0;
	while (end < Math.min(3, bytes.length) && ((bytes[end] ?? 0) & 0xc0) === 0x80) end += 1;
	return end;
}

/** A control character, drawn as its picture so that a line stays a line (Unicode 2400–2421). */
const pictureOf = (character: string): string => {
	const code = character.charCodeAt(0);
	return code === 0x7f ? '\u2421' : code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
};

/** Bytes as text on one line. What is not UTF-8 appears as U+FFFD; a character that we cut in the middle is left out. */
function onOneLine(bytes: Uint8Array, cut: boolean): string {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	return decoder.decode(bytes, { stream: cut }).replace(/\p{Cc}/gu, pictureOf);
}
