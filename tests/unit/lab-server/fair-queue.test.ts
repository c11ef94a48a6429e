import { expect, test } from 'vitest';
import { FairQueue } from '../../../src/lab-server/guard/fair-queue.ts';

function taken(queue: FairQueue<string>): (string | undefined)[] {
	const items: (string | undefined)[] = [];
	while (!queue.isEmpty) items.push(queue.take());
	return items;
}

test('owners take turns, and what one owner waits for keeps its order', () => {
	const queue = new FairQueue<string>();
	for (const item of ['a1', 'a2', 'a3']) queue.add('a', item);
	queue.add('b', 'b1');
	for (const item of ['c1', 'c2']) queue.add('c', item);
	expect(taken(queue)).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
	expect(queue.take()).toBeUndefined();
});

test('who comes later waits for one item of each other owner at most', () => {
	const queue = new FairQueue<string>();
	for (const item of ['a1', 'a2', 'a3']) queue.add('a', item);
	expect(queue.take()).toBe('a1');
	queue.add('b', 'b1');
	expect(taken(queue)).toEqual(['a2', 'b1', 'a3']);
});
