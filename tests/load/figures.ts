import type { Sight } from './crowd.ts';

/** One figure of one server. */
export interface Figure {
	readonly what: string;
	readonly value: number;
	readonly unit: string;
}

/** Measures one server. */
export type Load = (kind: 'lab' | 'bare') => Promise<readonly Figure[]>;

/** @param share from 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** How long something took, in the middle and at the end. */
export function latencyFigures(what: string, { latencies }: Pick<Sight, 'latencies'>): Figure[] {
	return [
		{ what: `${what}, median`, value: percentile(latencies, 0.5), unit: 'ms' },
		{ what: `${what}, 99th percentile`, value: percentile(latencies, 0.99), unit: 'ms' },
		{ what: `${what}, slowest`, value: percentile(latencies, 1), unit: 'ms' },
	];
}

/** What went wrong, all kinds together; what it was is said on the terminal. */
export function errorFigure(...sights: readonly Pick<Sight, 'errors'>[]): Figure {
	const kinds = sights.flatMap(({ errors }) => Object.entries(errors));
	if (kinds.length > 0) console.log(`  errors: ${kinds.map(([name, count]) => `${count} × ${name}`).join(', ')}`);
	return { what: 'refused or broken', value: kinds.reduce((sum, [, count]) => sum + count, 0), unit: 'sockets' };
}

const shown = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });

/** The figures of both as a Markdown table. */
export function asTable(lab: readonly Figure[], bare: readonly Figure[], name = 'lab', other = 'bare `ws`'): string {
	const rows = lab.map(({ what, value, unit }, index) => {
		const beside = bare[index];
		return `| ${what} | ${shown(value)} | ${beside === undefined ? '–' : shown(beside.value)} | ${unit} |`;
	});
	return [`| what | ${name} | ${other} | unit |`, '| --- | ---: | ---: | --- |', ...rows].join('\n');
}
