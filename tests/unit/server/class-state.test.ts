import { expect, test } from 'vitest';
import { ClassState } from '../../../server/class/class-state.ts';
import { FakeHost } from '../lab-server/support/fake-host.ts';

const surroundings = () => ({ code: 'BCDFG', addresses: [], reached: { machines: 0, host: null } });

/** As another server gets it. */
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What happens in a class, in an order. */
function happens(state: ClassState): void {
	for (const [key, name] of [
		['A 1', 'Ada'],
		['B 1', 'Bo'],
		['A 2', 'Cy'],
	] as const) {
		const joined = state.room.join(`${name}-key`, name);
		if (typeof joined !== 'string') state.seat(key, joined.id, null);
	}
	state.hear('A 1', { type: 'work', exercise: 'closing/code', outcome: 'failed', failing: ['code'], attempts: 2 }, 5);
	state.hear('B 1', { type: 'hand', up: true }, 6);
	state.orders.carryOut({ type: 'pause', on: true });
	state.orders.carryOut({ type: 'remove', student: 3 });
	state.leave('A 2');
}

test('a class that another server takes over is the same, and goes on alike', () => {
	const host = new FakeHost();
	const first = ClassState.restore(host, null, surroundings);
	happens(first);
	const second = ClassState.restore(host, throughJson(first.keep()), surroundings);
	expect(second.everything()).toEqual(first.everything());
	for (const state of [first, second]) {
		state.leaveAll('A');
		// The number of who was removed is not given again.
		expect(state.room.join('Di-key', 'Di')).toMatchObject({ id: 4 });
	}
	expect(throughJson(second.keep())).toEqual(throughJson(first.keep()));
	expect(second.room.students().map(({ name, here }) => [name, here])).toEqual([
		['Ada', false],
		['Bo', true],
		['Di', true],
	]);
});

test('what is no class is not taken for one', () => {
	const host = new FakeHost();
	for (const state of [
		{},
		{ tables: { student: [{ 'id; DROP TABLE student': 1 }] }, student: 1, question: 0, pages: [] },
	]) {
		expect(() => ClassState.restore(host, state, surroundings)).toThrow(/was expected/);
	}
});
