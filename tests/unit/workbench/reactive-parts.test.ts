import { createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createLineLinks } from '../../../src/workbench/line-links.ts';
import { IDLE, type LabState } from '../../../src/workbench/run/lab-state.ts';
import { createSlowOpening } from '../../../src/workbench/run/server-news.ts';
import { createSplit } from '../../../src/workbench/split.ts';
import { FORBIDDEN, storeOf } from '../browser/support.ts';
import { createGrowingRun, inRoot } from '../reactive.ts';
import { bytes, construct, HELLO_OUT, opening, REQUEST, send } from '../trace/wire.ts';

describe('the lines of the editor', () => {
	it('light up with what is chosen, while the code is the one that ran', () => {
		const marked: (readonly number[])[] = [];
		const { run, setSame, point } = inRoot(() => {
			const run = createGrowingRun(construct(1), ...opening(), send(3, 'Hello'), bytes('out', HELLO_OUT));
			const [same, setSame] = createSignal(true);
			return { run, setSame, point: createLineLinks(run.selection, same, (lines) => marked.push(lines)) };
		});
		run.selection.choose({ kind: 'frame', socket: 1, frame: 0 });
		run.selection.choose({ kind: 'call', socket: 1, call: 1 });
		point(8);
		setSame(false);
		point(1);
		expect(marked).toEqual([[], [3], [8], []]);
		expect(run.selection.chosen()).toEqual({ kind: 'line', line: 8 });
	});
});

describe('a socket that waits to be opened', () => {
	it('is worth a word after a while without a byte on the wire, and only while the run is live', () => {
		const waits: { readonly ms: number; readonly callback: () => void; over: boolean }[] = [];
		const { run, slow, setState } = inRoot(() => {
			const run = createGrowingRun();
			const [state, setState] = createSignal<LabState>({ ...IDLE, live: true });
			const live = { state, trace: () => run.trace, revision: () => run.revision };
			const slow = createSlowOpening(live, (ms, callback) => {
				const wait = { ms, callback, over: false };
				waits.push(wait);
				return () => {
					wait.over = true;
				};
			});
			return { run, slow, setState };
		});
		expect(waits).toEqual([]);
		run.grow(construct(1));
		expect(waits.map(({ ms }) => ms)).toEqual([800]);
		waits[0]?.callback();
		expect(slow()).toBe(true);
		run.grow(bytes('out', REQUEST));
		expect([slow(), waits[0]?.over]).toEqual([false, true]);
		run.grow(construct(2, 2));
		setState(IDLE);
		expect(waits.map(({ over }) => over)).toEqual([true, true]);
	});
});

describe('the share of a lab that its code has', () => {
	it('is kept, for the page and for a lab that fills the screen', () => {
		const kept = new Map([
			['wl:split', '40'],
			['wl:split:full', 'wide'],
		]);
		const { split, setFull } = inRoot(() => {
			const [full, setFull] = createSignal(false);
			return { setFull, split: createSplit(full, storeOf(kept)) };
		});
		expect(split.share()).toBe(40);
		setFull(true);
		expect(split.share()).toBeNull();
		split.set(60);
		setFull(false);
		split.set(null);
		expect([split.share(), [...kept]]).toEqual([null, [['wl:split:full', '60']]]);
	});

	it('holds for this page where nothing can be kept', () => {
		const split = inRoot(() => createSplit(() => false, FORBIDDEN));
		expect(split.share()).toBeNull();
		split.set(30);
		expect(split.share()).toBe(30);
	});
});
