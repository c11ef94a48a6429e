import { createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { createShelf, MOST_RUNS } from '../../../src/workbench/viewer/shelf.ts';

const saved = { events: [], meta: { lab: null, code: null, recordedAt: null, userAgent: null } };
const NOTE = { at: { frame: 1, byte: null, event: null }, text: 'here' };

const names = (shelf: ReturnType<typeof createShelf>): string[] => shelf.runs().map(({ name }) => name);

it('holds so many runs that each can still be seen, and says that there is no more room', () => {
	createRoot((dispose) => {
		const shelf = createShelf();
		const taken = Array.from({ length: MOST_RUNS + 1 }, (_, index) => shelf.add(String(index), saved, null));
		expect(taken).toEqual([...Array.from({ length: MOST_RUNS }, () => true), false]);
		expect(names(shelf)).toHaveLength(MOST_RUNS);
		dispose();
	});
});

it('gives a closed run back with the notes that were written, and knows that nobody saved them', () => {
	createRoot((dispose) => {
		const shelf = createShelf();
		shelf.add('one', saved, null);
		shelf.add('two', { ...saved, notes: [NOTE] }, null);
		const [one] = shelf.runs();
		if (one === undefined) throw new Error('It was not taken.');
		expect(shelf.runs().map(({ notes }) => notes().length)).toEqual([0, 1]);
		expect(shelf.unsaved()).toBe(false);
		one.setNotes([NOTE]);
		expect(shelf.unsaved()).toBe(true);
		shelf.close(one);
		expect(names(shelf)).toEqual(['two']);
		shelf.bringBack();
		expect(names(shelf)).toEqual(['two', 'one']);
		expect(shelf.runs()[1]?.notes()).toEqual([NOTE]);
		shelf.kept();
		expect(shelf.unsaved()).toBe(false);
		dispose();
	});
});
