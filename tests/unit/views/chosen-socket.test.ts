import { createEffect } from 'solid-js';
import { expect, it } from 'vitest';
import { createChosenSocket } from '../../../src/views/view-props.ts';
import { createGrowingRun, inRoot } from '../reactive.ts';
import { bytes, construct, HELLO_IN, opening } from '../trace/wire.ts';

it('is the first, until one is chosen; one that this trace does not have counts for none', () => {
	const { run, chosen } = inRoot(() => {
		const run = createGrowingRun();
		return { run, chosen: createChosenSocket(run) };
	});
	expect([chosen.socket(), chosen.connection()]).toEqual([null, null]);
	run.grow(construct(1), construct(2, 2));
	expect(chosen.socket()).toBe(1);
	run.selection.show(2);
	expect(chosen.connection()?.socket).toBe(2);
	run.selection.show(9);
	expect(chosen.socket()).toBe(1);
});

it('passes the connection on each time it has grown, and its number only when that changes', () => {
	const seen: string[] = [];
	const run = inRoot(() => {
		const run = createGrowingRun(construct(1), ...opening());
		const { connection, socket } = createChosenSocket(run);
		createEffect(() => seen.push(`${connection()?.frames.length} frames`));
		createEffect(() => seen.push(`socket ${socket()}`));
		return run;
	});
	run.grow(bytes('in', HELLO_IN));
	expect(seen).toEqual(['0 frames', 'socket 1', '1 frames']);
});
