import { describe, expect, it, test } from 'vitest';
import { evaluate } from '../../../../src/exercises/evaluate.ts';
import {
	consistent,
	definitionOf,
	forLearners,
	labNameOf,
	missingIn,
	nextCheckId,
	type OwnLab,
	textsOf,
	unfilled,
} from '../../../../src/exercises/own-lab/own-lab.ts';
import {
	OwnLabError,
	type OwnLabProblem,
	ownLabProblemSentence,
} from '../../../../src/exercises/own-lab/own-lab-problem.ts';
import { loadOwnLab, saveOwnLab } from '../../../../src/exercises/own-lab/read-own-lab.ts';
import { LOCALES } from '../../../../src/i18n/locales.ts';
import { TraceModel } from '../../../../src/trace/model.ts';
import { OPEN } from '../../trace/wire.ts';

const LAB: OwnLab = {
	id: 'k3f9m2q8',
	title: 'Greet, and say </script> goodbye',
	task: 'Send hello.\nClose with 4001.',
	hints: ['Wait for open.'],
	starter: "new WebSocket('ws://localhost:4321/echo?delay=5');\n",
	solution: "// 解答\nnew WebSocket('ws://localhost:4321/echo');\n",
	solutionShown: false,
	transport: 'page',
	network: null,
	checks: [
		{ id: 'c1', kind: 'opened', values: { path: '/echo' } },
		{ id: 'c2', kind: 'sent', values: { text: '<b>', match: 'contains' } },
		{ id: 'c5', kind: 'closed', values: { code: 4001, reason: 'bye' } },
	],
};

const BOTH =
	"//# server.js\nimport { WebSocketServer } from 'ws';\n\n//# client.js\nnew WebSocket('ws://localhost:4321');\n";

const problemOf = (text: string): OwnLabProblem => {
	try {
		loadOwnLab(text);
	} catch (error) {
		if (error instanceof OwnLabError) return error.problem;
		throw error;
	}
	throw new Error('It was read.');
};

const withFields = (fields: object): string => JSON.stringify({ ...JSON.parse(saveOwnLab(LAB)), ...fields });
const withCheck = (check: object): string => withFields({ checks: [{ id: 'c1', kind: 'sent', values: {}, ...check }] });

