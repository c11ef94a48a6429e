import { describe, expect, it } from 'vitest';
import { highlight } from '../../../src/workbench/editor/highlight.ts';
import fc from '../fixed-seed.ts';

const textOf = (html: string): string =>
	html
		.replace(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');

describe('highlighted code', () => {
	it('is the code, character for character, whatever it is', () => {
		const piece = fc.oneof(
			fc.constantFrom('`', '${', '}', '{', '//', '/*', '*/', '\n', '\n\n', "'", '"', '\\', '<a>', '</a>', '&amp;', '/'),
			fc.string(),
		);
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const code = pieces.join('');
				expect(textOf(highlight(code))).toBe(code);
			}),
		);
	});

	it('has one element a line, also for empty lines and lines inside of a comment', () => {
		expect(highlight('/* a\n\nb */\n').match(/class="wl-line"/g)).toHaveLength(4);
	});

	it('lets no character of the code become markup', () => {
		expect(highlight('a<script>')).not.toContain('<script>');
	});

	it('tells keywords, strings, values and comments apart', () => {
		expect(highlight("const x = 'a' + 1; // b")).toBe(
			'<span class="wl-line"><span class="wl-code-keyword">const</span> x = ' +
				'<span class="wl-code-string">\'a\'</span> + <span class="wl-code-value">1</span>; ' +
				'<span class="wl-code-comment">// b</span></span>',
		);
	});

	it('takes a comparison for no tag', () => {
		expect(highlight('if (a <b && c> d) e()')).not.toContain('wl-code-string');
	});
});
