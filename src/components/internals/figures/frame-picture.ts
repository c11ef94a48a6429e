import type { Frame } from '../../../protocol/frame.ts';
import { FrameDecoder } from '../../../protocol/frame-decoder.ts';
import { type BarGroup, barsOf } from '../../../views/figures/frame-bars.layout.ts';
import { AuthorError } from '../labs/labs.ts';

/** A part of a frame as a picture shows it. */
export interface PictureGroup extends BarGroup {
	/** How many bytes more there are than are drawn. */
	readonly more: number;
}

/** Of a long payload only its first bytes are drawn. */
const MOST_BYTES = 12;
const FIRST_BYTES = 4;

/**
 * @param hex the bytes of one whole frame, as pairs of hexadecimal digits
 * @returns its bits, byte by byte, in the parts that it has
 * @throws AuthorError when the bytes are not one frame
 */
export const pictureOf = (hex: string): readonly PictureGroup[] =>
	barsOf(frameOf(hex)).map(({ part, bytes }) => {
		const drawn = bytes.length > MOST_BYTES ? bytes.slice(0, FIRST_BYTES) : bytes;
		return { part, bytes: drawn, more: bytes.length - drawn.length };
	});

function frameOf(hex: string): Frame {
	const bytes = Uint8Array.from(hex.split(' '), (pair) => Number.parseInt(pair, 16));
	const decoder = new FrameDecoder({ receiver: (bytes[1] ?? 0) >= 0x80 ? 'server' : 'client' });
	const [frame, ...others] = decoder.push(bytes);
	if (frame === undefined || others.length > 0) throw new AuthorError(`These are not the bytes of one frame: ${hex}`);
	return frame;
}
