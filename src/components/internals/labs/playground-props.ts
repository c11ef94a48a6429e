import client from '../../../../content/playground/both/client.js?raw';
import server from '../../../../content/playground/both/server.js?raw';
import type { Locale } from '../../../i18n/locales.ts';
import { playgroundPageStrings } from '../../../i18n/playground.ts';
import type { PlaygroundProps } from '../../../workbench/playground/PlaygroundTools.tsx';
import { formScenarios } from './form-scenarios.ts';
import { playgroundExamples } from './playground-examples.ts';

/** @returns what a page hands over to the playground, and to the form of an own lab, in the words of its language */
export function playgroundProps(locale: Locale): PlaygroundProps {
	const { examples: _, ...page } = playgroundPageStrings[locale];
	return { scenarios: formScenarios(locale), examples: playgroundExamples(locale), both: { server, client }, page };
}
