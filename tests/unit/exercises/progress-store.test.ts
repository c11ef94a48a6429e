import { expect, test } from 'vitest';
import { guardedStore } from '../../../src/browser/guarded-store.ts';
import { createProgressStore, NO_PROGRESS, type Progress } from '../../../src/exercises/progress/progress-store.ts';
import { ABSENT, areaOf, FORBIDDEN, storeOf } from '../browser/support.ts';

const EXERCISE = 'creating-sockets/greet';
const KEY = 'wl:progress:creating-sockets/greet';
const SOLVED: Progress = { ...NO_PROGRESS, attempts: 3, passed: ['opened', 'sent'], solved: true, hints: 1 };

/** The storage of one browser, shared by its tabs; each tab hears of what the others write. */
function browser(entries: Readonly<Record<string, string>> = {}) {
	const map = new Map(Object.entries(entries));
	const tabs: ((key: string | null, value: string | null) => void)[] = [];
	const area = areaOf(map);
	return {
		map,
		area,
		/** A write in another tab, as this tab hears of it. */
		written(key: string | null) {
			for (const tab of tabs) tab(key, null);
		},
		tab: () =>
			createProgressStore({
				...guardedStore(() => area),
				watch(changed) {
					tabs.push(changed);
					return () => void tabs.splice(tabs.indexOf(changed), 1);
				},
			}),
	};
}

test('what was stored is there at the next visit, for each exercise by itself', () => {
	const { tab } = browser();
	expect(tab().update(EXERCISE, () => SOLVED)).toEqual({ entry: SOLVED, kept: true });
	expect(tab().get(EXERCISE)).toEqual(SOLVED);
	expect(tab().keeps()).toBe(true);
	expect(tab().get('creating-sockets/other')).toEqual(NO_PROGRESS);
});

test('two tabs at once lose nothing of each other', () => {
	const { tab } = browser();
	const [one, other] = [tab(), tab()];
	one.update(EXERCISE, (before) => ({
		...before,
		attempts: before.attempts + 1,
		passed: [...before.passed, 'opened'],
	}));
	other.update(EXERCISE, (before) => ({
		...before,
		attempts: before.attempts + 1,
		passed: [...before.passed, 'sent'],
	}));
	one.update(EXERCISE, (before) => ({ ...before, hints: 1 }));
	expect(other.get(EXERCISE)).toEqual({ ...NO_PROGRESS, attempts: 2, passed: ['opened', 'sent'], hints: 1 });
});

test('tells of what changed here and in other tabs, and of nothing else', () => {
	const { tab, written } = browser();
	const store = tab();
	const log: (string | null)[] = [];
	const stop = store.subscribe((id) => log.push(id));
	store.update(EXERCISE, () => SOLVED);
	written('wl:progress:events/order#order');
	written('theme');
	written(null);
	stop();
	store.update(EXERCISE, () => SOLVED);
	written(KEY);
	expect(log).toEqual([EXERCISE, 'events/order#order', null]);
});

test('lists all of its entries and leaves foreign keys alone', () => {
	const { tab, map } = browser({ theme: 'dark', 'wl:progress:../../x': '{}', 'wl:draft:a/b': 'code' });
	const store = tab();
	store.update('b/c', () => SOLVED);
	store.update('a/b#order', (before) => ({ ...before, answer: 'right' }));
	expect([...store.all()]).toEqual([
		['a/b#order', { ...NO_PROGRESS, answer: 'right' }],
		['b/c', SOLVED],
	]);
	store.clear();
	expect([...store.all()]).toEqual([]);
	expect([...map.keys()]).toEqual(['theme', 'wl:progress:../../x', 'wl:draft:a/b']);
});

test.each([
	['nothing', undefined],
	['no JSON', '{'],
	['null', 'null'],
	['a number', '7'],
	['a list', '[1]'],
	['a later version', '{"version":2,"solved":true}'],
])('what is stored may be %s', (_, stored) => {
	expect(
		browser(stored === undefined ? {} : { [KEY]: stored })
			.tab()
			.get(EXERCISE),
	).toEqual(NO_PROGRESS);
});

test('what can not be read is counted, left alone, and forgotten with the rest', () => {
	const { tab, map } = browser({ [KEY]: '{', 'wl:progress:a/b': '{"version":2}', 'wl:progress:a/c': '7' });
	const store = tab();
	expect(store.unreadable()).toBe(3);
	store.update('a/d', () => SOLVED);
	expect(map.get(KEY)).toBe('{');
	const bringBack = store.clear();
	expect([...map.keys()]).toEqual([]);
	bringBack();
	expect(map.get('wl:progress:a/b')).toBe('{"version":2}');
	expect(store.unreadable()).toBe(3);
	expect(store.get('a/d')).toEqual(SOLVED);
});

test('what was forgotten comes back beside what was done since', () => {
	const store = browser().tab();
	store.update(EXERCISE, () => SOLVED);
	const bringBack = store.clear();
	store.update(EXERCISE, () => ({ ...NO_PROGRESS, hints: 3 }));
	bringBack();
	expect(store.get(EXERCISE)).toEqual({ ...SOLVED, hints: 3 });
});

