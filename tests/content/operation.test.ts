import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { serverFlags } from '../../scripts/project.mjs';
import { SETTINGS } from '../../server/process/config.ts';

const NEEDED = serverFlags.join(' ');
const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/operation.md', root), 'utf8');

test('docs/operation.md lists every setting with its default', () => {
	const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| +(\S+) +\|/gm)].map(([, name, value]) => [name, value]);
	const settings = Object.entries(SETTINGS).map(([name, { fallback }]) => [
		name,
		fallback === null ? 'none' : `\`${fallback}\``,
	]);
	expect(rows).toEqual(settings);
});

test('docs/operation.md lists every event of the log', () => {
	const sources = readdirSync(new URL('server/', root), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => readFileSync(new URL(`server/${name}`, root), 'utf8'));
	const logged = sources.flatMap((source) => [
		...source.matchAll(/\blog\.(?:info|warn|error)\(\s*'([\w-]+)'/g),
		...source.matchAll(/#giveUp\('([\w-]+)'/g),
		...source.matchAll(/\bwrite\(level, '([\w-]+)'/g),
		...source.matchAll(/\bline\('([\w-]+)'/g),
	]);
	const events = new Set(logged.map(([, event]) => event));
	expect(events.size).toBeGreaterThan(8);
	const listed = new Set(page.match(/(?<=^\|.*)`[a-z-]+`(?=.*\|$)/gm));
	expect([...events].filter((event) => !listed.has(`\`${event}\``))).toEqual([]);
});

test.each([
	['docs/operation.md', `node ${NEEDED} server/main.ts`],
	['deploy/websocket-lab.service', `ExecStart=/usr/bin/node ${NEEDED} server/main.ts`],
	['Dockerfile', JSON.stringify(['node', ...serverFlags, 'server/main.ts']).replaceAll(',', ', ')],
])('%s starts the server as npm start does', (file, command) => {
	expect(NEEDED).not.toBe('');
	expect(readFileSync(new URL(file, root), 'utf8')).toContain(command);
});
