import { expect, test } from 'vitest';
import { inOneOrder, kindOfPage, withOneSheet } from '../../../build/joined-sheets.ts';

const link = (name: string): string => `<link rel="stylesheet" href="/_astro/${name}.css">`;

test.each([
	['index.html', 'home'],
	['zh-cn/index.html', 'home'],
	['404.html', '404'],
	['zh-cn/404/index.html', '404'],
	['lessons/frames/index.html', 'lessons'],
	['zh-cn/lessons/frames/index.html', 'lessons'],
	['zh-cn\\tools\\frame\\index.html', 'tools'],
])('%s is a page of the kind %s', (file, kind) => {
	expect(kindOfPage(file)).toBe(kind);
});

test('sheets keep the order in which every page has them', () => {
	expect(inOneOrder([['base', 'frames'], ['base', 'closing', 'lab'], ['frames', 'lab'], ['base']])).toEqual([
		'base',
		'frames',
		'closing',
		'lab',
	]);
});

test('where pages differ, the order of most of them counts', () => {
	expect(
		inOneOrder([
			['base', 'view', 'frame'],
			['base', 'frame', 'view'],
			['base', 'frame', 'view'],
		]),
	).toEqual(['base', 'frame', 'view']);
});

test('sheets without any common order are told', () => {
	const pages = [
		['a', 'b'],
		['b', 'c'],
		['c', 'a'],
	];
	expect(() => inOneOrder(pages)).toThrow('There is no one order for these style sheets: a, b, c.');
});

test('a page waits for one sheet, and its scripts find the others there', () => {
	const print = '<link rel="stylesheet" href="/_astro/print.css" media="print">';
	expect(
		withOneSheet(`${print}${link('base')}${link('view')}<p></p>${link('lab')}`, '_astro/lessons.css', [
			'_astro/view.css',
			'_astro/frame.css',
		]),
	).toBe(
		`${print}${link('lessons')}<link rel="stylesheet" href="/_astro/view.css" disabled><link rel="stylesheet" href="/_astro/frame.css" disabled><p></p>`,
	);
});
