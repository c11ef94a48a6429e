import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../../src/exercises/prediction.ts';
import { ShownRun, shownAddress } from '../../../src/exercises/shown.ts';
import { TraceModel } from '../../../src/trace/model.ts';
import {
	bytes,
	close,
	construct,
	HELLO_IN,
	HELLO_OUT,
	messageEvent,
	openEvent,
	opening,
	PING_IN,
	printed,
	send,
} from '../trace/wire.ts';

const trace = TraceModel.of([
	construct(1),
	...opening(),
	openEvent([2]),
	printed('open'),
	send(3, 'Hello'),
	bytes('out', HELLO_OUT, 4),
	bytes('in', HELLO_IN, 5),
	messageEvent('Hello', [4]),
	printed('heard Hello'),
	printed('open'),
	bytes('in', PING_IN, 6),
	close(5, 1000),
	construct(7, 2),
	openEvent([8], 2),
]);
const run = new ShownRun(trace);
/** The ping comes at 6 ms, after all that the page did at 0. */
const at = (moment: number, t = 0, frame: number | null = null) => ({ moment, t, frame });

describe('a run shows', () => {
	test('the events of a type, of all its sockets, in order', () => {
		const [first, second] = [run.event('open'), run.event('open', 2)];
		expect([first?.moment, second?.moment]).toEqual([4, 14]);
		expect([run.event('open', 3), run.event('close'), run.event('open', 0)]).toEqual([null, null, null]);
	});

	test('the calls of a method, constructors included', () => {
		expect(run.call('construct')?.moment).toBe(1);
		expect(run.call('construct', 2)?.moment).toBe(13);
		expect(run.call('send')?.moment).toBe(6);
		expect(run.call('close')?.moment).toBe(12);
		expect(run.call('send', 2)).toBeNull();
	});

	test('frames by their number, whatever their direction', () => {
		expect([run.frame(1), run.frame(2), run.frame(3)]).toEqual([at(7, 4, 1), at(8, 5, 2), at(15, 6, 3)]);
		expect([run.frame(0), run.frame(4)]).toEqual([null, null]);
	});

	test('the halves of the first handshake that there was', () => {
		expect([run.handshake('out')?.moment, run.handshake('in')?.moment]).toEqual([2, 3]);
		const later = new ShownRun(TraceModel.of([construct(1), construct(2, 2), ...opening(2)]));
		expect(later.handshake('out')?.moment).toBe(3);
		expect(new ShownRun(TraceModel.of([construct(1)])).handshake('in')).toBeNull();
	});

	test('the lines of the console that have this text, and those that have this pattern', () => {
		expect(run.line('open')?.moment).toBe(5);
		expect(run.line('open', 2)?.moment).toBe(11);
		expect(run.line('open', 3)).toBeNull();
		expect(run.line('Hello')).toBeNull();
		expect(run.line(/Hello$/)?.moment).toBe(10);
	});
});

test('what is shown has an address: a frame by its own number, anything else among all moments', () => {
	expect(shownAddress('messages/first-echo', at(7, 4, 1))).toBe('#lab=first-echo&frame=1');
	expect(shownAddress('messages/first-echo', at(10))).toBe('#lab=first-echo&event=10');
});

describe('a prediction comes to', () => {
	test('what came, in its order on the run, without what never came', () => {
		const outcome = outcomeOf(
			{
				kind: 'order',
				came: (shown) => ({ heard: shown.event('message'), closed: shown.event('close'), sent: shown.call('send') }),
			},
			trace,
			run,
		);
		expect(outcome.answer).toEqual(['sent', 'heard']);
		expect(outcome.shown).toEqual([run.call('send'), run.event('message')]);
	});

	test('a number as its digits, and one of several outcomes, with where it can be seen', () => {
		const frames = { kind: 'number', answer: () => 3 } as const;
		expect(outcomeOf(frames, trace, run)).toEqual({ answer: ['3'], shown: [null] });
		const choice = { kind: 'choice', answer: () => 'text', shown: (all: ShownRun) => all.frame(1) } as const;
		expect(outcomeOf(choice, trace, run)).toEqual({ answer: ['text'], shown: [at(7, 4, 1)] });
	});
});
