/**
 * Bytes as a score: a column for each byte, a line for each of its bits, the most significant on top. Ones that stand side by
 * side are one stroke.
 *
 * @returns the path of the strokes of these bytes, one unit a bit, their first column at `from`
 */
export function scoreOf(bytes: Uint8Array, from = 0): string {
	const strokes: string[] = [];
	for (let bit = 7; bit >= 0; bit -= 1) {
		for (let column = 0; column < bytes.length; column += 1) {
			if (!isSet(bytes, column, bit)) continue;
			const start = column;
			while (isSet(bytes, column + 1, bit)) column += 1;
			strokes.push(`M${from + start} ${7 - bit}.5h${column + 1 - start}`);
		}
	}
	return strokes.join('');
}

const isSet = (bytes: Uint8Array, column: number, bit: number): boolean => (((bytes[column] ?? 0) >> bit) & 1) === 1;
