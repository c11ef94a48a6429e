import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formScenarios, playgroundExamples } from '../../src/components/internals/labs/playground-props.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { addressOf, choiceIn, fits, isStarter } from '../../src/workbench/playground/scenario-choice.ts';

const scenarios = formScenarios('en');

describe.each(scenarios.map((scenario) => [scenario.path, scenario] as const))('the code for %s', (path, scenario) => {
	it('names this address, with values that the lab server takes', () => {
		const choice = choiceIn(scenario.starter, scenarios);
		expect(choice?.path).toBe(path);
		expect(scenario.fields.filter((field) => !fits(field, choice?.values[field.name] ?? ''))).toEqual([]);
		expect(scenario.starter).toContain(`'${choice === null ? '' : addressOf(choice)}'`);
	});

	it('is known as nobody’s own', () => {
		expect(isStarter(scenario.starter, scenarios)).toBe(true);
	});

	it('is a file that a reader can copy', () => {
		const file = new URL(`../../content/playground${path}.js`, import.meta.url);
		expect(readFileSync(file, 'utf8')).toBe(scenario.starter);
	});
});

describe.each(LOCALES)('the examples in %s', (locale) => {
	it('are those of the folder, each with a title of its own and an address of the lab server', () => {
		const examples = playgroundExamples(locale);
		const folder = readdirSync(new URL('../../content/playground/examples', import.meta.url));
		expect(examples.map(({ name }) => `${name}.js`).sort()).toEqual(folder.sort());
		expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
		expect(examples.filter(({ code }) => choiceIn(code, scenarios) === null)).toEqual([]);
	});
});
