import { formScenarios } from '../../../src/components/internals/labs/playground-props.ts';
import type { EntryText } from '../../../src/components/internals/reference/reference.ts';
import type { ViewName } from '../../../src/exercises/check.ts';
import type { Locale } from '../../../src/i18n/locales.ts';

export interface ScenarioWords {
	readonly none: string;
	readonly byDefault: (value: string) => string;
	readonly view: (name: ViewName) => string;
	/** Between what a parameter may be and its default. */
	readonly between: string;
	readonly parameter: (name: string, meaning: string, details: string) => string;
}

/** @returns what is said of every address, from the declarations and their texts */
export const scenarioEntries = (
	locale: Locale,
	words: ScenarioWords,
): Readonly<Record<string, EntryText<'parameters' | 'view'>>> =>
	Object.fromEntries(
		formScenarios(locale).map(({ path, does, fields, view }) => {
			const parameters = fields.map(({ name, meaning, allowed, default: value }) => {
				const details = [allowed, ...(value === null || value === '' ? [] : [words.byDefault(value)])].join(
					words.between,
				);
				return words.parameter(name, meaning, details);
			});
			const facts = { parameters: parameters.length === 0 ? words.none : parameters, view: words.view(view) };
			return [path.slice(1), { is: does, facts }];
		}),
	);
