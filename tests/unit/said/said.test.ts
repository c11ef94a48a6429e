import { describe, expect, test } from 'vitest';
import { exercises as exercisesEn } from '../../../src/i18n/en/exercises.ts';
import { views as viewsEn } from '../../../src/i18n/en/views.ts';
import { en } from '../../../src/i18n/en/workbench.ts';
import { exercises as exercisesZhCn } from '../../../src/i18n/zh-cn/exercises.ts';
import { views as viewsZhCn } from '../../../src/i18n/zh-cn/views.ts';
import { zhCn } from '../../../src/i18n/zh-cn/workbench.ts';
import type { Run } from './run.ts';
import { answerRuns } from './runs/answers.ts';
import { connectingRuns } from './runs/connecting.ts';
import { endingRuns } from './runs/ending.ts';
import { ruleRuns } from './runs/rules.ts';
import { said, type Words } from './said.ts';

const RUNS: Readonly<Record<string, readonly Run[]>> = {
	connecting: connectingRuns,
	answers: answerRuns,
	ending: endingRuns,
	rules: ruleRuns,
};
const LANGUAGES: readonly Words[] = [
	{ locale: 'en', views: viewsEn, lab: en, checks: exercisesEn },
	{ locale: 'zh-cn', views: viewsZhCn, lab: zhCn, checks: exercisesZhCn },
];

/**
 * What is said of each run stands in `said/<language>/`, to be read line by line: in which run would this be false? After a
 * change that is meant, `npx vitest run --project unit tests/unit/said -u` writes it anew.
 */
describe.each(LANGUAGES)('what is said in $locale', (words) => {
	test.each(Object.keys(RUNS))('of the runs of %s', async (group) => {
		const text = (RUNS[group] ?? []).map((run) => said(run, words)).join('\n');
		await expect(text).toMatchFileSnapshot(`./said/${words.locale}/${group}.txt`);
	});
});
