import { type FieldName, type Frame, fieldsOf } from '../../protocol/frame.ts';
import { FrameDecoder } from '../../protocol/frame-decoder.ts';
import { OPCODE } from '../../protocol/opcodes.ts';
import { decodeUtf8, utf8Length } from '../../protocol/utf8.ts';
import { AuthorError } from './labs.ts';

export interface Bar {
	readonly bit: '0' | '1';
	readonly field: FieldName;
}

export interface BarByte {
	/** Two hexadecimal digits. */
	readonly hex: string;
	/** The character whose first byte it is, unmasked; null for any other byte. */
	readonly character: string | null;
	readonly bars: readonly Bar[];
}

/** The three parts of a frame that a picture names. */
export interface BarGroup {
	readonly part: 'header' | 'maskingKey' | 'payload';
	readonly bytes: readonly BarByte[];
}

/**
 * @param hex the bytes of one whole frame as a client or a server sends it, such as `81 05 48 65 6c 6c 6f`
 * @returns its bits, byte by byte, in the parts that it has
 * @throws AuthorError when the bytes are not exactly one legal frame
 */
export function barsOf(hex: string): readonly BarGroup[] {
	const frame = decode(hex);
	const fields = fieldsOf(frame);
	const fieldAt = (bit: number): FieldName =>
		fields.find(({ start, length }) => start <= bit && bit < start + length)?.name ?? 'payload';
	const characters = charactersOf(frame);
	const bytes = Array.from(frame.bytes, (byte, index): BarByte => {
		const bits = byte.toString(2).padStart(8, '0');
		return {
			hex: byte.toString(16).padStart(2, '0'),
			character: characters.get(index) ?? null,
			bars: Array.from(bits, (bit, at) => ({ bit: bit === '1' ? '1' : '0', field: fieldAt(index * 8 + at) })),
		};
	});
	const keyStart = frame.headerLength - (frame.masked ? 4 : 0);
	const groups: BarGroup[] = [
		{ part: 'header', bytes: bytes.slice(0, keyStart) },
		{ part: 'maskingKey', bytes: bytes.slice(keyStart, frame.headerLength) },
		{ part: 'payload', bytes: bytes.slice(frame.headerLength) },
	];
	return groups.filter((group) => group.bytes.length > 0);
}

/** The characters of a text frame, each under the index of its first byte. */
function charactersOf({ opcode, headerLength, payload }: Frame): ReadonlyMap<number, string> {
	const characters = new Map<number, string>();
	if (opcode !== OPCODE.text) return characters;
	let index = headerLength;
	for (const character of decodeUtf8(payload)) {
		characters.set(index, character);
		index += utf8Length(character);
	}
	return characters;
}

function decode(hex: string): Frame {
	const digits = hex.replaceAll(' ', '');
	const problem = () => new AuthorError(`<FrameBars hex="${hex}">: these are not the bytes of one legal frame.`);
	if (!/^(?:[\da-f]{2})+$/i.test(digits)) throw problem();
	const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
	const masked = ((bytes[1] ?? 0) & 0x80) !== 0;
	const decoder = new FrameDecoder({ receiver: masked ? 'server' : 'client' });
	const [frame, ...more] = decoder.push(bytes);
	if (frame === undefined || more.length > 0 || decoder.pending.bytes > 0) throw problem();
	return frame;
}
