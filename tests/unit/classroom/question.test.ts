import { expect, test } from 'vitest';
import { asked, askQuestion, type KeptQuestion, stepTo, voteOf, withVote } from '../../../src/classroom/question.ts';

const OPTIONS = ['1005', '1006'];
const fresh = askQuestion({ text: 'Which code?', options: OPTIONS }, 3);

/** Votes of students, one after the other. */
const voted = (question: KeptQuestion, ...votes: readonly (readonly [student: number, option: number])[]) =>
	votes.reduce((before, [student, option]) => withVote(before, student, option) ?? before, question);

test('what was voted is told when it is shown, and not before', () => {
	const question = voted(fresh, [1, 0], [2, 1], [3, 1]);
	expect(asked(question)).toEqual({
		...{ text: 'Which code?', options: OPTIONS, number: 3, step: 'vote', voted: 3, counts: null },
	});
	expect(asked(stepTo(question, 'shown'))).toMatchObject({ step: 'shown', counts: [[1, 2]] });
});

test('nobody votes twice: another vote takes the place of the first', () => {
	const question = voted(fresh, [1, 0], [1, 1], [1, 1]);
	expect([asked(question).voted, voteOf(question, 1), voteOf(question, 2)]).toEqual([1, 1, null]);
	expect(asked(stepTo(question, 'shown')).counts).toEqual([[0, 1]]);
});

test('votes are taken while it is voted, for what can be answered', () => {
	for (const step of ['discuss', 'shown'] as const) expect(withVote(stepTo(fresh, step), 1, 0)).toBeNull();
	for (const option of [-1, 2, 0.5]) expect(withVote(fresh, 1, option)).toBeNull();
});

test('the second vote stands beside the first, and there is no third', () => {
	const first = voted(fresh, [1, 0], [2, 0]);
	const second = voted(stepTo(stepTo(first, 'discuss'), 'again'), [1, 1]);
	expect([voteOf(second, 1), voteOf(second, 2)]).toEqual([1, null]);
	const third = voted(stepTo(stepTo(second, 'discuss'), 'again'), [2, 1]);
	expect(asked(stepTo(third, 'shown')).counts).toEqual([
		[2, 0],
		[0, 2],
	]);
});
