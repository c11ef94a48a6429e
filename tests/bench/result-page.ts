import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const BEGIN = '<!-- result -->';
const END = '<!-- /result -->';

/** One table of a page of results. */
export interface Section {
	readonly title: string;
	readonly table: string;
	/** How many processes wanted to run when it began, more or less. */
	readonly load: number;
}

/** @returns as the system tells it, for the last minute */
export const loadNow = (): number => loadavg()[0] ?? Number.NaN;

/** Puts the section into a page in place of the one with its title, or at the end. The others stay as they were measured. */
export function writeSection(page: URL, { title, table, load }: Section): void {
	const text = readFileSync(page, 'utf8');
	const [begin, end] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
	const day = new Date().toISOString().slice(0, 10);
	const how = `Measured on ${day}, ${cpus().length} cores, Node ${process.versions.node}, load average ${load.toFixed(1)}.`;
	const section = `### ${title}\n\n${how}\n\n${table}`;
	const others = text
		.slice(begin, end)
		.split(/^(?=### )/m)
		.map((each) => each.trim());
	const at = others.findIndex((each) => each.startsWith(`### ${title}\n`));
	const sections = at === -1 ? [...others, section] : others.with(at, section);
	writeFileSync(page, `${text.slice(0, begin)}\n\n${sections.filter(Boolean).join('\n\n')}\n\n${text.slice(end)}`);
	spawnSync('biome', ['format', '--write', fileURLToPath(page)], {
		stdio: 'ignore',
		shell: process.platform === 'win32',
	});
}
