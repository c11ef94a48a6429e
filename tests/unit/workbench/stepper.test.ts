import { createSignal } from 'solid-js';
import { expect, it, vi } from 'vitest';
import { createStepper } from '../../../src/workbench/stepper.ts';
import { animationFrames, createGrowingRun, inRoot } from '../reactive.ts';
import { bytes, construct, HELLO_OUT, opening, send } from '../trace/wire.ts';

function stepping() {
	animationFrames();
	return inRoot(() => {
		const run = createGrowingRun(construct(1), ...opening(), send(3, 'Hello'));
		const [full, setFull] = createSignal(false);
		const live = { trace: () => run.trace, revision: () => run.revision };
		return { run, setFull, stepper: createStepper(full, live, run.selection) };
	});
}

it('knows no moments until the lab fills the screen, and then walks through all of them', async () => {
	const { run, setFull, stepper } = stepping();
	stepper.next();
	expect([stepper.place().count, run.selection.chosen()]).toEqual([0, null]);
	setFull(true);
	await vi.waitUntil(() => stepper.place().count > 0);
	const { count } = stepper.place();
	expect(stepper.place()).toEqual({ number: 0, count, previous: true, next: true });
	const places: number[] = [];
	for (let step = 0; step < count + 2; step += 1) {
		stepper.next();
		places.push(stepper.place().number);
	}
	expect(places.slice(0, count)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
	expect(stepper.place()).toEqual({ number: count, count, previous: true, next: false });
	stepper.previous();
	expect(stepper.place().number).toBe(count - 1);
});

it('takes the steps that were asked for while the moments were fetched, and none once the lab is a part of its page again', async () => {
	const { run, setFull, stepper } = stepping();
	setFull(true);
	stepper.next();
	stepper.next();
	expect(run.selection.chosen()).toBeNull();
	await vi.waitUntil(() => stepper.place().count > 0);
	expect(stepper.place().number).toBe(2);
	const left = stepping();
	left.setFull(true);
	left.stepper.next();
	left.setFull(false);
	left.setFull(true);
	await vi.waitUntil(() => left.stepper.place().count > 0);
	expect(left.run.selection.chosen()).toBeNull();
});

it('goes on where a growing run has more', async () => {
	const { run, setFull, stepper } = stepping();
	setFull(true);
	await vi.waitUntil(() => stepper.place().count > 0);
	const { count } = stepper.place();
	for (let step = 0; step < count; step += 1) stepper.next();
	run.grow(bytes('out', HELLO_OUT));
	expect(stepper.place()).toMatchObject({ number: count, next: true });
	run.replace(construct(1));
	expect(stepper.place()).toMatchObject({ number: 0, count: 1 });
});
