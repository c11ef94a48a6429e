import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { createByKey } from '../../../src/views/timeline/by-key.ts';
import { inRoot } from '../reactive.ts';

test('an item is found by its key as it stands, and stays while its element goes', () => {
	const [items, setItems] = createSignal([
		{ key: 'a', y: 1 },
		{ key: 'b', y: 2 },
	]);
	const byKey = inRoot(() => createByKey(items));
	expect(byKey.keys()).toEqual(['a', 'b']);
	const [a, b] = [byKey.get('a'), byKey.get('b')];
	setItems([{ key: 'b', y: 3 }]);
	expect([byKey.keys(), a().y, b().y]).toEqual([['b'], 1, 3]);
	setItems([{ key: 'a', y: 9 }]);
	expect([a().y, b().y]).toEqual([9, 3]);
});

test('what was never there is an error', () => {
	const byKey = inRoot(() => createByKey<{ readonly key: string }>(() => []));
	expect(byKey.get('a')).toThrow('Nothing is drawn for a.');
});
