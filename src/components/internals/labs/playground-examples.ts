import type { ExampleName } from '../../../i18n/en/playground.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { playgroundPageStrings } from '../../../i18n/playground.ts';
import { type Example, exampleViews } from '../../../workbench/playground/examples.ts';
import { AuthorError } from './labs.ts';

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
