import { shuffled } from './shuffled.ts';

/** Of the line that does not belong. */
const DISTRACTOR = 'other';

/** Not a number: an object would bring those into their order again. */
export const lineId = (index: number): string => `line-${index}`;

/** @returns lines to be put in order, by id, mixed with one that does not belong */
export const parsonsOptions = (lines: readonly string[], distractor: string): Readonly<Record<string, string>> =>
	Object.fromEntries(
		shuffled([...lines.map((text, index) => [lineId(index), text] as const), [DISTRACTOR, distractor] as const]),
	);
