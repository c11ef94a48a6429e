import { ByteSink, faultAt, hexDigit, type PastedBytes } from './reading.ts';

/**
 * A line of a hex dump: an offset, then bytes in hex, then perhaps the same as characters. `xxd` writes
 * `00000000: 8185 37fa  ..7.`, `hexdump -C` `00000000  81 85  |..|`, Wireshark `0000   81 85   ..`, `tcpdump -X`
 * `	0x0000:  8185 37fa`.
 */
const LINE = /^[ \t]*(?:0x)?([0-9a-f]{4,16})(:[ \t]*|[ \t]+)(.*)$/i;

/** Bytes of one line, in pairs or words: they end where two spaces, a tab or `|` begin the characters. */
const COLUMN = /^(?:[0-9a-f]{2}){1,8}(?:[ -](?:[0-9a-f]{2}){1,8})*/i;

/** What `hexdump` ends with: the length alone. */
const ENDING = /^[0-9a-f]{4,16}:?$/i;

/**
 * @returns whether every line that is not blank begins with an offset, and the offsets grow as a dump's do. They begin anew
 * with each packet, and where Wireshark follows a stream each side, told by its indentation, has its own
 */
export function looksLikeDump(text: string): boolean {
	const last = new Map<number, number>();
	let lines = 0;
	for (const line of text.slice(0, 4096).split('\n').slice(0, 8)) {
		if (line.trim() === '' || line.trim() === '*' || (lines > 0 && ENDING.test(line.trim()))) continue;
		const [, digits = '', separator = ''] = LINE.exec(line) ?? [];
		if (digits === '') return false;
		const offset = Number.parseInt(digits, 16);
		const indentation = line.search(/\S/);
		if (offset !== 0 && offset <= (last.get(indentation) ?? -1)) return false;
		// One line alone may as well be a word of hex digits: a dump begins at 0, and shows where its offset ends.
		if (lines === 0 && (offset !== 0 || !(separator.includes(':') || separator.length >= 2))) return false;
		last.set(indentation, offset);
		lines += 1;
	}
	return lines > 0;
}

/** Reads a hex dump. Offsets and characters are passed over; a last line that is only an offset ends it. */
export function readDump(text: string): PastedBytes {
	const sink = new ByteSink();
	let start = 0;
	for (const line of text.split('\n')) {
		const [, , , rest] = LINE.exec(line.trimEnd()) ?? [];
		const trimmed = line.trim();
		// `hexdump` ends with the length alone, and writes `*` for lines that repeat: those bytes are not there.
		if (trimmed === '*') return faultAt(text, 'character', 'dump', start + line.indexOf('*'), start + line.length);
		if (rest === undefined) {
			if (trimmed !== '' && !ENDING.test(trimmed)) {
				return faultAt(text, 'character', 'dump', start, start + line.length);
			}
		} else if (!takeColumn(rest, sink)) {
			return faultAt(
				text,
				sink.full ? 'too-long' : 'character',
				'dump',
				start + line.indexOf(rest),
				start + line.length,
			);
		}
		start += line.length + 1;
	}
	return { ok: true, notation: 'dump', bytes: sink.take() };
}

/** Longest row of bytes that a dump has: what follows is characters, even where they look like digits. */
const BYTES_PER_LINE = 16;

/** @returns false where there are no bytes, or no room for them */
function takeColumn(rest: string, sink: ByteSink): boolean {
	let taken = 0;
	// `hexdump -C` leaves two spaces in the middle; the second half goes on only if the first is eight bytes.
	for (const half of rest.split(/ {2,}|\t|\|/).slice(0, 2)) {
		const [column = ''] = COLUMN.exec(half) ?? [];
		if (column === '' || (taken > 0 && (taken !== 8 || column !== half.trim()))) break;
		const digits = column.replace(/[ -]/g, '');
		for (let index = 0; index < digits.length && taken < BYTES_PER_LINE; index += 2) {
			if (sink.full) return false;
			sink.push(hexDigit(digits.charCodeAt(index)) * 16 + hexDigit(digits.charCodeAt(index + 1)));
			taken += 1;
		}
	}
	return taken > 0;
}
