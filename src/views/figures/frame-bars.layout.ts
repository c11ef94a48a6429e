import { type FieldName, type Frame, fieldsOf } from '../../protocol/frame.ts';
import { OPCODE } from '../../protocol/opcodes.ts';
import { decodeUtf8, utf8Length } from '../../protocol/utf8.ts';

/** Bits of one byte that belong to one field. */
export interface BarRun {
	/** All that stand for it; the three reserved bits go together. */
	readonly fields: readonly FieldName[];
	/** `0` and `1`. */
	readonly bits: string;
}

export interface BarByte {
	/** Counted from the frame's first byte. */
	readonly offset: number;
	/** Two hexadecimal digits. */
	readonly hex: string;
	/** The character whose first byte it is, unmasked; null for any other byte. */
	readonly character: string | null;
	readonly runs: readonly BarRun[];
}

/** The three parts of a frame that a picture names. */
export interface BarGroup {
	readonly part: 'header' | 'maskingKey' | 'payload';
	readonly bytes: readonly BarByte[];
}

/** @returns the bits of a frame, byte by byte, in the parts that it has */
export function barsOf(frame: Frame): readonly BarGroup[] {
	const fields = fieldsOf(frame);
	const fieldAt = (bit: number): FieldName =>
		fields.find(({ start, length }) => start <= bit && bit < start + length)?.name ?? 'payload';
	const characters = charactersOf(frame);
	const bytes = Array.from(frame.bytes, (byte, offset): BarByte => {
		const runs: { fields: FieldName[]; bits: string }[] = [];
		for (const [index, bit] of [...byte.toString(2).padStart(8, '0')].entries()) {
			const field = fieldAt(offset * 8 + index);
			const last = runs.at(-1);
			if (last !== undefined && kindOf(last.fields[0]) === kindOf(field)) {
				last.bits += bit;
				if (!last.fields.includes(field)) last.fields.push(field);
			} else runs.push({ fields: [field], bits: bit });
		}
		return { offset, hex: byte.toString(16).padStart(2, '0'), character: characters.get(offset) ?? null, runs };
	});
	const keyStart = frame.headerLength - (frame.masked ? 4 : 0);
	const groups: BarGroup[] = [
		{ part: 'header', bytes: bytes.slice(0, keyStart) },
		{ part: 'maskingKey', bytes: bytes.slice(keyStart, frame.headerLength) },
		{ part: 'payload', bytes: bytes.slice(frame.headerLength) },
	];
	return groups.filter((group) => group.bytes.length > 0);
}

const kindOf = (field: FieldName | undefined): string => field?.replace(/\d$/, '') ?? '';

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
