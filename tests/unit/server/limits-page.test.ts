import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIMITS, SETTABLE } from '../../../server/guard/limits.ts';
import { COUNTERS, GAUGES, type Metric } from '../../../server/metrics/metric-table.ts';
import { CLASS_LIMITS } from '../../../src/classroom/limits.ts';

const page = readFileSync(new URL('../../../docs/limits.md', import.meta.url), 'utf8');
/** The cells of each row of each table. */
const rows = page
	.split('\n')
	.filter((line) => line.startsWith('| `'))
	.map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);

test('the page on limits gives the figures that are in force', () => {
	const given = rows.flatMap(([name = '', figure = '']) =>
		/^[\d,]+$/.test(figure) ? [[name.replaceAll('`', ''), figure]] : [],
	);
	const ofClass = Object.entries(CLASS_LIMITS).map(([name, figure]) => [`CLASS_LIMITS.${name}`, figure] as const);
	const inForce = [...Object.entries(LIMITS), ...ofClass].map(([name, figure]) => [name, Number(figure)] as const);
	const figures = new Map(inForce);
	expect(given.length).toBeGreaterThan(20);
	expect(given).toEqual(given.map(([name = '']) => [name, figures.get(name)?.toLocaleString('en') ?? 'none']));
});

test('the page on limits has a figure for each that can be set, and for each that a Close frame names as its reason', () => {
	const root = new URL('../../../', import.meta.url).pathname;
	const code = globSync(['src/lab-server/**/*.ts', 'server/**/*.ts'], { cwd: root });
	const named = code.flatMap((file) =>
		[...readFileSync(`${root}${file}`, 'utf8').matchAll(/(?:\(limit: |payloadLimit: ')([\w.]+)[)']/g)].map(
			([, name = '']) => name,
		),
	);
	expect(named.length).toBeGreaterThan(8);
	const listed = new Set(rows.map(([name = '']) => name.replaceAll('`', '')));
	// What is the most of /limit stands in its address.
	const unlisted = [...SETTABLE, ...named].filter((name) => !listed.has(name) && name !== 'max');
	expect(unlisted).toEqual([]);
});

test('the page on limits lists every metric as it is shown, and no other', () => {
	const listed = rows.filter(([name = '']) => /^`(websocket_lab|process|nodejs)_/.test(name));
	const metrics: Metric[] = [...Object.values(COUNTERS), ...Object.values(GAUGES)];
	expect(listed).toEqual(
		metrics.map(({ name, type, help, label }) => [
			`\`${name}\`${label === undefined ? '' : ` by ${label}`}`,
			type,
			help,
		]),
	);
});

test('metrics are named by the conventions of Prometheus', () => {
	const metrics: Metric[] = [...Object.values(COUNTERS), ...Object.values(GAUGES)];
	for (const { name, type, help } of metrics) {
		expect(name).toMatch(/^(websocket_lab|process|nodejs)_[a-z_]+$/);
		expect(name.endsWith('_total')).toBe(type === 'counter');
		expect(help).toMatch(/^[A-Z].*\.$/);
	}
	expect(new Set(metrics.map(({ name }) => name)).size).toBe(metrics.length);
});

test('the page on limits lists those that can be set for a run, and no other', () => {
	const [, list = ''] = /These can be set: ([^.]*)\./.exec(page) ?? [];
	expect(list.match(/\w+/g)).toEqual(SETTABLE);
});
