import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SETTABLE } from '../../server/guard/limits.ts';

const root = new URL('../..', import.meta.url).pathname;

/** A limit that is read from the table; what is handed in where nobody says else names the table as a whole. */
const READ = /\b(?:LAB_)?LIMITS\.|\} = (?:LAB_)?LIMITS;/;
/** Where a scenario declares what its address may ask for, and what outlasts its sockets: the site's pages tell these figures. */
const DECLARED = /\branges: \[/;
const TOLD = /\b(?:maxBytes|lifetime): LAB_LIMITS\.(\w+)/;

const settable = new Set<string>(SETTABLE);

/** @returns the lines that go by the table, although what they rule is to be handed its limits */
const readPast = (file: string, text: string): string[] =>
	text.split('\n').filter((line) => {
		if (!READ.test(line)) return false;
		if (!file.startsWith('src/lab-server/scenarios/')) return true;
		// No run can change what a page tells.
		const told = TOLD.exec(line)?.[1];
		return !DECLARED.test(line) && (told === undefined || settable.has(told));
	});

test('every limit is handed to what it rules, and none is read from the table', () => {
	const files = ['server', 'src/lab-server', 'src/in-page'].flatMap((folder) =>
		readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.map((file) => `${folder}/${file}`),
	);
	expect(files.length).toBeGreaterThan(150);
	const found = files.flatMap((file) =>
		readPast(file, readFileSync(`${root}${file}`, 'utf8')).map((line) => `${file}: ${line.trim()}`),
	);
	expect(found).toEqual([]);
});

test.each([
	['src/lab-server/tap/tap.ts', 'if (this.#live.size >= LAB_LIMITS.socketsPerTap) return;'],
	['src/lab-server/tap/tap.ts', 'const { tapReserve } = LAB_LIMITS;'],
	['server/http/updates.ts', 'this.#host.wait(LIMITS.updatesLinger, end);'],
	['src/lab-server/scenarios/flood.ts', 'if (size > LAB_LIMITS.floodBytes) return;'],
	['src/lab-server/scenarios/chat.ts', 'maxBytes: LAB_LIMITS.messageBytes,'],
])('one that %s reads from the table is noticed: %s', (file, line) => {
	expect(readPast(file, line)).toEqual([line]);
});
