import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { createSnapshots, MOST_SNAPSHOTS } from '../../../src/class/desk/snapshots.ts';
import { storeOf } from '../browser/support.ts';

const run = (code: string) => ({ student: 1, lab: 'closing/code', code, run: null });

test('runs are collected in an order, which can be changed, without saying whose they are; a reload keeps them', () => {
	createRoot(() => {
		const kept = storeOf();
		const snapshots = createSnapshots(kept);
		for (const code of ['a', 'b', 'c']) snapshots.add(run(code));
		snapshots.moveUp(2);
		snapshots.moveUp(0);
		const inOrder = ['a', 'c', 'b'].map((code) => ({ lab: 'closing/code', code, run: null }));
		expect(snapshots.all()).toEqual(inOrder);
		expect(createSnapshots(kept).all()).toEqual(inOrder);
		snapshots.remove(1);
		expect(
			createSnapshots(kept)
				.all()
				.map(({ code }) => code),
		).toEqual(['a', 'b']);
		snapshots.clear();
		expect(createSnapshots(kept).all()).toEqual([]);
	});
});

test('they are shown one after the other, and behind the last there is nothing', () => {
	createRoot(() => {
		const snapshots = createSnapshots(storeOf());
		for (const code of ['a', 'b']) snapshots.add(run(code));
		const places = [0, 1, 2].map((place) => {
			snapshots.show(place);
			return snapshots.shown();
		});
		expect(places).toEqual([0, 1, null]);
	});
});

test('there are so many and no more, and it is said when the browser has no room for them', () => {
	createRoot(() => {
		const snapshots = createSnapshots(storeOf(new Map(), 100));
		snapshots.add(run('a'));
		const before = snapshots.unkept();
		for (let count = 0; count < MOST_SNAPSHOTS; count += 1) snapshots.add(run('b'));
		expect([before, snapshots.unkept(), snapshots.all().length]).toEqual([false, true, MOST_SNAPSHOTS]);
	});
});
