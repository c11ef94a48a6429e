import { expect, test } from 'vitest';
import { markdownOf } from '../../../build/markdown/from-html.ts';

const markdown = (html: string): string => markdownOf(html, () => null);

test('headings, paragraphs and words with weight', () => {
	expect(markdown('<h2 id="a">Two <em>halves</em></h2><p>A <strong>frame</strong>\nof <code>close()</code>.</p>')).toBe(
		'## Two *halves*\n\nA **frame** of `close()`.\n',
	);
});

test('lists within lists, in the order of the page', () => {
	expect(markdown('<ul><li>one<ol><li>first</li><li>second</li></ol></li><li>two</li></ul>')).toBe(
		'- one\n\n  1. first\n  2. second\n- two\n',
	);
});

test('a table keeps its cells, and a bar in one does not end it', () => {
	expect(markdown('<table><thead><tr><th>at</th></tr></thead><tbody><tr><td>a|b</td></tr></tbody></table>')).toBe(
		'| at |\n| --- |\n| a\\|b |\n',
	);
});

test('code keeps its lines, within a fence that is longer than any in it', () => {
	expect(markdown('<pre data-language="js"><code><span>a();</span>\n```\n</code></pre>')).toBe(
		'````js\na();\n```\n````\n',
	);
});

test('a claim is called what a reader hears, and a link without a name is none', () => {
	expect(
		markdown('<p>It closes<a href="/x/#lab=y" aria-label="See it happen"><svg></svg></a>.<a href="/z/"></a></p>'),
	).toBe('It closes([See it happen](/x/#lab=y)).\n');
});

test('what only a script or a pointer needs is left out', () => {
	expect(markdown('<p>a<button>Run</button></p><p hidden>b</p><script>c</script><span class="sr-only">d</span>')).toBe(
		'a\n',
	);
});

test('what stands in the place of an element is a block of its own', () => {
	expect(
		markdownOf('<p>a</p><x-figure><p>b</p></x-figure><p>c</p>', (_, tag) => (tag === 'x-figure' ? '*F*' : null)),
	).toBe('a\n\n*F*\n\nc\n');
});

test('an answer that is folded stands open behind its question', () => {
	expect(markdown('<details><summary>Which?</summary><div><p>This.</p></div></details>')).toBe('**Which?**\n\nThis.\n');
});

test('what only styles keep apart are words of their own, and an answer to choose is text', () => {
	expect(markdown('<h2><span>1000</span><span>Normal Closure</span></h2>')).toBe('## 1000 Normal Closure\n');
	expect(markdown('<ul><li><button value="a">the close event</button></li></ul>')).toBe('- the close event\n');
});
