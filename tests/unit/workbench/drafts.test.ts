import { describe, expect, it } from 'vitest';
import { Drafts } from '../../../src/workbench/drafts.ts';
import { ABSENT, FORBIDDEN, storeOf } from '../browser/support.ts';

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
