import { expect, test } from 'vitest';
import { meantScenario, noScenario } from '../../../src/lab-server/http/no-scenario.ts';

test.each([
	['/echo%20', [], '/echo'],
	['/clas', [], '/close'],
	['/clas', ['/lessons', '/class'], null],
	['/ech', ['/lessons', '/class'], '/echo'],
	['/chat/lobby/3', [], null],
])('%s beside %j was to be the scenario %s', (path, others, meant) => {
	expect(meantScenario(path, others)).toBe(meant);
});

test('the answer has a suggestion where there is one, and what there is', () => {
	expect(noScenario('/echo').sentence).toMatch(
		/^There is no scenario at this path\. Did you mean \/echo\? There are: \/echo, \/shuffle, .*\.$/,
	);
	expect(noScenario(null).sentence).toMatch(/^There is no scenario at this path\. There are: \/echo, \/shuffle, .*\.$/);
});
