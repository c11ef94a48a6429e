import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { TO_THE_SCREEN } from '../../../src/browser/to-the-screen.ts';
import { createArrival } from '../../../src/workbench/arrival.ts';
import { inRoot } from '../reactive.ts';

function setUp(hasFrames: boolean) {
	const waiting = new Map<() => void, number>();
	const after = (ms: number, callback: () => void) => {
		waiting.set(callback, ms);
		return () => void waiting.delete(callback);
	};
	const pass = () => {
		for (const callback of [...waiting.keys()]) {
			waiting.delete(callback);
			callback();
		}
	};
	const [state, setState] = createSignal<{ readonly run: number | null }>({ run: null });
	const run = () => state().run;
	const setRun = (number: number | null) => setState({ run: number });
	const arriving = inRoot(() => createArrival(run, () => hasFrames, after));
	return { arriving, setRun, waiting, pass };
}

test('what a run brings is shown arriving, for a while behind each press of Run', () => {
	const { arriving, setRun, waiting, pass } = setUp(false);
	expect(arriving()).toBe(false);
	setRun(1);
	expect([arriving(), [...waiting.values()]]).toEqual([true, [1200]]);
	pass();
	expect(arriving()).toBe(false);
	setRun(2);
	// The next press begins anew: what the first had waited for is off.
	setRun(3);
	expect([arriving(), waiting.size]).toEqual([true, 1]);
	pass();
	setRun(null);
	expect(arriving()).toBe(false);
});

test('what is there with its first frames stands still', () => {
	const { arriving, setRun, waiting } = setUp(true);
	setRun(1);
	expect([arriving(), [...waiting.values()]]).toEqual([false, [TO_THE_SCREEN, 1200]]);
	for (const [callback, ms] of waiting) if (ms === TO_THE_SCREEN) callback();
	expect(arriving()).toBe(true);
});

test('what changes of a run while it arrives does not begin it anew', () => {
	const { arriving, setRun, waiting } = setUp(true);
	setRun(1);
	for (const [callback, ms] of waiting) if (ms === TO_THE_SCREEN) callback();
	const before = [...waiting.keys()];
	setRun(1);
	expect([arriving(), [...waiting.keys()]]).toEqual([true, before]);
});
