import { wholeNumber } from '../whole-number.ts';

type Ranges = readonly (readonly [from: number, to: number])[];

/** Close codes and HTTP statuses are written without commas. */
const grouped = (value: number): string => (value < 10_000 ? String(value) : wholeNumber(value));

/** What is said of every parameter: what it may be, and the headings of the lists and forms that say so. */
export const scenarioFormEn = {
	/** What a parameter may be. */
	bounds: {
		integer: (ranges: Ranges, unit: string | null) => {
			const spans = ranges.map(([from, to]) => `${grouped(from)} to ${grouped(to)}`).join(', or ');
			return unit === null ? spans : `${spans} ${unit}`;
		},
		choice: (values: readonly string[]) => `one of ${values.join(', ')}`,
		text: (bytes: number) => `text, at most ${bytes} bytes of UTF-8`,
		token: (bytes: number) => `a token, at most ${bytes} bytes`,
		tokens: (bytes: number) => `tokens with commas between them, at most ${bytes} bytes`,
		hex: (bytes: number) => `bytes as two hex digits each, 1 to ${bytes} of them`,
	},
	units: { ms: 'ms', bytes: 'bytes', 'bytes/s': 'bytes per second' },
	/** Headings and cells of the list. */
	address: 'Address',
	effect: 'What it does',
	parameter: 'Parameter',
	meaning: 'Meaning',
	allowed: 'Allowed',
	byDefault: 'Default',
	noDefault: 'not given',
	emptyDefault: 'empty',
};
