import { describe, expect, it } from 'vitest';
import { Drafts, putAside, takeBack } from '../../../src/workbench/drafts.ts';
import { ABSENT, FORBIDDEN, storeOf } from '../browser/support.ts';

describe('code that was replaced', () => {
	it('comes back in turn, and what stood in its place comes back after all others', () => {
		let aside = putAside(putAside([], 'first'), 'second');
		const seen: string[] = [];
		let editor = 'third';
		for (let press = 0; press < 4; press += 1) {
			const [text = ''] = aside;
			aside = takeBack(aside, editor);
			editor = text;
			seen.push(editor);
		}
		expect(seen).toEqual(['second', 'first', 'third', 'second']);
		expect(aside).toEqual(['first', 'third']);
	});

	it('is kept once, however often it was replaced', () => {
		expect(putAside(['b', 'a'], 'a')).toEqual(['a', 'b']);
		expect(takeBack(['b', 'a'], 'a')).toEqual(['a']);
	});

	it('is let go from the oldest on where there is too much of it', () => {
		const many = Array.from({ length: 20 }, (_, index) => `code ${index}`).reduce(putAside, []);
		expect(many).toHaveLength(12);
		expect(many[0]).toBe('code 19');
		const long = 'x'.repeat(150_000);
		expect(putAside(putAside(putAside([], `a${long}`), `b${long}`), `c${long}`).map(([first]) => first)).toEqual([
			'c',
			'b',
		]);
	});

	it('need not be kept when it stands in the lesson anyway', () => {
		expect(takeBack(['mine'], null)).toEqual([]);
	});
});

describe('drafts', () => {
	it('keep what was written and what was replaced, for each lab apart', () => {
		const entries = new Map<string, string>();
		const drafts = new Drafts(storeOf(entries));
		expect(drafts.save('a/one', { text: 'mine', replaced: ['before'] })).toBe(true);
		expect(drafts.load('a/one')).toEqual({ text: 'mine', replaced: ['before'] });
		expect(drafts.load('a/two')).toEqual({ text: null, replaced: [] });
		expect(entries.get('wl:draft:a/one')).toBe('mine');
	});

	it('keep an empty text apart from none', () => {
		const drafts = new Drafts(storeOf());
		drafts.save('a/one', { text: '', replaced: [] });
		expect(drafts.load('a/one').text).toBe('');
	});

	it('keep everything that was replaced, the last first', () => {
		const entries = new Map<string, string>();
		const drafts = new Drafts(storeOf(entries));
		drafts.save('a/one', { text: 'mine', replaced: ['third', 'second', '["first"]'] });
		expect(drafts.load('a/one').replaced).toEqual(['third', 'second', '["first"]']);
		expect(entries.get('wl:replaced:a/one')).toBe('third');
		entries.set('wl:earlier:a/one', '{"not":"a list"');
		expect(drafts.load('a/one').replaced).toEqual(['third']);
	});

	it('leave nothing behind once the code is the starter again', () => {
		const entries = new Map<string, string>();
		const drafts = new Drafts(storeOf(entries));
		drafts.save('a/one', { text: 'mine', replaced: ['before'] });
		drafts.save('a/one', { text: null, replaced: [] });
		expect(entries.size).toBe(0);
	});

	it.each([
		['is full', storeOf(new Map(), 3)],
		['is forbidden', FORBIDDEN],
		['is not there', ABSENT],
	])('say that nothing was kept when storage %s, and do not throw', (_, store) => {
		const drafts = new Drafts(store);
		expect(drafts.save('a/one', { text: 'mine', replaced: [] })).toBe(false);
		expect(drafts.load('a/one')).toEqual({ text: null, replaced: [] });
	});
});
