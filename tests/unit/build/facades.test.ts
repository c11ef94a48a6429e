import { expect, test } from 'vitest';
import { withoutFacades } from '../../../build/facades.ts';

const script = (name: string): string => `<script type="module" src="/_astro/${name}"></script>`;

test('a page asks for what its scripts import, where that is all that they do, and asks once', () => {
	const facades = new Map([
		['LengthFigure.js', 'figure-element.js'],
		['MaskFigure.js', 'figure-element.js'],
	]);
	expect(
		withoutFacades(`${script('page.js')}<p></p>${script('LengthFigure.js')}<p></p>${script('MaskFigure.js')}`, facades),
	).toBe(`${script('page.js')}<p></p>${script('figure-element.js')}<p></p>`);
});

test('what a page says itself stays', () => {
	const html = `<script type="module">import"./figure-element.js"</script><script src="/_astro/a.js"></script>`;
	expect(withoutFacades(html, new Map([['a.js', 'b.js']]))).toBe(html);
});
