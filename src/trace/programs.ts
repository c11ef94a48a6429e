/**
 * The code of a lab with two programs is one text with a heading above each: so it is kept, shared, compared and saved as any lab's
 * code is. Their lines are counted by program.
 */

/**
 * A lab may give a part of its program, which stands behind what the learner writes and is the same in all of its answers.
 *
 * @param given null where nothing is
 */
export const withGiven = (own: string, given: string | null): string => (given === null ? own : `${own}\n${given}`);

/** One of the two: the server, or a client by its number from 1. */
export type Program = 'server' | number;

/** The names of both, in the order in which they stand. */
export const PROGRAM_NAMES = { server: 'server.js', client: 'client.js' } as const;

export interface Programs {
	readonly server: string;
	readonly client: string;
}

const heading = (name: string): string => `//# ${name}\n`;
const SERVER = heading(PROGRAM_NAMES.server);
const CLIENT = heading(PROGRAM_NAMES.client);

export const joinPrograms = ({ server, client }: Programs): string =>
	`${SERVER}${server.trimEnd()}\n\n${CLIENT}${client}`;

/** @returns null for code of one program */
export function splitPrograms(code: string): Programs | null {
	if (!code.startsWith(SERVER)) return null;
	const at = code.indexOf(`\n${CLIENT}`);
	if (at === -1) return { server: code.slice(SERVER.length), client: '' };
	return { server: code.slice(SERVER.length, at), client: code.slice(at + 1 + CLIENT.length) };
}
