import { expect, test, vi } from 'vitest';
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
	const listeners = new Set<(event: object) => void>();
	vi.stubGlobal('addEventListener', (_: string, listener: (event: object) => void) => listeners.add(listener));
	vi.stubGlobal('removeEventListener', (_: string, listener: (event: object) => void) => listeners.delete(listener));
	const [area, another] = [areaOf(new Map()), areaOf(new Map())];
	const told: [string | null, string | null][] = [];
	const stop = guardedStore(() => area).watch((key, value) => told.push([key, value]));
	const change = (key: string | null, newValue: string | null, storageArea: object) => {
		for (const listener of listeners) listener({ key, newValue, storageArea });
	};
	change('a', '1', area);
	change('b', '2', another);
	change('a', null, area);
	change(null, null, area);
	stop();
	change('a', '3', area);
	vi.unstubAllGlobals();
	expect(told).toEqual([
		['a', '1'],
		['a', null],
		[null, null],
	]);
});