describe('the file of a lab', () => {
	it('is read as what was saved', () => {
		expect(loadOwnLab(saveOwnLab(LAB))).toEqual(LAB);
	});

	it('may be of a lab that is not finished', () => {
		const begun = { ...LAB, title: '', task: '', starter: '', solution: null, transport: null, checks: [], hints: [] };
		expect(loadOwnLab(saveOwnLab(begun))).toEqual(begun);
	});

	it('that was made on 28 November 2026 opens', () => {
		expect(loadOwnLab(MADE).checks).toEqual([{ id: 'c1', kind: 'received', values: { text: 'Hi', match: 'exact' } }]);
	});

	it('may be as long as it may, in each part', () => {
		const most: OwnLab = {
			...LAB,
			title: 'x'.repeat(100),
			task: 'x'.repeat(2000),
			hints: Array<string>(5).fill('x'.repeat(300)),
			starter: 'x'.repeat(20_000),
			checks: Array.from({ length: 20 }, (_, index) => ({
				id: `c${index}`,
				kind: 'close-event' as const,
				values: { code: 4999 },
			})),
		};
		expect(loadOwnLab(saveOwnLab(most))).toEqual(most);
		expect(loadOwnLab(saveOwnLab(LAB).padEnd(200_000))).toEqual(LAB);
	});

	it('may have a server of its own and a network', () => {
		const network = { latency: 200, bandwidth: 10 };
		for (const lab of [
			{ ...LAB, network },
			{ ...LAB, network: { latency: 0, bandwidth: null } },
			{ ...LAB, starter: BOTH, transport: null },
			{ ...LAB, starter: BOTH, solution: BOTH, transport: 'wire', network } as const,
		])
			expect(loadOwnLab(saveOwnLab(lab))).toEqual(lab);
	});

	it.each([
		[1, 'neither', LAB],
		[2, 'a network', { ...LAB, network: { latency: 50, bandwidth: null } }],
		[2, 'a server', { ...LAB, starter: BOTH }],
		[2, 'a server in its solution', { ...LAB, solution: BOTH }],
	])('says version %i where it has %s, so that who can’t run it says so', (version, _, lab) => {
		expect(JSON.parse(saveOwnLab(lab))).toMatchObject({ version });
	});

	it('is written for people too: a line for each field', () => {
		expect(saveOwnLab(LAB).split('\n').slice(0, 3)).toEqual([
			...['{', '\t"format": "websocket-lab-own-lab",', '\t"version": 1,'],
		]);
	});

	it('loses fields that no lab has', () => {
		expect(loadOwnLab(withFields({ colour: 'red' }))).toEqual(LAB);
	});

	it.each<[string, string, OwnLabProblem]>([
		['nothing', '', { id: 'not-json' }],
		['half of it', saveOwnLab(LAB).slice(0, 100), { id: 'not-json' }],
		['no object', '[]', { id: 'foreign' }],
		['null', 'null', { id: 'foreign' }],
		['other JSON', '{"a":1}', { id: 'foreign' }],
		['a run', '{"format":"websocket-lab-trace","version":1,"events":[]}', { id: 'run' }],
		['too much', ' '.repeat(200_001), { id: 'too-large', characters: 200_001, limit: 200_000 }],
		['a later version', withFields({ version: 3 }), { id: 'newer', version: 3, known: 2 }],
		['no version', withFields({ version: null }), { id: 'damaged', field: 'version' }],
		['an id that is a path', withFields({ id: '../../../x' }), { id: 'damaged', field: 'id' }],
		['an id that is too short', withFields({ id: 'abc' }), { id: 'damaged', field: 'id' }],
		['a title that is a number', withFields({ title: 7 }), { id: 'damaged', field: 'title' }],
		[
			'a title that is too long',
			withFields({ title: 'x'.repeat(101) }),
			{ id: 'too-long', field: 'title', characters: 101, limit: 100 },
		],
		[
			'code that is too long',
			withFields({ starter: 'x'.repeat(20_001) }),
			{ id: 'too-long', field: 'starter', characters: 20_001, limit: 20_000 },
		],
		['hints that are objects', withFields({ hints: [{}] }), { id: 'damaged', field: 'hints' }],
		[
			'too many hints',
			withFields({ hints: Array(6).fill('x') }),
			{ id: 'too-many', field: 'hints', count: 6, limit: 5 },
		],
		['no list of checks', withFields({ checks: {} }), { id: 'damaged', field: 'checks' }],
		[
			'too many checks',
			withFields({ checks: Array(21).fill(LAB.checks[0]) }),
			{ id: 'too-many', field: 'checks', count: 21, limit: 20 },
		],
		[
			'two checks of one id',
			withFields({ checks: [LAB.checks[0], LAB.checks[0]] }),
			{ id: 'damaged', field: 'checks' },
		],
		['an id of a check that is markup', withCheck({ id: '"><b>' }), { id: 'damaged', field: 'checks[0].id' }],
		['an id of a check with markup before it', withCheck({ id: '<b' }), { id: 'damaged', field: 'checks[0].id' }],
		['an id of a check with markup behind it', withCheck({ id: 'b>' }), { id: 'damaged', field: 'checks[0].id' }],
		[
			'a task that is too long',
			withFields({ task: 'x'.repeat(2001) }),
			{ id: 'too-long', field: 'task', characters: 2001, limit: 2000 },
		],
		[
			'a hint that is too long',
			withFields({ hints: ['x', 'x'.repeat(301)] }),
			{ id: 'too-long', field: 'hints[1]', characters: 301, limit: 300 },
		],
		['a check of a very long name', withCheck({ kind: 'x'.repeat(41) }), { id: 'unknown-check', kind: 'x'.repeat(40) }],
		[
			'a value of a very long name',
			withCheck({ values: { ['x'.repeat(41)]: 1 } }),
			{ id: 'damaged', field: `checks[0].values.${'x'.repeat(40)}` },
		],
		['a check that is not known', withCheck({ kind: 'levitates' }), { id: 'unknown-check', kind: 'levitates' }],
		['a check named as what objects have', withCheck({ kind: 'toString' }), { id: 'unknown-check', kind: 'toString' }],
		['values that are none', withCheck({ values: null }), { id: 'damaged', field: 'checks[0].values' }],
		['a value without a field', withCheck({ values: { size: 3 } }), { id: 'damaged', field: 'checks[0].values.size' }],
		['a value of another type', withCheck({ values: { text: 3 } }), { id: 'damaged', field: 'checks[0].values.text' }],
		['a text that is empty', withCheck({ values: { text: '' } }), { id: 'damaged', field: 'checks[0].values.text' }],
		[
			'a choice that is none',
			withCheck({ values: { match: 'x' } }),
			{ id: 'damaged', field: 'checks[0].values.match' },
		],
		[
			'a number that is too large',
			withCheck({ kind: 'close-event', values: { code: 5000 } }),
			{ id: 'damaged', field: 'checks[0].values.code' },
		],
		[
			'a number that is no integer',
			withCheck({ kind: 'sockets', values: { least: 1.5 } }),
			{ id: 'damaged', field: 'checks[0].values.least' },
		],
		['a network that is none', withFields({ network: 'slow' }), { id: 'damaged', field: 'network' }],
		[
			'a network without latency',
			withFields({ network: { bandwidth: 10 } }),
			{ id: 'damaged', field: 'network.latency' },
		],
		[
			'a network without bandwidth',
			withFields({ network: { latency: 50 } }),
			{ id: 'damaged', field: 'network.bandwidth' },
		],
		[
			'a latency that nobody can choose',
			withFields({ network: { latency: 75, bandwidth: null } }),
			{ id: 'not-offered', field: 'network.latency', value: '75', offered: '0, 50, 200, 1000' },
		],
		[
			'a bandwidth that nobody can choose',
			withFields({ network: { latency: 0, bandwidth: -1 } }),
			{ id: 'not-offered', field: 'network.bandwidth', value: '-1', offered: 'null, 1000, 100, 10' },
		],
		[
			'a network on the wire',
			withFields({ transport: 'wire', network: { latency: 50, bandwidth: null } }),
			{ id: 'network-on-wire' },
		],
		[
			'a network wherever it may run',
			withFields({ transport: null, network: { latency: 50, bandwidth: null } }),
			{ id: 'network-on-wire' },
		],
		['a transport that is none', withFields({ transport: 'pigeon' }), { id: 'damaged', field: 'transport' }],
	])('with %s is refused with a sentence in each language', (_, text, problem) => {
		expect(problemOf(text)).toEqual(problem);
		const sentences = LOCALES.map((locale) => ownLabProblemSentence(problem, locale));
		expect(new Set(sentences).size).toBe(LOCALES.length);
		for (const sentence of sentences) expect(sentence).toMatch(/^\P{C}{15,}[.。]$/u);
	});
});

