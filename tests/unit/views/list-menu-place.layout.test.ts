import { expect, test } from 'vitest';
import { placeMenu } from '../../../src/views/frame-list/copy/menu-place.layout.ts';

const menu = { width: 200, height: 300 };
const view = { width: 1000, height: 800 };

test('the menu opens below its button, their right edges in line', () => {
	expect(placeMenu({ x: 600, above: 100, below: 124 }, menu, view)).toEqual({ left: 400, top: 124 });
});

test('the menu opens above where there is no room below', () => {
	expect(placeMenu({ x: 600, above: 700, below: 724 }, menu, view)).toEqual({ left: 400, top: 400 });
});

test('the menu stays in the window', () => {
	expect(placeMenu({ x: 50, above: 100, below: 124 }, menu, view)).toEqual({ left: 8, top: 124 });
	expect(placeMenu({ x: 600, above: 100, below: 124 }, menu, { width: 1000, height: 320 })).toEqual({
		left: 400,
		top: 8,
	});
});
