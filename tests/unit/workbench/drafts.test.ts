import { describe, expect, it } from 'vitest';
import { Drafts, draftKey } from '../../../src/workbench/drafts.ts';

function memory(): { storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>; entries: Map<string, string> } {
	const entries = new Map<string, string>();
	return {
		entries,
		storage: {
			getItem: (key) => entries.get(key) ?? null,
			setItem: (key, value) => void entries.set(key, value),
			removeItem: (key) => void entries.delete(key),
		},
	};
}

const refuse = (): never => {
	throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
};

describe('drafts', () => {
	it('keep what was written and what was replaced, for each lab apart', () => {
		const { storage, entries } = memory();
		const drafts = new Drafts(storage);
		expect(drafts.save('a/one', { text: 'mine', replaced: ['before'] })).toBe(true);
		expect(drafts.load('a/one')).toEqual({ text: 'mine', replaced: ['before'] });
		expect(drafts.load('a/two')).toEqual({ text: null, replaced: [] });
		expect(entries.get(draftKey('a/one'))).toBe('mine');
	});

	it('keep an empty text apart from none', () => {
		const drafts = new Drafts(memory().storage);
		drafts.save('a/one', { text: '', replaced: [] });
		expect(drafts.load('a/one').text).toBe('');
	});

	it('keep everything that was replaced, the last first', () => {
		const { storage, entries } = memory();
		const drafts = new Drafts(storage);
		drafts.save('a/one', { text: 'mine', replaced: ['third', 'second', '["first"]'] });
		expect(drafts.load('a/one').replaced).toEqual(['third', 'second', '["first"]']);
		expect(entries.get('wl:replaced:a/one')).toBe('third');
		entries.set('wl:earlier:a/one', '{"not":"a list"');
		expect(drafts.load('a/one').replaced).toEqual(['third']);
	});

	it('leave nothing behind once the code is the starter again', () => {
		const { storage, entries } = memory();
		const drafts = new Drafts(storage);
		drafts.save('a/one', { text: 'mine', replaced: ['before'] });
		drafts.save('a/one', { text: null, replaced: [] });
		expect(entries.size).toBe(0);
	});

	it('say that nothing was kept when storage is full, and do not throw', () => {
		const drafts = new Drafts({ getItem: refuse, setItem: refuse, removeItem: refuse });
		expect(drafts.save('a/one', { text: 'mine', replaced: [] })).toBe(false);
		expect(drafts.load('a/one')).toEqual({ text: null, replaced: [] });
	});

	it('work without any storage', () => {
		const drafts = new Drafts(null);
		expect(drafts.save('a/one', { text: 'mine', replaced: [] })).toBe(false);
		expect(drafts.load('a/one')).toEqual({ text: null, replaced: [] });
	});
});
