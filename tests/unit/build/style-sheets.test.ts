import { expect, test } from 'vitest';
import {
	classesOf,
	ownClasses,
	twinSheets,
	withoutUnusedRules,
	withoutUnusedSheets,
	wordsOf,
} from '../../../build/style-sheets.ts';

const link = (name: string): string => `<link rel="stylesheet" href="/_astro/${name}.css">`;
const SHEETS = new Map([
	['_astro/frames.css', new Set(['wl-frames', 'wl-bits'])],
	['_astro/timeline.css', new Set(['wl-timeline'])],
]);

test('a page links the sheets of what it draws, and all that no script loads by itself', () => {
	const html = `${link('site')}${link('frames')}${link('timeline')}<ol class="wl-list wl-timeline"></ol>`;
	expect(withoutUnusedSheets(html, SHEETS)).toBe(
		`${link('site')}${link('timeline')}<ol class="wl-list wl-timeline"></ol>`,
	);
});

test('a class is no part of another, nor is a word of the text one', () => {
	const html = `${link('frames')}<p class="wl-frames-list">class wl-bits</p>`;
	expect(withoutUnusedSheets(html, SHEETS)).toBe('<p class="wl-frames-list">class wl-bits</p>');
});

test('the classes of a sheet are those of its selectors, also within conditions', () => {
	const sheet = '.a>.b:not(.c){width:.5rem}@media (width>=1.5rem){.d[data-x="y"]{background:url(e.png)}}';
	expect([...classesOf(sheet)].filter((name) => /^[a-d]$/.test(name))).toEqual(['a', 'b', 'c', 'd']);
	expect(classesOf(sheet).has('png')).toBe(false);
});

test('a class that two sheets have tells of neither that it is needed', () => {
	const own = ownClasses(
		new Map([
			['frames', '.wl-frames{top:0}.wl-button{top:0}'],
			['timeline', '.wl-timeline{top:0}.wl-button{left:0}'],
		]),
	);
	expect(own).toEqual(
		new Map([
			['frames', new Set(['wl-frames'])],
			['timeline', new Set(['wl-timeline'])],
		]),
	);
});

test('a class belongs to the sheet that styles it wherever it stands, also where others speak of it', () => {
	const own = ownClasses(
		new Map([
			['view', '.wl-view .wl-more,.wl-empty{padding:1rem}@media print{.wl-caption{top:0}}'],
			['frames', '.wl-frames>.wl-empty,.wl-frames .wl-caption{flex:auto}'],
			['print', '.wl-lab:has(>.wl-empty:only-child){display:none}'],
		]),
	);
	expect(own).toEqual(
		new Map([
			['view', new Set(['wl-view', 'wl-more', 'wl-empty', 'wl-caption'])],
			['frames', new Set(['wl-frames'])],
			['print', new Set(['wl-lab'])],
		]),
	);
});

test('a sheet with the rules of another, in another order, is that other one', () => {
	const sheets = new Map([
		['drawn', '.a{top:0}.b{left:0}\n'],
		['loaded', '.b{left:0}.a{top:0}'],
		['longer', '.a{top:0}.b{left:1px}'],
	]);
	expect(twinSheets(sheets, new Set(['loaded']))).toEqual(new Map([['drawn', 'loaded']]));
});

const KNOWN = new Set(['wl-list', 'wl-row', 'data-open']);

test('a rule for a class that is nowhere is left out, and the others stay', () => {
	expect(withoutUnusedRules('.wl-list{color:red}.sl-badge{color:#00f}p{margin:0}', KNOWN)).toBe(
		'.wl-list{color:red}p{margin:0}',
	);
});

test('a rule stays whole where one of its selectors can match', () => {
	const rule = '.wl-list .sl-badge,.wl-list .wl-row{color:red}';
	expect(withoutUnusedRules(rule, KNOWN)).toBe(rule);
});

test('a class within :where() or :is() is asked for where it stands alone, and one of several may be there', () => {
	expect(withoutUnusedRules('.wl-row:where(.astro-1){color:red}', KNOWN)).toBe('');
	expect(withoutUnusedRules('.wl-row:is(.astro-1,.wl-list){color:red}', KNOWN)).toBe(
		'.wl-row:is(.astro-1,.wl-list){color:red}',
	);
});

test('what a rule excludes need not be anywhere', () => {
	expect(withoutUnusedRules('.wl-row:not(.sl-badge){color:red}', KNOWN)).toBe('.wl-row:not(.sl-badge){color:red}');
});

test('rules within conditions are judged as all others', () => {
	expect(withoutUnusedRules('@media (width>=50rem){.sl-badge{color:red}.wl-row{color:red}}', KNOWN)).toBe(
		'@media (width>=50rem){.wl-row{color:red}}',
	);
});

test('a class is known by its whole name, whatever characters it has', () => {
	const known = wordsOf(['<div class="sl-hidden md:sl-flex print:hidden">', 'x.className="wl-row"']);
	const rules = '.sl-hidden{margin:0}.md\\:sl-flex{padding:0}.print\\:hidden{top:0}.wl-row{left:0}';
	expect(withoutUnusedRules(rules, known)).toBe(rules);
	expect(withoutUnusedRules('.lg\\:sl-flex{color:red}', known)).toBe('');
});
