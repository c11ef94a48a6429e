import { OPCODE } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import { hexOf } from './hex-dump.layout.ts';

/** The payload of a frame, so far as it fits in a line or a sentence. */
export interface PayloadPreview {
	readonly kind: 'empty' | 'text' | 'bytes' | 'compressed' | 'close';
	/** What is shown: the text, the hex digits, or the close code and the reason. */
	readonly text: string;
	/** Whether there is more than is shown. */
	readonly cut: boolean;
}

/** A control character, drawn as its picture so that a line stays a line (Unicode 2400–2421). */
const pictureOf = (character: string): string => {
	const code = character.charCodeAt(0);
	return code === 0x7f ? '\u2421' : code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
};

/**
 * @param wire the frame
 * @param messages those of its connection: a continuation frame is text or binary as its message is
 * @param limit bytes of payload to show
 */
export function previewOf(wire: WireFrame, messages: Connection['messages'], limit = 96): PayloadPreview {
	const { payload, payloadLength } = wire.frame;
	const cut = payloadLength > limit;
	if (wire.close !== null) {
		return {
			kind: 'close',
			text: `${wire.close.code} ${wire.close.reason}`.trim(),
			cut: false,
		};
	}
	if (payloadLength === 0) return { kind: 'empty', text: '', cut: false };
	const message = wire.message === null ? undefined : messages[wire.direction][wire.message];
	const shown = payload.subarray(0, limit);
	if (message?.compressed) return { kind: 'compressed', text: hexOf(shown), cut };
	if (message?.type === 'text' || wire.frame.opcode === OPCODE.text)
		return { kind: 'text', text: textOf(shown, cut), cut };
	return { kind: 'bytes', text: hexOf(shown), cut };
}

/** Bytes as text on one line. What is not UTF-8 appears as U+FFFD; a character that we cut in the middle is left out. */
function textOf(bytes: Uint8Array, cut: boolean): string {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	return decoder.decode(bytes, { stream: cut }).replace(/\p{Cc}/gu, pictureOf);
}
