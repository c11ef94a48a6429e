import type { Frame } from '../../protocol/frame.ts';
import { FrameDecoder } from '../../protocol/frame-decoder.ts';
import { encodeFrame } from '../../protocol/frame-encoder.ts';
import { OPCODE } from '../../protocol/opcodes.ts';
import { encodeUtf8 } from '../../protocol/utf8.ts';

/** The key of the examples in RFC 6455 §5.7. */
export const EXAMPLE_KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

const X = 0x78;

/** @returns a text frame with so many bytes of payload, as a client (with a key) or a server (without) sends it */
export const frameOfLength = (length: number, maskingKey: Uint8Array | null): Frame =>
	textFrame(new Uint8Array(length).fill(X), maskingKey);

/** @returns the text frame that a client sends, masked with that key */
export const frameOfText = (text: string, maskingKey: Uint8Array): Frame => textFrame(encodeUtf8(text), maskingKey);

/** Written and read again, by what reads the recorded bytes. */
function textFrame(payload: Uint8Array, maskingKey: Uint8Array | null): Frame {
	const decoder = new FrameDecoder({ receiver: maskingKey === null ? 'client' : 'server' });
	const [frame] = decoder.push(encodeFrame({ opcode: OPCODE.text, payload, maskingKey }));
	if (frame === undefined) throw new Error('The encoder wrote what the decoder does not read.');
	return frame;
}

/** @returns the four bytes that eight hex digits say, with or without spaces; null for anything else */
export function parseKey(text: string): Uint8Array | null {
	const digits = text.replace(/\s/g, '');
	if (!/^[\da-f]{8}$/i.test(digits)) return null;
	return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