const MADE =
	'{"format":"websocket-lab-own-lab","version":1,"id":"abcdefgh","title":"t","task":"k","hints":[],"starter":"s",' +
	'"solution":null,"solutionShown":true,"transport":null,"checks":[{"id":"c1","kind":"received","values":{"text":"Hi","match":"exact"}}]}';

describe('a lab', () => {
	it('is graded by its checks, each by its id', () => {
		const trace = TraceModel.of(OPEN);
		expect(evaluate(definitionOf(LAB), trace).map(({ id, passed }) => [id, passed])).toEqual([
			['c1', true],
			['c2', false],
			['c5', false],
		]);
	});

	it('tells learners in their language what is checked', () => {
		expect(textsOf(LAB, 'en')).toEqual([
			{ id: 'c1', text: 'A connection to /echo is opened' },
			{ id: 'c2', text: 'A text message with “<b>” in it is sent' },
			{ id: 'c5', text: 'The code closes a connection with code 4001 and the reason “bye”' },
		]);
		expect(textsOf(LAB, 'zh-cn').map(({ text }) => text)).toEqual([
			'打开一条到 /echo 的连接',
			'发送含有“<b>”的文本消息',
			'由代码关闭连接，带上关闭码 4001 和原因“bye”',
		]);
	});

	it('is called by its id in the group of own labs', () => {
		expect(labNameOf(LAB)).toBe('own/k3f9m2q8');
	});

	it('keeps a solution to itself that nobody is to open', () => {
		expect(forLearners(LAB).solution).toBeNull();
		expect(forLearners({ ...LAB, solutionShown: true }).solution).toBe(LAB.solution);
	});

	it('loses its network where none can be set', () => {
		const slow = { ...LAB, network: { latency: 1000, bandwidth: null } };
		expect(consistent(slow)).toEqual(slow);
		expect(consistent({ ...slow, transport: null })).toEqual({ ...LAB, transport: null });
		const both = { ...slow, transport: 'wire', starter: BOTH } as const;
		expect(consistent(both)).toEqual(both);
	});

	it('lacks what nobody could do without', () => {
		expect(missingIn(LAB)).toEqual([]);
		expect(missingIn({ ...LAB, title: ' ', task: '\n', starter: '', checks: [] })).toEqual([
			...['title', 'task', 'starter', 'checks'],
		]);
		expect(missingIn({ ...LAB, starter: '//# server.js\n\n//# client.js\n' })).toEqual(['starter']);
		expect(missingIn({ ...LAB, starter: BOTH })).toEqual([]);
		expect(missingIn({ ...LAB, checks: [{ id: 'c1', kind: 'printed', values: {} }] })).toEqual(['values']);
	});
});

