import { describe, expect, it } from 'vitest';
import { TabKey } from '../../../src/workbench/editor/indent.ts';
import { tabForKey } from '../../../src/workbench/panels/tab-keys.ts';

describe('the Tab key in the editor', () => {
	it('belongs to the page for someone who only walks through', () => {
		const tab = new TabKey();
		for (const key of ['Tab', 'Shift', 'ArrowDown', 'Tab']) tab.pressed(key);
		expect(tab.indents).toBe(false);
	});

	it('indents for someone who has pointed or typed', () => {
		const pointed = new TabKey();
		pointed.pointed();
		const typed = new TabKey();
		typed.pressed('a');
		expect([pointed.indents, typed.indents]).toEqual([true, true]);
	});

	it('is given back by Escape, and by leaving', () => {
		const tab = new TabKey();
		tab.pressed('a');
		tab.pressed('Escape');
		expect(tab.indents).toBe(false);
		tab.pressed('a');
		tab.left();
		expect(tab.indents).toBe(false);
	});
});

describe('keys in a row of tabs', () => {
	const tabs = ['console', 'handshake', 'frames'];

	it('move by arrows, around the ends', () => {
		expect(tabForKey('ArrowRight', tabs, 'console')).toBe('handshake');
		expect(tabForKey('ArrowRight', tabs, 'frames')).toBe('console');
		expect(tabForKey('ArrowLeft', tabs, 'console')).toBe('frames');
	});

	it('jump to the ends, and leave every other key alone', () => {
		expect(tabForKey('Home', tabs, 'frames')).toBe('console');
		expect(tabForKey('End', tabs, 'console')).toBe('frames');
		expect(tabForKey('a', tabs, 'console')).toBeNull();
	});
});
