import { describe, expect, test } from 'vitest';
import {
	type Answer,
	answerIn,
	asked,
	askQuestion,
	type KeptQuestion,
	type Question,
	stepTo,
	textIn,
	voteOf,
	withVote,
} from '../../../src/classroom/question.ts';

const text = (options: readonly string[], unit = '') => ({ text: 'Which?', options, unit });
const question = (kind: Question['kind'], options: readonly string[], unit = '') =>
	askQuestion({ kind, texts: { en: text(options, unit) } }, 3);
const fresh = question('choice', ['1005', '1006']);

/** Votes of students, one after the other. */
const voted = (before: KeptQuestion, ...votes: readonly (readonly [student: number, ...answer: Answer])[]) =>
	votes.reduce((now, [student, ...answer]) => withVote(now, student, answer) ?? now, before);

const shownOf = (kept: KeptQuestion) => asked(stepTo(kept, 'shown')).tallies;

test('what was voted is told when it is shown, and not before', () => {
	const all = voted(fresh, [1, 0], [2, 1], [3, 1]);
	expect(asked(all)).toEqual({
		...{ kind: 'choice', texts: { en: text(['1005', '1006']) }, number: 3, step: 'vote', voted: 3, tallies: null },
	});
	expect(shownOf(all)).toEqual([
		{ answer: [0], votes: [1] },
		{ answer: [1], votes: [2] },
	]);
});

test('nobody votes twice: another vote takes the place of the first', () => {
	const all = voted(fresh, [1, 0], [1, 1], [1, 1]);
	expect([asked(all).voted, voteOf(all, 1), voteOf(all, 2)]).toEqual([1, [1], null]);
	expect(shownOf(all)).toEqual([
		{ answer: [0], votes: [0] },
		{ answer: [1], votes: [1] },
	]);
});

test('votes are taken while it is voted', () => {
	for (const step of ['discuss', 'shown'] as const) expect(withVote(stepTo(fresh, step), 1, [0])).toBeNull();
});

describe('what can be answered', () => {
	test.each<[Question['kind'], Answer]>([
		['choice', [1]],
		['order', [2, 0]],
		['order', [1]],
		['number', [65_536]],
		['number', [0]],
	])('%s: %j', (kind, answer) => {
		const options = kind === 'number' ? [] : ['a', 'b', 'c'];
		expect(withVote(question(kind, options), 1, answer)).not.toBeNull();
	});
	test.each<[Question['kind'], Answer]>([
		['choice', []],
		['choice', [3]],
		['choice', [-1]],
		['choice', [0.5]],
		['choice', [0, 1]],
		['order', []],
		['order', [0, 0]],
		['order', [0, 3]],
		['number', []],
		['number', [1, 2]],
	])('not %s: %j', (kind, answer) => {
		const options = kind === 'number' ? [] : ['a', 'b', 'c'];
		expect(withVote(question(kind, options), 1, answer)).toBeNull();
	});
});

test('the second vote stands beside the first, and there is no third', () => {
	const first = voted(fresh, [1, 0], [2, 0]);
	const second = voted(stepTo(stepTo(first, 'discuss'), 'again'), [1, 1]);
	expect([voteOf(second, 1), voteOf(second, 2)]).toEqual([[1], null]);
	const third = voted(stepTo(stepTo(second, 'discuss'), 'again'), [2, 1]);
	expect(shownOf(third)).toEqual([
		{ answer: [0], votes: [2, 0] },
		{ answer: [1], votes: [0, 2] },
	]);
});

test('orders are counted each by itself, the most common first', () => {
	const all = voted(question('order', ['open', 'error', 'close']), [1, 0, 2], [2, 1, 2], [3, 1, 2]);
	expect(shownOf(all)).toEqual([
		{ answer: [1, 2], votes: [2] },
		{ answer: [0, 2], votes: [1] },
	]);
});

test('numbers are counted each by itself, the smallest first; what is rare is counted together', () => {
	const numbers = [11, 4, 6, 11, 14, 2, 3, 5, 7, 8, 9];
	const all = numbers.reduce((now, number, student) => voted(now, [student, number]), question('number', [], 'bytes'));
	expect(shownOf(all)).toEqual([
		...[2, 3, 4, 5, 6, 7].map((number) => ({ answer: [number], votes: [1] })),
		...[
			{ answer: [11], votes: [2] },
			{ answer: [14], votes: [1] },
			{ answer: null, votes: [2] },
		],
	]);
});

test('everybody reads it in their own language, where it was asked in that', () => {
	const both = { kind: 'choice', texts: { en: text(['yes', 'no']), 'zh-cn': text(['是', '否']) } } as const;
	expect(['zh-cn', 'en', 'de', 'constructor'].map((locale) => textIn(both, locale).options[0])).toEqual([
		...['是', 'yes', 'yes', 'yes'],
	]);
});

test('an answer is read in the words of the question', () => {
	const options = ['open', 'close'];
	expect([
		answerIn(text(options), 'choice', [1]),
		answerIn(text(options), 'order', [0, 1]),
		answerIn(text([], 'bytes'), 'number', [11]),
		answerIn(text([]), 'number', [11]),
	]).toEqual(['close', 'open → close', '11 bytes', '11']);
});
