import { afterEach, expect, test, vi } from 'vitest';
import { type GuardedStore, guardedStore, keptJson } from '../../../src/browser/guarded-store.ts';
import { ABSENT, areaOf, FORBIDDEN, storeOf } from './support.ts';

test('what is set is there, an empty text too, until it is taken away', () => {
	const entries = new Map<string, string>();
	const store = storeOf(entries);
	expect([store.set('a', ''), store.set('b', '2'), store.set('c', '3')]).toEqual([true, true, true]);
	expect(store.set('c', null)).toBe(true);
	expect(['a', 'b', 'c'].map(store.get)).toEqual(['', '2', null]);
	expect(store.keys()).toEqual(['a', 'b']);
	expect([...entries]).toEqual([
		['a', ''],
		['b', '2'],
	]);
});

const refuse = (): never => {
	throw new DOMException('The operation is insecure.', 'SecurityError');
};
const CLOSED = { length: 1, key: refuse, getItem: refuse, setItem: refuse, removeItem: refuse };

test.each<[string, GuardedStore]>([
	['that is absent', ABSENT],
	['whose property may not be read', FORBIDDEN],
	['whose methods throw', guardedStore(() => CLOSED)],
])('of storage %s nothing is read, and it says that it keeps nothing', (_, store) => {
	expect([store.set('a', '1'), store.set('a', null), store.get('a'), store.keys()]).toEqual([false, false, null, []]);
	expect(keptJson(store, 'a')).toBeNull();
});

test('storage that is full keeps what it had, and says that it did not take more', () => {
	const store = storeOf(new Map([['a', '1']]), 3);
	expect([store.set('a', '1234'), store.get('a'), store.set('a', '123')]).toEqual([false, '1', true]);
});

test('what is kept as JSON is anything, and null where it is none', () => {
	const store = storeOf(
		new Map([
			['list', '[1,"a"]'],
			['cut', '{"a":'],
		]),
	);
	expect(['list', 'cut', 'none'].map((key) => keptJson(store, key))).toEqual([[1, 'a'], null, null]);
});

test('tells of what other tabs change in this storage, until it is told to stop', () => {
	const page = pageEvents();
	const [area, another] = [areaOf(new Map()), areaOf(new Map())];
	const told: [string | null, string | null][] = [];
	const stop = guardedStore(() => area).watch((key, value) => told.push([key, value]));
	const change = (key: string | null, newValue: string | null, storageArea: object) =>
		page.fire('storage', { key, newValue, storageArea });
	change('a', '1', area);
	change('b', '2', another);
	change('a', null, area);
	change(null, null, area);
	stop();
	change('a', '3', area);
	expect(told).toEqual([
		['a', '1'],
		['a', null],
		[null, null],
	]);
});

test('says that all may be another in a page that comes back with Back, which heard of nothing meanwhile', () => {
	const page = pageEvents();
	const told: [string | null, string | null][] = [];
	const stop = guardedStore(() => areaOf(new Map())).watch((key, value) => told.push([key, value]));
	page.fire('pageshow', { persisted: false });
	expect(told).toEqual([]);
	page.fire('pageshow', { persisted: true });
	expect(told).toEqual([[null, null]]);
	stop();
	page.fire('pageshow', { persisted: true });
	expect(told).toHaveLength(1);
});

afterEach(() => vi.unstubAllGlobals());

/** The events of a page, fired by hand. */
function pageEvents() {
	const listeners = new Map<string, Set<(event: object) => void>>();
	const of = (type: string) => {
		const known = listeners.get(type) ?? new Set();
		listeners.set(type, known);
		return known;
	};
	vi.stubGlobal('addEventListener', (type: string, listener: (event: object) => void) => of(type).add(listener));
	vi.stubGlobal('removeEventListener', (type: string, listener: (event: object) => void) => of(type).delete(listener));
	return {
		fire: (type: string, event: object) => {
			for (const listener of of(type)) listener(event);
		},
	};
}
