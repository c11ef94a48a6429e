/** One measured comparison. */
export interface BenchResult {
	readonly name: string;
	/** Our figure, in `unit`. */
	readonly ours: number;
	/** The plain alternative's figure in the same run; null where there is none and `ours` stands against a limit. */
	readonly theirs: number | null;
	readonly unit: string;
	/** Above 1 we are better than the alternative; null where there is none. */
	readonly ratio: number | null;
}

/** A benchmark file exports this. */
export type Bench = () => Promise<readonly BenchResult[]>;

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const upper = sorted[Math.floor(middle)] ?? Number.NaN;
	const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
	return (upper + lower) / 2;
}

/** @returns the medians of both, and of what came of each round by itself: both stood in the same moment of the machine there */
export function compared(
	name: string,
	unit: string,
	sense: 'more is better' | 'less is better',
	ours: readonly number[],
	theirs: readonly number[],
): BenchResult {
	const ratios = ours.map((figure, round) => figure / (theirs[round] ?? Number.NaN));
	const ratio = median(sense === 'more is better' ? ratios : ratios.map((each) => 1 / each));
	return { name, ours: median(ours), theirs: median(theirs), unit, ratio };
}

const number = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 4 });

/** The results as the rows of a Markdown table. */
export function asTable(results: readonly BenchResult[]): string {
	const rows = results.map(({ name, ours, theirs, unit, ratio }) => {
		const cells = [
			name,
			number(ours),
			theirs === null ? '–' : number(theirs),
			unit,
			ratio === null ? '–' : ratio.toFixed(2),
		];
		return `| ${cells.join(' | ')} |`;
	});
	return ['| what | ours | alternative | unit | ratio |', '| --- | ---: | ---: | --- | ---: |', ...rows].join('\n');
}
