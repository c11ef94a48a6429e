import { describe, expect, it } from 'vitest';
import { breakLine, changeBetween, type Edited, indent, outdent } from '../../../src/workbench/editor/indent.ts';
import fc from '../fixed-seed.ts';

/** `[` and `]` mark the selection, `|` the caret. */
function parse(marked: string): Edited {
	const start = marked.search(/[[|]/);
	const end = marked.includes('[') ? marked.indexOf(']') - 1 : start;
	return { text: marked.replace(/[[\]|]/g, ''), start, end };
}

function print({ text, start, end }: Edited): string {
	if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
	return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

describe('keys of the plain editor', () => {
	it('insert a step of indentation at the caret', () => {
		expect(print(indent(parse('a|b')))).toBe('a\t|b');
	});

	it('use two spaces where the code does', () => {
		expect(print(indent(parse('f(() => {\n  a();\n|})')))).toBe('f(() => {\n  a();\n  |})');
	});

	it('indent every selected line but the empty ones', () => {
		expect(print(indent(parse('a\n[b\n\nc]\nd')))).toBe('a\n\t[b\n\n\tc]\nd');
	});

	it('take one step from every selected line', () => {
		expect(print(outdent(parse('\t\t[a\n  b\nc]')))).toBe('\t[a\nb\nc]');
	});

	it('keep the depth of the line on Enter', () => {
		expect(print(breakLine(parse('\tone();|')))).toBe('\tone();\n\t|');
	});

	it('go one step deeper after an opening bracket, and put a closing one on a line of its own', () => {
		expect(print(breakLine(parse('\tf(() => {|')))).toBe('\tf(() => {\n\t\t|');
		expect(print(breakLine(parse('f(() => {|}')))).toBe('f(() => {\n\t|\n}');
	});
});

describe('the change between two texts', () => {
	it('is the smallest replacement', () => {
		expect(changeBetween('one two', 'one 2 two')).toEqual({ start: 4, end: 4, text: '2 ' });
		expect(changeBetween('aaa', 'aa')).toEqual({ start: 2, end: 3, text: '' });
	});

	it('makes the one of the other', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
		fc.assert(
			fc.property(text, text, (before, after) => {
				const change = changeBetween(before, after);
				expect(before.slice(0, change.start) + change.text + before.slice(change.end)).toBe(after);
			}),
		);
	});
});
