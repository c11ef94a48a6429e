import { describe, expect, it } from 'vitest';
import { findLab, type LabFiles } from '../../src/components/internals/labs/labs.ts';
import { specAddress } from '../../src/components/internals/spec-address.ts';
import { saveTrace } from '../../src/trace/json.ts';

const exercise = { checks: { done: () => null }, wrong: {} };
const title = 'Title';
const texts = { title, exercise: { task: 'Do it', checks: { done: 'Done' }, hints: [] } };
const files = (definition: LabFiles['definitions'][string], more: Partial<LabFiles> = {}): LabFiles => ({
	definitions: { '/content/labs/a/b/lab.ts': definition },
	texts: { '/content/labs/a/b/en.ts': texts },
	starters: { '/content/labs/a/b/starter.js': 'go();' },
	solutions: { '/content/labs/a/b/solution.js': 'done();' },
	given: {},
	servers: {},
	recordings: {},
	...more,
});

describe('a lab that comes out differently in other engines', () => {
	const saved = (userAgent: string, browser?: string) => saveTrace([], { userAgent, ...(browser ? { browser } : {}) });

	it('names them with their browsers, and its own', () => {
		const recordings = {
			'/content/labs/a/b/recordings/starter.json': saved('Mozilla/5.0 HeadlessChrome/156.0.0.0 Safari/537.36'),
			'/content/labs/a/b/recordings/starter.firefox.json': saved('Mozilla/5.0 Firefox/153.0', 'Firefox 153.8.0'),
		};
		const { recordedIn, elsewhere } = findLab(files({ exercise }, { recordings }), 'a/b', 'Exercise', 'en', 'page.mdx');
		expect(recordedIn).toBe('Chromium 156');
		expect(elsewhere).toEqual([{ engine: 'firefox', browser: 'Firefox 153.8.0' }]);
	});
});

describe('a lesson author who misuses a component is told', () => {
	it('that a lab does not exist, and which ones do', () => {
		expect(() => findLab(files({}), 'a/c', 'Lab', 'en', 'page.mdx')).toThrow(
			'page.mdx: <Lab name="a/c">: there is no /content/labs/a/c/lab.ts. These labs exist: a/b.',
		);
	});

	it('that the starter is missing', () => {
		expect(() => findLab(files({}, { starters: {} }), 'a/b', 'Lab', 'en', 'page.mdx')).toThrow(
			'/content/labs/a/b/starter.js is missing',
		);
	});

	it('to use <Lab> for what has no checks, and <Exercise> for what has', () => {
		expect(() => findLab(files({}), 'a/b', 'Exercise', 'en', 'page.mdx')).toThrow('use <Lab>');
		expect(() => findLab(files({ exercise }), 'a/b', 'Lab', 'en', 'page.mdx')).toThrow('use <Exercise>');
	});

	it('that an exercise needs checks and a solution', () => {
		const without = { exercise: { ...exercise, checks: {} } };
		expect(() => findLab(files(without), 'a/b', 'Exercise', 'en', 'page.mdx')).toThrow('at least one check');
		expect(() => findLab(files({ exercise }, { solutions: {} }), 'a/b', 'Exercise', 'en', 'page.mdx')).toThrow(
			'needs a solution.js',
		);
	});

	it('which text is missing in a language', () => {
		const asked = (more: Partial<LabFiles>) => () =>
			findLab(files({ exercise }, more), 'a/b', 'Exercise', 'en', 'page.mdx');
		const untold = { title, exercise: { ...texts.exercise, checks: {} } };
		expect(asked({ texts: {} })).toThrow('/content/labs/a/b/en.ts is missing');
		expect(asked({ texts: { '/content/labs/a/b/en.ts': untold } })).toThrow('the text of check "done" is empty in en');
	});

	it('that a recording is damaged', () => {
		const recordings = {
			'/content/labs/a/b/recordings/starter.json': '{"format":"websocket-lab-trace","version":1,"meta":{}}',
		};
		expect(() => findLab(files({}, { solutions: {}, recordings }), 'a/b', 'Lab', 'en', 'page.mdx')).toThrow(
			'page.mdx: <Lab name="a/b">: /content/labs/a/b/recordings/starter.json: This file is damaged: “events” is missing',
		);
	});
});

describe('what they get when they do not', () => {
	it('is the lab, without a recording until one is made', () => {
		expect(findLab(files({ exercise }), 'a/b', 'Exercise', 'en', 'page.mdx')).toEqual({
			id: 'a/b',
			definition: { exercise },
			texts,
			starter: 'go();',
			solution: 'done();',
			recording: null,
			recordedAt: null,
			recordedIn: null,
			elsewhere: [],
		});
	});

	it('is a link into the standard', () => {
		expect(specAddress({ rfc: 6455, section: '5.2' })).toEqual({
			href: 'https://www.rfc-editor.org/rfc/rfc6455#section-5.2',
			label: 'RFC 6455 §5.2',
		});
	});
});
