import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { createArrival } from '../../../src/workbench/arrival.ts';
import { inRoot } from '../reactive.ts';

test('what a run brings is shown arriving, for a while behind each press of Run', () => {
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
	const [run, setRun] = createSignal<number | null>(null);
	const arriving = inRoot(() => createArrival(run, after));
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
