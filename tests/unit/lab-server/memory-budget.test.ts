import { expect, test } from 'vitest';
import { MemoryBudget, type Shortage } from '../../../src/lab-server/guard/memory-budget.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { FakeHost } from './support/fake-host.ts';

const limits = {
	...LAB_LIMITS,
	heldBytes: 1000,
	heldBytesForNew: 700,
	heldBytesPerAddress: 600,
	heldLook: 250,
	heldLookBytes: 5000,
};

function setUp() {
	const host = new FakeHost();
	const budget = new MemoryBudget(host, limits);
	const shed: string[] = [];
	const join = (name: string, held: number, owner: object = {}) => {
		const holder = {
			owner,
			held,
			shed: (shortage: Shortage) => {
				shed.push(shortage === 'memory' ? name : `${name}, ${shortage}`);
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

test('gives up those of one address that hold the most when its share is used up, and nobody else’s', () => {
	const { host, budget, shed, join } = setUp();
	const [one, other] = [{}, {}];
	join('a', 100, one);
	join('b', 300, one);
	join('c', 201, one);
	join('d', 350, other);
	host.advance(250);
	expect(shed).toEqual(['b, memory-per-address']);
	expect(budget.held).toBe(651);
	expect(budget.isShort).toBe(false);
});

test('looks at once when much has been read', () => {
	const { budget, shed, join } = setUp();
	join('a', 501);
	join('b', 500);
	budget.read(4999);
	expect(shed).toEqual([]);
	budget.read(1);
	expect(shed).toEqual(['a']);
});

test('says when nobody new should be let in, and when that is over', () => {
	const { host, budget, join } = setUp();
	const a = join('a', 350);
	const b = join('b', 350);
	host.advance(250);
	expect(budget.isShort).toBe(false);
	a.held = 351;
	host.advance(250);
	expect(budget.isShort).toBe(true);
	budget.leave(a);
	budget.leave(b);
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
	join('c', 601);
	host.advance(250);
	expect(budget.held).toBe(0);
});

test('gives up nobody more when just enough is free', () => {
	const { host, shed, join } = setUp();
	for (const [name, held] of Object.entries({ a: 500, b: 400, c: 600 })) join(name, held);
	host.advance(250);
	expect(shed).toEqual(['c']);
});

test('gives up nobody where all hold just what they may', () => {
	const { host, shed, join } = setUp();
	const owner = {};
	join('a', 300, owner);
	join('b', 300, owner);
	join('c', 400);
	host.advance(250);
	expect(shed).toEqual([]);
});

test('goes on looking when one of two has left', () => {
	const { host, budget, join } = setUp();
	const a = join('a', 350);
	join('b', 300);
	host.advance(250);
	budget.leave(a);
	expect(budget.held).toBe(650);
	host.advance(250);
	expect(budget.held).toBe(300);
});
