import { expect, test } from 'vitest';
import {
	clearProgress,
	NO_PROGRESS,
	type Progress,
	readProgress,
	writeProgress,
} from '../../../src/exercises/progress.ts';

const EXERCISE = 'creating-sockets/greet';
const KEY = 'wl:progress:creating-sockets/greet';
const SOLVED: Progress = { attempts: 3, passed: ['opened', 'sent'], solved: true, hints: 1, solutionOpened: false };

/** Storage as browsers have it, over a Map. */
function storageOf(entries: Readonly<Record<string, string>> = {}) {
	const map = new Map(Object.entries(entries));
	return {
		map,
		getItem: (key: string) => map.get(key) ?? null,
		setItem: (key: string, value: string) => void map.set(key, value),
		removeItem: (key: string) => void map.delete(key),
	};
}

const forbidden = () => {
	throw new Error('SecurityError');
};

test('what was written is read, for each exercise by itself', () => {
	const storage = storageOf();
	expect(writeProgress(storage, EXERCISE, SOLVED)).toBe(true);
	expect(readProgress(storage, EXERCISE)).toEqual(SOLVED);
	expect(readProgress(storage, 'creating-sockets/other')).toEqual(NO_PROGRESS);
});

test('forgets one exercise and no other', () => {
	const storage = storageOf();
	writeProgress(storage, EXERCISE, SOLVED);
	writeProgress(storage, 'a/b', SOLVED);
	clearProgress(storage, EXERCISE);
	expect(readProgress(storage, EXERCISE)).toEqual(NO_PROGRESS);
	expect(readProgress(storage, 'a/b')).toEqual(SOLVED);
});

test.each(['{', 'null', '1', '"passed"', '[]', ''])('stored %j is no progress, and stays where it is', (stored) => {
	const storage = storageOf({ [KEY]: stored, 'wl:progress:a/b': JSON.stringify(SOLVED) });
	expect(readProgress(storage, EXERCISE)).toEqual(NO_PROGRESS);
	expect(readProgress(storage, 'a/b')).toEqual(SOLVED);
	expect(storage.map.get(KEY)).toBe(stored);
});

test('takes over the fields that are right from an entry that is partly broken', () => {
	const stored = JSON.stringify({ attempts: -1, passed: ['opened', 7], solved: 'yes', hints: 2, other: true });
	expect(readProgress(storageOf({ [KEY]: stored }), EXERCISE)).toEqual({
		...NO_PROGRESS,
		passed: ['opened'],
		hints: 2,
	});
});

test('a browser without storage, or one that forbids it, costs nothing but the memory', () => {
	const full = { getItem: forbidden, setItem: forbidden, removeItem: forbidden };
	for (const storage of [null, full]) {
		expect(readProgress(storage, EXERCISE)).toEqual(NO_PROGRESS);
		expect(writeProgress(storage, EXERCISE, SOLVED)).toBe(false);
		expect(() => clearProgress(storage, EXERCISE)).not.toThrow();
	}
});
