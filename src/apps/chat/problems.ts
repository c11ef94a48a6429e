/** Why the server did not take a message, in its own words, and which word of the page says the same in the reader's language. */
const WORDS: ReadonlyMap<string, string> = new Map([
	['You say too much at once. Wait a little, then send it again.', 'too-fast'],
	['The room is out of reach. Send it again.', 'out-of-reach'],
]);

/** @returns null for what no reader of the page can bring about */
export const wordFor = (problem: string): string | null => WORDS.get(problem) ?? null;
