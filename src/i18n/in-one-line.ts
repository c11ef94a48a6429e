/** Full-width marks have the space behind them in their own box. */
const SPACED = /(?<=[，。；：！？）]) (?=\S)/g;

/** @returns sentences of one language behind one another, with a space where the language wants one; empty ones are left out */
export const inOneLine = (...sentences: readonly string[]): string =>
	sentences
		.filter((sentence) => sentence !== '')
		.join(' ')
		.replace(SPACED, '');
