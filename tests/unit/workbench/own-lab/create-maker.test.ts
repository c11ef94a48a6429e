import { describe, expect, it } from 'vitest';
import { newLab } from '../../../../src/exercises/own-lab/own-lab.ts';
import {
	changed,
	historyOf,
	type LabHistory,
	loadDraft,
	redone,
	saveDraft,
	undone,
} from '../../../../src/workbench/own-lab/create-maker.ts';
import { keepLabs, keptLabs, makingId } from '../../../../src/workbench/own-lab/kept-labs.ts';
import { ABSENT, FORBIDDEN, storeOf } from '../../browser/support.ts';

const BLANK = { ...newLab('s'), id: 'k3f9m2q8' };
const titled = (title: string) => ({ ...BLANK, title });
const titles = (history: LabHistory | null) =>
	history && [history.past.map(({ title }) => title), history.present.title, history.future.map(({ title }) => title)];

describe('a lab that is being made', () => {
	it('goes back what was typed in one place as one step', () => {
		let history = historyOf(BLANK);
		for (const title of ['G', 'Gr', 'Greet']) history = changed(history, titled(title), 'title');
		history = changed(history, { ...titled('Greet'), task: 'T' }, 'task');
		expect(titles(history)).toEqual([['', 'Greet'], 'Greet', []]);
		expect(titles(undone(history))).toEqual([[''], 'Greet', ['Greet']]);
	});

	it('goes forward again, until something else is changed', () => {
		const one = changed(changed(historyOf(titled('a')), titled('b'), null), titled('c'), null);
		const back = undone(one) ?? one;
		expect(titles(redone(back))).toEqual([['a', 'b'], 'c', []]);
		expect(titles(changed(back, titled('d'), 'title'))).toEqual([['a', 'b'], 'd', []]);
		expect(undone(historyOf(BLANK))).toBeNull();
		expect(redone(one)).toBeNull();
	});

	it('begins a new step behind an undo, in the same place too', () => {
		const one = changed(changed(historyOf(titled('a')), titled('b'), 'title'), titled('bc'), 'title');
		const typed = changed(undone(one) ?? one, titled('x'), 'title');
		expect(titles(typed)).toEqual([['a'], 'x', []]);
	});

	it('is bounded in its steps', () => {
		let history = historyOf(titled('0'));
		for (let step = 1; step <= 150; step += 1) history = changed(history, titled(String(step)), null);
		expect(history.past).toHaveLength(100);
		expect(history.past[0]?.title).toBe('50');
	});
});

describe('the draft', () => {
	it('is there after a reload, with the last steps', () => {
		const kept = storeOf();
		const history = changed(historyOf(titled('a')), titled('b'), null);
		expect(saveDraft(kept, history)).toBe(true);
		expect(titles(loadDraft(kept))).toEqual([['a'], 'b', []]);
		expect(makingId(kept)).toBe('k3f9m2q8');
	});

	it('keeps as many steps as there is room for, and the lab in any case', () => {
		const kept = storeOf();
		const large = (title: string) => ({ ...titled(title), starter: 'x'.repeat(20_000), solution: 'y'.repeat(20_000) });
		let history = historyOf(large('0'));
		for (let step = 1; step <= 30; step += 1) history = changed(history, large(String(step)), null);
		saveDraft(kept, history);
		expect(titles(loadDraft(kept))).toEqual([['22', '23', '24', '25', '26', '27', '28', '29'], '30', []]);
	});

	it('that can’t be kept or read is none', () => {
		expect(saveDraft(FORBIDDEN, historyOf(BLANK))).toBe(false);
		expect(saveDraft(storeOf(new Map(), 100), historyOf(BLANK))).toBe(false);
		const kept = storeOf();
		kept.set('wl:own-lab:draft', '["{}"]');
		expect(loadDraft(kept)).toBeNull();
		kept.set('wl:own-lab:draft', '{');
		expect(loadDraft(kept)).toBeNull();
	});
});

describe('the labs that a browser keeps', () => {
	const lab = (id: string, link = `#own-lab=1.${id}`) => ({ id, title: `Lab ${id}`, link });

	it('are those that came last, each once, with what it is now', () => {
		const kept = storeOf();
		keepLabs(kept, [lab('a')]);
		keepLabs(kept, [lab('b')]);
		keepLabs(kept, [lab('a', '#own-lab=1.new')]);
		expect(keptLabs(kept)).toEqual([lab('a', '#own-lab=1.new'), lab('b')]);
	});

	it('are not more than there is room for', () => {
		const kept = storeOf();
		for (let number = 0; number < 30; number += 1) keepLabs(kept, [lab(String(number))]);
		expect(keptLabs(kept).map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => String(29 - index)));
		keepLabs(kept, [lab('x', 'x'.repeat(399_000))]);
		expect(keptLabs(kept).map(({ id }) => id)).toEqual([
			'x',
			...Array.from({ length: 19 }, (_, index) => String(29 - index)),
		]);
		keepLabs(kept, [lab('y', 'y'.repeat(399_000))]);
		expect(keptLabs(kept).map(({ id }) => id)).toEqual(['y']);
	});

	it('are none where something else is kept there', () => {
		const kept = storeOf();
		kept.set('wl:own-labs', '[1,{"id":2}]');
		expect(keptLabs(kept)).toEqual([]);
		kept.set('wl:own-labs', '<');
		expect(keptLabs(kept)).toEqual([]);
		expect(keepLabs(ABSENT, [lab('a')])).toBe(false);
	});
});
