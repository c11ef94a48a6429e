import client from '../../../../content/playground/both/client.js?raw';
import server from '../../../../content/playground/both/server.js?raw';
import type { ViewName } from '../../../exercises/check.ts';
import type { ExampleName } from '../../../i18n/en/playground.ts';
import type { ScenarioPath, ScenarioStrings } from '../../../i18n/en/scenarios.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { playgroundPageStrings } from '../../../i18n/playground.ts';
import { scenarioStrings, scenarioText } from '../../../i18n/scenarios.ts';
import { describeScenarios, type ParameterDescription } from '../../../lab-server/scenario-list.ts';
import { type Example, exampleViews } from '../../../workbench/playground/examples.ts';
import type { PlaygroundProps } from '../../../workbench/playground/PlaygroundTools.tsx';
import type { FormScenario, ScenarioField } from '../../../workbench/playground/scenario-choice.ts';
import { AuthorError } from './labs.ts';

/** @returns what a page hands over to the playground, and to the form of an own lab, in the words of its language */
export function playgroundProps(locale: Locale): PlaygroundProps {
	const { examples: _, ...page } = playgroundPageStrings[locale];
	return { scenarios: formScenarios(locale), examples: playgroundExamples(locale), both: { server, client }, page };
}

/** The view that shows what an address of the lab server is there for. */
const tellingViews: Readonly<Record<ScenarioPath, ViewName>> = {
	'/echo': 'timeline',
	'/shuffle': 'timeline',
	'/close': 'frames',
	'/drop': 'timeline',
	'/outage': 'timeline',
	'/resume': 'timeline',
	'/crash': 'frames',
	'/limit': 'frames',
	'/refuse': 'handshake',
	'/stripped': 'handshake',
	'/bad-accept': 'handshake',
	'/two-servers': 'frames',
	'/subprotocol': 'handshake',
	'/deflate': 'frames',
	'/fragment': 'frames',
	'/sample': 'frames',
	'/ping': 'timeline',
	'/silent': 'timeline',
	'/slow-reader': 'buffer',
	'/upload': 'buffer',
	'/flood': 'frames',
	'/updates': 'frames',
	'/http-bytes': 'frames',
	'/stall-close': 'states',
	'/violate': 'frames',
	'/bytes': 'frames',
	'/broken': 'frames',
	'/ending': 'timeline',
	'/headers': 'handshake',
	'/origin': 'handshake',
	'/ticket': 'handshake',
	'/visitors': 'frames',
	'/moves': 'frames',
	'/raw': 'frames',
	'/chat': 'timeline',
	'/ticker': 'frames',
	'/game': 'frames',
};

/** `heartbeat` is `content/playground/examples/heartbeat.js`. */
const files = import.meta.glob<string>('/content/playground/examples/*.js', {
	eager: true,
	import: 'default',
	query: '?raw',
});

const isExample = (name: string): name is ExampleName => name in exampleViews;

/** @returns what the playground can begin with, in the words of one language */
export function playgroundExamples(locale: Locale): Example[] {
	const titles = playgroundPageStrings[locale].examples;
	return Object.keys(exampleViews)
		.filter(isExample)
		.map((name) => {
			const code = files[`/content/playground/examples/${name}.js`];
			if (code === undefined)
				throw new AuthorError(`The example ${name} has no code: content/playground/examples/${name}.js is missing.`);
			return { name, title: titles[name], code, view: exampleViews[name] };
		});
}

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
