import { encodeFrame, type FrameToEncode } from '../../src/protocol/frame-encoder.ts';
import { encodeUtf8 } from '../../src/protocol/utf8.ts';

/** The key of the RFC's own example of a masked frame (RFC 6455 §5.7). */
export const SAMPLE_KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

/** @returns the bytes of a frame, as pairs of hexadecimal digits */
export const frameHex = (frame: FrameToEncode): string =>
	Array.from(encodeFrame(frame), (byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** @returns the bytes of a text, in UTF-8 */
export const textBytes = (text: string): Uint8Array => encodeUtf8(text);
