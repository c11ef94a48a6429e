import type { ScenarioStrings } from '../../../i18n/en/scenarios.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { scenarioStrings, scenarioText } from '../../../i18n/scenarios.ts';
import { describeScenarios, type ParameterDescription } from '../../../lab-server/scenario-list.ts';
import type { FormScenario, ScenarioField } from '../../../workbench/playground/scenario-choice.ts';
import { tellingViews } from '../../../workbench/playground/telling-views.ts';
import { AuthorError } from './labs.ts';

/** The file for `/echo` is `content/playground/echo.js`. */
const starters = import.meta.glob<string>('/content/playground/*.js', {
	eager: true,
	import: 'default',
	query: '?raw',
});

function starterFor(path: string): string {
	const file = `/content/playground${path}.js`;
	const starter = starters[file];
	if (starter === undefined)
		throw new AuthorError(`The address ${path} has no code to begin with: ${file} is missing.`);
	return starter;
}

/** @returns the lab server's addresses in the words of one language, as the playground's form wants them */
export function formScenarios(locale: Locale): FormScenario[] {
	const strings = scenarioStrings[locale];
	return describeScenarios().map(({ path, inPath, parameters }) => {
		const text = scenarioText(strings, path);
		return {
			path,
			inPath,
			does: text?.does ?? '',
			starter: starterFor(path),
			view: Object.entries(tellingViews).find(([name]) => name === path)?.[1] ?? 'timeline',
			fields: parameters.map((parameter) => ({
				...parameter,
				meaning: text?.parameters[parameter.name] ?? '',
				allowed: allowed(strings, parameter),
			})),
		};
	});
}

function allowed({ bounds, units }: ScenarioStrings, parameter: ParameterDescription): ScenarioField['allowed'] {
	const { type, unit, ranges, values, maxBytes } = parameter;
	switch (type) {
		case 'integer':
			return bounds.integer(ranges, unit === null ? null : units[unit]);
		case 'choice':
			return bounds.choice(values);
		case 'text':
		case 'token':
		case 'tokens':
		case 'hex':
			return bounds[type](maxBytes ?? 0);
	}
}
