import { beforeEach, describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../../src/trace/events.ts';
import { readAhead, traceOf } from '../../../src/workbench/recorded-trace.ts';
import { packRecording } from '../../../src/workbench/recording.ts';
import { shipRecording } from '../../../src/workbench/shipped-recording.ts';

const LINES: readonly TraceEvent[] = ['one', 'two', 'three'].map((text, t) => ({
	kind: 'console',
	socket: null,
	t,
	level: 'log',
	text,
	line: t + 1,
}));

const printed = (recording: string): readonly string[] =>
	traceOf(recording).console.map((entry) => (entry.kind === 'console' ? entry.text : ''));

/** A page on which each reading of the clock takes `step` ms. */
function pageWith(step: number) {
	let time = 0;
	let rests = 0;
	return {
		now: () => {
			time += step;
			return time;
		},
		rest: () => {
			rests += 1;
			return Promise.resolve();
		},
		rests: () => rests,
	};
}

beforeEach(() => {
	globalThis.websocketLabRecordings = undefined;
});

describe('a run that was shipped', () => {
	it('is the same trace when it was read ahead', async () => {
		const recording = packRecording(LINES);
		shipRecording('/a', recording);
		await readAhead('/a', pageWith(1));
		expect(printed(recording)).toEqual(['one', 'two', 'three']);
	});

	it('is read at once where nobody read it ahead', () => {
		expect(printed(packRecording(LINES.slice(0, 2)))).toEqual(['one', 'two']);
	});

	it('lets the page do something else whenever reading has taken long', async () => {
		shipRecording('/quick', packRecording(LINES.slice(0, 1)));
		const quick = pageWith(1);
		await readAhead('/quick', quick);
		expect(quick.rests()).toBe(1);
		shipRecording('/slow', packRecording(LINES.slice(1)));
		const slow = pageWith(4);
		await readAhead('/slow', slow);
		expect(slow.rests()).toBe(3);
	});

	it('can’t be read before it was shipped', async () => {
		await expect(readAhead('/never', pageWith(1))).rejects.toThrow('/never was not fetched before its lab.');
	});
});
