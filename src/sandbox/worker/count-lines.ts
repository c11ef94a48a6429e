import { indexOf } from './primordials.ts';

/** @returns the number of lines of a text up to there, the one that begins with its last line feed included */
export function countLines(text: string, end = text.length): number {
	let lines = 1;
	for (let feed = indexOf(text, '\n'); feed !== -1 && feed < end; feed = indexOf(text, '\n', feed + 1)) lines += 1;
	return lines;
}
