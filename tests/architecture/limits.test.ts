import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SETTABLE } from '../../server/guard/limit-settings.ts';

const root = new URL('../..', import.meta.url).pathname;

/** Where a scenario declares what its address may ask for: the site's pages tell these figures, so no run can change them. */
const DECLARED = /\branges: \[/;
/** What is handed in where nobody says else. */
const FALLBACK = /limits: (?:Lab)?Limits = (?:LAB_)?LIMITS\b|\{[^}]*limits = (?:LAB_)?LIMITS\b/;

/** @returns the lines that read a limit from the table although a run of the server may have set another figure */
function readPast(text: string): string[] {
	const read = new RegExp(`\\b(?:LAB_)?LIMITS\\.(?:${SETTABLE.join('|')})\\b`);
	return text.split('\n').filter((line) => read.test(line) && !DECLARED.test(line) && !FALLBACK.test(line));
}

test('a limit that can be set for a run is handed to what it rules', () => {
	const files = ['server', 'src/lab-server'].flatMap((folder) =>
		readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.map((file) => `${folder}/${file}`),
	);
	expect(files.length).toBeGreaterThan(100);
	const found = files.flatMap((file) =>
		readPast(readFileSync(`${root}${file}`, 'utf8')).map((line) => `${file}: ${line.trim()}`),
	);
	expect(found).toEqual([]);
});

/** What the form of a scenario and its page tell, and what outlasts each socket. */
const TOLD = /\b(?:ranges: \[|maxBytes: |lifetime: |rooms: )/;

/** @returns the lines in which a scenario goes by the table, and not by what its session was handed */
const pastSession = (text: string): string[] =>
	text.split('\n').filter((line) => /\bLAB_LIMITS\./.test(line) && !TOLD.test(line));

test('a scenario goes by the limits that its session is handed, also by those that no run can set', () => {
	const folder = `${root}src/lab-server/scenarios/`;
	const found = readdirSync(folder).flatMap((file) =>
		pastSession(readFileSync(folder + file, 'utf8')).map((line) => `${file}: ${line.trim()}`),
	);
	expect(found).toEqual([]);
	expect(pastSession('if (size > LAB_LIMITS.floodBytes) return;')).toHaveLength(1);
});

test('one that is read from the table is noticed', () => {
	expect(readPast('\tconst most = LAB_LIMITS.messageBytes;\n\tconst wait = LAB_LIMITS.longestWait;')).toEqual([
		'\tconst most = LAB_LIMITS.messageBytes;',
	]);
});
