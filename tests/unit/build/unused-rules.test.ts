import { expect, test } from 'vitest';
import { withoutUnusedRules, wordsOf } from '../../../build/unused-rules.ts';

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
