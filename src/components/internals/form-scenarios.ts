import type { ScenarioStrings } from '../../i18n/en/scenarios.ts';
import type { Locale } from '../../i18n/locales.ts';
import { scenarioStrings, scenarioText } from '../../i18n/scenarios.ts';
import { describeScenarios, type ParameterDescription } from '../../lab/scenario-list.ts';
import type { FormScenario, ScenarioField } from '../../workbench/playground/scenario-choice.ts';

/** @returns the lab server's addresses in the words of one language, as the playground's form wants them */
export function formScenarios(locale: Locale): FormScenario[] {
	const strings = scenarioStrings[locale];
	return describeScenarios().map(({ path, parameters }) => {
		const text = scenarioText(strings, path);
		return {
			path,
			does: text?.does ?? '',
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
			return bounds[type](maxBytes ?? 0);
	}
}
