import { batch, createSignal } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ViewName } from '../../../src/exercises/check.ts';
import { createTabs, type TabsProps } from '../../../src/workbench/panels/create-tabs.ts';
import { createGrowingRun, inRoot } from '../reactive.ts';
import { bytes, construct, HELLO_OUT, opening } from '../trace/wire.ts';

/** A lab, narrow at first, whose recorded run has a frame. */
function lab(events = [construct(1), ...opening(), bytes('out', HELLO_OUT)]) {
	return inRoot(() => {
		const run = createGrowingRun(...events);
		const [apart, setApart] = createSignal(false);
		const [asked, setAsked] = createSignal<number | ViewName | null>(null);
		const [recorded, setRecorded] = createSignal(true);
		const [addressed, setAddressed] = createSignal<TabsProps['addressed']>(null);
		const props = {
			live: { trace: () => run.trace, revision: () => run.revision, recorded },
			first: null,
			onAnswered: () => setAsked(null),
			get apart() {
				return apart();
			},
			get asked() {
				return asked();
			},
			get addressed() {
				return addressed();
			},
		};
		const tabs = createTabs(props);
		return { run, tabs, setApart, setAsked, setRecorded, setAddressed };
	});
}

afterEach(() => {
	vi.useRealTimers();
});

describe('the tabs of a lab', () => {
	it.each([
		['no socket', [], 'timeline'],
		['no frame', [construct(1), ...opening()], 'handshake'],
		['a frame', [construct(1), ...opening(), bytes('out', HELLO_OUT)], 'frames'],
	] as const)('of a run with %s begin with the view that tells something', (_, events, view) => {
		const { tabs } = lab([...events]);
		expect([tabs.first, tabs.view(), tabs.selected()]).toEqual([view, view, 'console']);
	});

	it('are one more where the console has no place of its own; what was seen beside it stays in sight there', () => {
		const { tabs, setApart } = lab();
		expect([tabs.choices()[0], tabs.choices().length]).toEqual(['console', 6]);
		setApart(true);
		expect([tabs.choices()[0], tabs.choices().length, tabs.selected()]).toEqual(['timeline', 5, 'frames']);
		setApart(false);
		expect(tabs.selected()).toBe('console');
		setApart(true);
		tabs.select('states');
		setApart(false);
		expect(tabs.selected()).toBe('states');
	});

	it('are asked for by number or by view, and by an address', () => {
		const { tabs, setAsked, setAddressed } = lab();
		setAsked(1);
		expect(tabs.selected()).toBe('timeline');
		setAsked('buffer');
		expect(tabs.selected()).toBe('buffer');
		setAsked(99);
		expect(tabs.selected()).toBe('buffer');
		setAddressed({ view: 'handshake' } as const);
		expect(tabs.selected()).toBe('handshake');
	});

	it('follow the run where they are in sight; others do so later, or when they are in sight again', () => {
		vi.useFakeTimers();
		const { run, tabs } = lab();
		const seen = () => (['console', 'frames', 'states'] as const).map(tabs.revision);
		tabs.select('states');
		expect(seen()).toEqual([0, 0, 0]);
		run.grow(bytes('in', HELLO_OUT));
		expect(seen()).toEqual([0, 0, 1]);
		tabs.select('frames');
		expect(seen()).toEqual([0, 1, 1]);
		run.grow(bytes('in', HELLO_OUT));
		expect(seen()).toEqual([0, 2, 1]);
		vi.runAllTimers();
		expect(seen()).toEqual([2, 2, 1]);
		tabs.select('states');
		expect(seen()).toEqual([2, 2, 2]);
	});

	it('are pictures until someone comes near, or code has run', () => {
		vi.useFakeTimers();
		const { run, tabs, setApart, setRecorded } = lab();
		setApart(true);
		const alive = () => (['timeline', 'handshake', 'frames'] as const).filter(tabs.wanted);
		expect(alive()).toEqual([]);
		batch(() => {
			setRecorded(false);
			run.grow(bytes('in', HELLO_OUT));
		});
		vi.runAllTimers();
		expect(alive()).toEqual(['handshake', 'frames']);
		const unvisited = lab([]);
		unvisited.setApart(true);
		unvisited.setRecorded(false);
		expect(unvisited.tabs.wanted('timeline')).toBe(false);
		unvisited.run.grow(bytes('in', HELLO_OUT));
		expect(unvisited.tabs.wanted('timeline')).toBe(true);
		const near = lab();
		near.setApart(true);
		near.tabs.visit();
		expect((['timeline', 'handshake', 'frames'] as const).filter(near.tabs.wanted)).toEqual(['frames']);
	});
});
