import { expect, it } from 'vitest';
import { indexAfterKey } from '../../../src/views/frame/roving.ts';

/** Where a key leads from a thing among 20 in rows of 8. */
const from = (index: number, key: string, ctrlKey = false) =>
	indexAfterKey({ key, ctrlKey, metaKey: false, altKey: false }, index, 20, 8);

it('moves by one to the sides, over the ends of rows, and stops at the ends', () => {
	expect([from(7, 'ArrowRight'), from(8, 'ArrowLeft'), from(0, 'ArrowLeft'), from(19, 'ArrowRight')]).toEqual([
		8, 7, 0, 19,
	]);
});

it('moves by a row up and down, and stays where there is none', () => {
	expect([from(3, 'ArrowDown'), from(11, 'ArrowUp'), from(3, 'ArrowUp'), from(14, 'ArrowDown')]).toEqual([
		11, 3, 3, 14,
	]);
});

it('goes to the ends of its row, with Ctrl to the very ends', () => {
	expect([from(11, 'Home'), from(11, 'End'), from(17, 'End')]).toEqual([8, 15, 19]);
	expect([from(11, 'Home', true), from(11, 'End', true)]).toEqual([0, 19]);
});

it('moves by eight rows with Page Up and Page Down, as far as there are', () => {
	expect([from(11, 'PageDown'), from(11, 'PageUp')]).toEqual([19, 0]);
});

it('leaves other keys, and shortcuts of the browser, alone', () => {
	expect([from(3, 'a'), from(3, 'ArrowRight', true)]).toEqual([null, null]);
	expect(indexAfterKey({ key: 'ArrowLeft', ctrlKey: false, metaKey: false, altKey: true }, 3, 20, 8)).toBeNull();
	expect(indexAfterKey({ key: 'ArrowLeft', ctrlKey: false, metaKey: false, altKey: false }, 0, 0, 8)).toBeNull();
});
