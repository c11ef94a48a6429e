import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import { en as workbench } from '../../../src/i18n/en/workbench.ts';
import { scenarioEntries } from './given.ts';
import type table from './table.ts';

export default {
	lead: 'What the server of the labs does at each of its addresses. This page is made of the declarations in its code. Each link into the playground brings code that makes the point.',
	nouns: ['address', 'scenario'],
	labels: { parameters: 'Parameters', view: 'Look at' },
	entries: scenarioEntries('en', {
		none: 'none',
		between: '; ',
		byDefault: (value) => `\`${value}\` by default`,
		view: (name) => `the view “${workbench.tabs[name]}”`,
		parameter: (name, meaning, details) => `\`${name}\`: ${meaning} (${details})`,
	}),
} satisfies TextsOf<typeof table>;
