import { expect, test } from 'vitest';
import { LAB_LIMITS } from '../../../src/lab/limits.ts';
import { MemoryBudget } from '../../../src/lab/memory-budget.ts';
import { FakeHost } from './support/fake-host.ts';

const limits = { ...LAB_LIMITS, heldBytes: 1000, heldBytesForNew: 700, heldLook: 250, heldLookBytes: 5000 };

function setUp() {
	const host = new FakeHost();
	const budget = new MemoryBudget(host, limits);
	const shed: string[] = [];
	const join = (name: string, held: number) => {
		const holder = {
			held,
			shed: () => {
				shed.push(name);
				holder.held = 0;
			},
		};
		budget.join(holder);
		return holder;
	};
	return { host, budget, shed, join };
}

test('gives up those that hold the most, and no more of them than it has to', () => {
	const { host, budget, shed, join } = setUp();
	for (const [name, held] of Object.entries({ a: 200, b: 500, c: 100, d: 450 })) join(name, held);
	host.advance(249);
	expect(shed).toEqual([]);
	host.advance(1);
	expect(shed).toEqual(['b']);
	expect(budget.held).toBe(750);
	host.advance(10_000);
	expect(shed).toEqual(['b']);
});

test('looks at once when much has been read', () => {
	const { budget, shed, join } = setUp();
	join('a', 1001);
	budget.read(4999);
	expect(shed).toEqual([]);
	budget.read(1);
	expect(shed).toEqual(['a']);
});

test('says when nobody new should be let in, and when that is over', () => {
	const { host, budget, join } = setUp();
	const a = join('a', 700);
	host.advance(250);
	expect(budget.isShort).toBe(false);
	a.held = 701;
	host.advance(250);
	expect(budget.isShort).toBe(true);
	budget.leave(a);
	expect(budget.isShort).toBe(false);
});

test('has no timer while there is nobody', () => {
	const { host, budget, join } = setUp();
	expect(host.pending).toBe(0);
	const [a, b] = [join('a', 1), join('b', 1)];
	expect(host.pending).toBe(1);
	budget.leave(a);
	budget.leave(b);
	expect(host.pending).toBe(0);
	join('c', 1001);
	host.advance(250);
	expect(budget.held).toBe(0);
});