test('an entry of before there were versions counts, and so does what is right in a broken one', () => {
	const stored = JSON.stringify({
		attempts: -1,
		passed: ['opened', 7],
		solved: true,
		hints: 2.5,
		solutionOpened: 'yes',
	});
	expect(
		browser({ [KEY]: stored })
			.tab()
			.get(EXERCISE),
	).toEqual({ ...NO_PROGRESS, passed: ['opened'], solved: true });
});

test.each([
	['is forbidden', FORBIDDEN],
	['is full', storeOf(new Map(), 0)],
	['is not there', ABSENT],
])('where storage %s, progress lasts as long as the page', (_, storage) => {
	const store = createProgressStore(storage);
	expect(store.update(EXERCISE, () => SOLVED)).toEqual({ entry: SOLVED, kept: false });
	expect(store.get(EXERCISE)).toEqual(SOLVED);
	expect([...store.all().keys()]).toEqual([EXERCISE]);
	expect(store.keeps()).toBe(false);
	store.clear();
	expect(store.get(EXERCISE)).toEqual(NO_PROGRESS);
});

test('a file takes progress to another browser, where nothing that was known is lost', () => {
	const here = browser().tab();
	here.update(EXERCISE, () => SOLVED);
	const there = browser().tab();
	there.update(EXERCISE, (before) => ({ ...before, attempts: 1, passed: ['closed'], hints: 2 }));
	there.update('a/b#order', (before) => ({ ...before, answer: 'wrong' }));
	expect(there.import(here.export())).toBe(1);
	expect([...there.all()]).toEqual([
		['a/b#order', { ...NO_PROGRESS, answer: 'wrong' }],
		[EXERCISE, { ...SOLVED, passed: ['closed', 'opened', 'sent'], hints: 2 }],
	]);
});

test.each([
	['no JSON', 'hello'],
	['another file', '{"format":"websocket-lab-trace","version":1,"events":[]}'],
	['a later version', '{"format":"websocket-lab-progress","version":2,"entries":{}}'],
	['no entries', '{"format":"websocket-lab-progress","version":1,"entries":null}'],
	['endless', `{"format":"websocket-lab-progress","version":1,"entries":{}}${' '.repeat(2 ** 20)}`],
])('a file that is %s is refused and changes nothing', (_, text) => {
	const store = browser({ [KEY]: '{"solved":true}' }).tab();
	expect(store.import(text)).toBeNull();
	expect([...store.all()]).toEqual([[EXERCISE, { ...NO_PROGRESS, solved: true }]]);
});

test('a file of the greatest length is read', () => {
	const file = '{"format":"websocket-lab-progress","version":1,"entries":{"a/b":{"solved":true}}}';
	const store = browser().tab();
	expect(store.import(file.padEnd(2 ** 20))).toBe(1);
	expect(store.get('a/b').solved).toBe(true);
});

test('an import, forgetting, and bringing back tell of all that there is; a file that is refused tells of nothing', () => {
	const store = browser().tab();
	const log: (string | null)[] = [];
	store.subscribe((id) => log.push(id));
	store.import('hello');
	expect(log).toEqual([]);
	store.import('{"format":"websocket-lab-progress","version":1,"entries":{}}');
	expect(log).toEqual([null]);
	const bringBack = store.clear();
	expect(log).toEqual([null, null]);
	bringBack();
	expect(log).toEqual([null, null, null]);
});

test('says before anything is lost that nothing can be kept, and leaves no trace of having tried', () => {
	const { tab, map } = browser();
	expect(tab().keeps()).toBe(true);
	expect([...map.keys()]).toEqual([]);
	expect(createProgressStore(storeOf(new Map(), 0)).keeps()).toBe(false);
	expect(createProgressStore(ABSENT).keeps()).toBe(false);
});

test('keeps again once there is room, and then has what did not fit before', () => {
	const map = new Map<string, string>();
	let full = true;
	const store = createProgressStore(guardedStore(() => areaOf(map, full ? 0 : undefined)));
	expect(store.update(EXERCISE, () => SOLVED).kept).toBe(false);
	full = false;
	expect(store.keeps()).toBe(false);
	expect(store.update(EXERCISE, (before) => ({ ...before, hints: 2 }))).toEqual({
		entry: { ...SOLVED, hints: 2 },
		kept: true,
	});
	expect(store.keeps()).toBe(true);
});

test.each(['x', '/b', 'a/', 'a/b/c', 'a/b#', '#a/b', 'a/b#c#d', 'A/b', 'a/b c', 'a /b', '\na/b', 'a/b\n', '../a/b'])(
	'what a file has under the id %j is none of ours',
	(id) => {
		const store = browser().tab();
		const file = { format: 'websocket-lab-progress', version: 1, entries: { [id]: { solved: true } } };
		expect(store.import(JSON.stringify(file))).toBe(0);
		expect([...store.all()]).toEqual([]);
	},
);