test.each([
	['nothing that it needs', 'subprotocol', {}, ['name']],
	['no more than it can do without', 'closed', {}, []],
	['fewer at most than at least', 'sent-count', { least: 3, most: 2 }, ['most']],
	['as many at most as at least', 'sent-count', { least: 3, most: 3 }, []],
] as const)('of a check with %s it is known what is left to fill in', (_, kind, values, left) => {
	expect(unfilled({ id: 'c1', kind, values })).toEqual(left);
});

test('a new check gets an id that none has had among those that are there', () => {
	expect(nextCheckId([])).toBe('c1');
	expect(nextCheckId(LAB.checks)).toBe('c6');
	expect(nextCheckId([{ id: 'by-hand', kind: 'opened', values: {} }])).toBe('c1');
	const ids = ['c12', 'abc70', 'c80x'];
	expect(nextCheckId(ids.map((id) => ({ id, kind: 'opened', values: {} })))).toBe('c13');
});

test('each reason why something is no lab has a sentence of its own', () => {
	const problems: readonly OwnLabProblem[] = [
		{ id: 'too-large', characters: 1, limit: 1 },
		{ id: 'not-json' },
		{ id: 'foreign' },
		{ id: 'run' },
		{ id: 'newer', version: 2, known: 1 },
		{ id: 'damaged', field: 'x' },
		{ id: 'too-long', field: 'x', characters: 1, limit: 1 },
		{ id: 'too-many', field: 'x', count: 1, limit: 1 },
		{ id: 'unknown-check', kind: 'x' },
		{ id: 'not-offered', field: 'x', value: '1', offered: '2' },
		{ id: 'network-on-wire' },
		{ id: 'incomplete', missing: 'title' },
		{ id: 'incomplete', missing: 'checks' },
	];
	for (const locale of LOCALES) {
		const sentences = problems.map((problem) => ownLabProblemSentence(problem, locale));
		expect(new Set(sentences).size).toBe(problems.length);
	}
	const error = new OwnLabError({ id: 'run' });
	expect(String(error)).toBe('OwnLabError: This file is a run, not a lab: open it in the trace viewer.');
});
