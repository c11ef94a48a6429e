import { expect, test } from 'vitest';
import { sandboxHeaders } from '../../../server/http/sandbox-headers.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';
import { scenarioStrings, scenarioText } from '../../../src/i18n/scenarios.ts';
import { parseParameters } from '../../../src/lab-server/parameters.ts';
import { describeScenarios } from '../../../src/lab-server/scenario-list.ts';
import { SCENARIOS } from '../../../src/lab-server/scenarios/index.ts';

const scenarios = describeScenarios();

test('has every address once', () => {
	expect(scenarios.map(({ path }) => path).sort()).toEqual([
		'/bad-accept',
		'/broken',
		'/bytes',
		'/chat',
		'/close',
		'/crash',
		'/deflate',
		'/drop',
		'/echo',
		'/ending',
		'/flood',
		'/fragment',
		'/game',
		'/headers',
		'/http-bytes',
		'/limit',
		'/moves',
		'/origin',
		'/outage',
		'/ping',
		'/raw',
		'/refuse',
		'/resume',
		'/sample',
		'/shuffle',
		'/silent',
		'/slow-reader',
		'/stall-close',
		'/stripped',
		'/subprotocol',
		'/ticker',
		'/ticket',
		'/two-servers',
		'/updates',
		'/upload',
		'/violate',
		'/visitors',
	]);
});

test('is plain data', () => {
	expect(JSON.parse(JSON.stringify(scenarios))).toEqual(scenarios);
	expect(scenarios.find(({ path }) => path === '/close')).toEqual({
		path: '/close',
		inPath: null,
		parameters: [
			{
				name: 'code',
				type: 'integer',
				default: null,
				unit: null,
				ranges: [
					[1000, 1003],
					[1007, 1014],
					[3000, 4999],
				],
				values: [],
				maxBytes: null,
			},
			{ name: 'reason', type: 'text', default: '', unit: null, ranges: [], values: [], maxBytes: 123 },
			{ name: 'after', type: 'integer', default: '0', unit: 'ms', ranges: [[0, 60_000]], values: [], maxBytes: null },
		],
	});
});

test.each(SCENARIOS.map((scenario) => [scenario.path, scenario] as const))(
	'the defaults of %s are what its parameters allow',
	(path, { parameters }) => {
		const described = scenarios.find((scenario) => scenario.path === path)?.parameters ?? [];
		const search = new URLSearchParams(
			described.flatMap(({ name, default: value }) => (value === null ? [] : [[name, value]])),
		);
		expect(parseParameters(parameters, search)).toEqual(parseParameters(parameters, new URLSearchParams()));
	},
);

test.each(LOCALES)('says in %s what each address does and each parameter means, and of nothing else', (locale) => {
	const { addresses } = scenarioStrings[locale];
	expect(Object.keys(addresses).sort()).toEqual(scenarios.map(({ path }) => path).sort());
	for (const { path, parameters } of scenarios) {
		const text = scenarioText(scenarioStrings[locale], path);
		expect(text?.does).not.toBe('');
		expect(Object.keys(text?.parameters ?? {})).toEqual(parameters.map(({ name }) => name));
	}
});

test('leaves the policy of the page that runs learners’ code shorter than 1.5 KiB', () => {
	const headers = sandboxHeaders('a-rather-long-name-of-a-school.example.org:4321', [`'sha256-${'A'.repeat(44)}'`]);
	const policy = headers['Content-Security-Policy'] ?? '';
	expect(policy).toContain('connect-src ws://a-rather-long-name-of-a-school.example.org:4321 ');
	expect(policy.length).toBeLessThan(1536);
});

test.each(SCENARIOS.filter(({ inPath }) => inPath !== undefined).map((scenario) => [scenario.path, scenario] as const))(
	'the parameter in the path of %s is declared',
	(_path, { inPath, parameters }) => expect(Object.keys(parameters)).toContain(inPath),
);
