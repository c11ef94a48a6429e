import { createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/trace/connection.ts';
import { createByteChoice, createMessageChoice, partOf } from '../../../src/views/frame/byte-choice.ts';
import { createGrowingRun, inRoot } from '../reactive.ts';
import { bytes, construct, HEL_IN, joined, LO_IN, opening, PING_IN, RESPONSE } from '../trace/wire.ts';

/** Hel, ping, lo: frames 0, 1 and 2 of what comes in, at 0, 5 and 7. */
const FRAGMENTS = [construct(1), ...opening(), bytes('in', joined(HEL_IN, PING_IN, LO_IN))];
const FIRST = RESPONSE.length;
const at = (offset: number) => ({ kind: 'byte', socket: 1, direction: 'in', offset: FIRST + offset }) as const;

function connectionOf(run: ReturnType<typeof createGrowingRun>): Connection {
	const [connection] = run.trace.connections;
	if (connection === undefined) throw new Error('There is no connection.');
	return connection;
}

describe('the choice of a byte among the bytes of a frame', () => {
	it('counts from the first of them, and is none for bytes of others', () => {
		const { run, choice, payload } = inRoot(() => {
			const run = createGrowingRun(...FRAGMENTS);
			const props = { connection: connectionOf(run), selection: run.selection };
			const choice = createByteChoice(props, () => ({ direction: 'in', offset: 7, length: 4 }));
			return {
				run,
				choice,
				payload: partOf(
					choice,
					() => 2,
					() => 2,
				),
			};
		});
		const chosen = (offset: number) => {
			run.selection.choose(at(offset));
			return [choice.chosen(), payload.chosen()];
		};
		expect([6, 7, 9, 10, 11].map(chosen)).toEqual([
			[null, null],
			[0, null],
			[2, 0],
			[3, 1],
			[null, null],
		]);
		payload.choose(1);
		expect(run.selection.chosen()).toEqual(at(10));
		run.selection.choose({ ...at(7), direction: 'out' });
		expect(choice.chosen()).toBeNull();
		run.selection.choose({ ...at(7), socket: 2 });
		expect(choice.chosen()).toBeNull();
	});

	it('follows another frame', () => {
		const { run, choice, setOffset } = inRoot(() => {
			const run = createGrowingRun(...FRAGMENTS);
			const [offset, setOffset] = createSignal(0);
			const props = { connection: connectionOf(run), selection: run.selection };
			return {
				run,
				setOffset,
				choice: createByteChoice(props, () => ({ direction: 'in', offset: offset(), length: 4 })),
			};
		});
		run.selection.choose(at(7));
		expect(choice.chosen()).toBeNull();
		setOffset(7);
		expect(choice.chosen()).toBe(0);
	});
});

it('leads, over a message, to the fragment that a byte stands in', () => {
	const { run, choice } = inRoot(() => {
		const run = createGrowingRun(...FRAGMENTS);
		const connection = connectionOf(run);
		const [message] = connection.messages.in;
		if (message === undefined) throw new Error('There is no message.');
		return { run, choice: createMessageChoice({ connection, selection: run.selection }, () => message) };
	});
	const places = [0, 1, 2, 3, 4].map((index) => {
		choice.choose(index);
		const ref = run.selection.chosen();
		return [ref?.kind === 'byte' ? ref.offset - FIRST : null, choice.chosen()];
	});
	expect(places).toEqual([
		[2, 0],
		[3, 1],
		[4, 2],
		[9, 3],
		[10, 4],
	]);
	choice.choose(5);
	expect(choice.chosen()).toBe(4);
	run.selection.choose(at(6));
	expect(choice.chosen()).toBeNull();
});
