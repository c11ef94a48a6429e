import { describe, expect, it } from 'vitest';
import { foldsFor } from '../../../src/views/frame-list/create-current.ts';
import { coverOf } from '../../../src/workbench/cover.ts';
import { apartAt, stageKey } from '../../../src/workbench/create-stage.ts';
import { readShare, shareAfterKey, shareAt } from '../../../src/workbench/split.ts';

describe('the recorded run of a lab', () => {
	const fresh = { recorded: true, guess: false, brought: false, same: true, lifted: false };

	it('is shown, unless the lab asks for a guess first', () => {
		expect([coverOf(fresh), coverOf({ ...fresh, guess: true })]).toEqual([null, 'guess']);
	});

	it('is covered beside other code that the page came with, and not while someone types', () => {
		expect(coverOf({ ...fresh, brought: true, same: false })).toBe('other-code');
		expect(coverOf({ ...fresh, brought: false, same: false })).toBeNull();
		expect(coverOf({ ...fresh, brought: true, same: true })).toBeNull();
	});

	it('is never covered once someone asked for it, or has run the code', () => {
		const all = { ...fresh, guess: true, brought: true, same: false };
		expect([coverOf({ ...all, lifted: true }), coverOf({ ...all, recorded: false })]).toEqual([null, null]);
	});
});

describe('console and views', () => {
	it('stand apart on a wide lab, on a full screen only where it is high as well', () => {
		expect([apartAt(899, 600, 524, false), apartAt(900, 300, 524, false)]).toEqual([false, true]);
		expect([apartAt(1024, 667, 524, true), apartAt(1920, 930, 645, true)]).toEqual([false, true]);
	});

	it('stand apart on a full screen that is less high where the code leaves room, as under the task of an exercise', () => {
		expect([apartAt(1920, 544, 194, true), apartAt(1024, 667, 160, true)]).toEqual([true, true]);
		expect([apartAt(1920, 544, 338, true), apartAt(1024, 480, 160, true), apartAt(899, 667, 160, true)]).toEqual([
			false,
			false,
			false,
		]);
	});
});

describe('the divider between code and views', () => {
	it('goes by arrow keys, and leaves a quarter to either side', () => {
		expect(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'a'].map((key) => shareAfterKey(key, 50))).toEqual([
			48,
			52,
			25,
			75,
			null,
		]);
		expect([shareAfterKey('ArrowLeft', 25), shareAfterKey('ArrowRight', 75)]).toEqual([25, 75]);
	});

	it('follows the pointer', () => {
		expect([shareAt(600, 100, 1000), shareAt(0, 100, 1000), shareAt(2000, 100, 1000)]).toEqual([50, 25, 75]);
	});

	it('takes nothing from storage that is no share', () => {
		expect(['61.5', null, '', '0', '99', 'wide'].map(readShare)).toEqual([61.5, null, null, null, null, null]);
	});
});

describe('a key on a full screen', () => {
	it('steps with the arrows sideways and with what a remote control sends, whatever has the focus', () => {
		expect(['ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp'].map(stageKey)).toEqual([
			{ step: 'next', always: true },
			{ step: 'next', always: true },
			{ step: 'previous', always: true },
			{ step: 'previous', always: true },
		]);
	});

	it('leaves up and down to the list that has the focus, and names tabs by their numbers', () => {
		expect([stageKey('ArrowDown'), stageKey('3'), stageKey('0'), stageKey('a')]).toEqual([
			{ step: 'next', always: false },
			{ tab: 2 },
			null,
			null,
		]);
	});
});

describe('the list of frames', () => {
	it('makes room for a frame that is chosen in a low view, and for nothing else', () => {
		const frame = { kind: 'frame', socket: 1, frame: 0 } as const;
		expect([foldsFor(frame, 400), foldsFor(frame, 700)]).toEqual([true, false]);
		expect([foldsFor({ kind: 'event', socket: 1, event: 0 }, 400), foldsFor(null, 400)]).toEqual([false, false]);
	});
});
