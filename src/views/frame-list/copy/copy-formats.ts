import { encodeBase64 } from '../../../protocol/base64.ts';
import type { Connection, WireFrame } from '../../../trace/connection.ts';
import { messageOf } from '../../frame/message-frames.ts';
import { messageData, PATIENT } from '../message-data.ts';

export const COPY_FORMATS = ['text', 'hex', 'base64', 'literal'] as const;

/** What bytes are written as, to be pasted elsewhere. `literal` is JavaScript. */
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** Bytes that are copied at most: as a literal that is six times as many characters. */
export const MAX_COPIED = 1024 * 1024;

/** Bytes as text, and how many of them. */
export interface Written {
	readonly text: string;
	readonly bytes: number;
}

/** Writes bytes in a format, the first `MAX_COPIED` of them. */
export function writeBytes(bytes: Uint8Array, format: CopyFormat): Written {
	const part = bytes.subarray(0, MAX_COPIED);
	return { text: written(part, format, part.length < bytes.length), bytes: part.length };
}

function written(bytes: Uint8Array, format: CopyFormat, cut: boolean): string {
	switch (format) {
		case 'text':
			// A character that was cut in the middle is left out.
			return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: cut });
		case 'hex':
			return digits(bytes, '', ' ');
		case 'base64':
			return encodeBase64(bytes);
		case 'literal':
			return `new Uint8Array([${digits(bytes, '0x', ', ')}])`;
	}
}

const digits = (bytes: Uint8Array, prefix: string, between: string): string =>
	Array.from(bytes, (byte) => prefix + byte.toString(16).padStart(2, '0')).join(between);

/** @returns whether what is copied of the bytes is valid UTF-8, so that nothing is lost when it is written as text */
export function isUtf8(bytes: Uint8Array): boolean {
	const part = bytes.subarray(0, MAX_COPIED);
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(part, { stream: part.length < bytes.length });
		return true;
	} catch {
		return false;
	}
}

/** What is copied as the payload of a frame. */
interface CopiedPayload {
	readonly bytes: Uint8Array;
	/** It is the data of a compressed message, as it was before compression. */
	readonly inflated: boolean;
}

/** What the row of a frame shows: the payload without its mask; of a compressed message in one frame, the data. */
export function copiedPayload(wire: WireFrame, connection: Connection): CopiedPayload {
	const message = messageOf(connection, wire);
	if (message?.compressed && message.frames.length === 1) {
		const data = messageData(message, connection, PATIENT);
		if (data?.whole) return { bytes: data.bytes, inflated: true };
	}
	return { bytes: wire.frame.payload, inflated: false };
}
