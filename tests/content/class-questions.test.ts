import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CourseQuestion } from '../../src/class/desk/question/course-questions.ts';
import { readDeskMessage } from '../../src/classroom/read.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { builtPages, DIST } from '../support/built-pages.ts';

describe.skipIf(builtPages.length === 0)('predictions of the course, as questions to a class', () => {
	const questions = (): readonly CourseQuestion[] =>
		JSON.parse(readFileSync(join(DIST, 'class-questions.json'), 'utf8'));

	it('are all taken by the server, as they stand', () => {
		const refused = questions().filter(
			({ kind, texts }) => readDeskMessage(JSON.stringify({ type: 'ask', kind, texts })) === null,
		);
		expect(refused).toEqual([]);
	});

	it('are there in every language, with an answer that can be given, and of every kind', () => {
		for (const { kind, texts, because, answer } of questions()) {
			expect([Object.keys(texts), Object.keys(because)]).toEqual([LOCALES, LOCALES]);
			expect(answer.length).toBeGreaterThan(0);
			const { length } = texts[LOCALES[0]]?.options ?? [];
			if (kind !== 'number') expect(answer.every((option) => option >= 0 && option < length)).toBe(true);
		}
		expect(new Set(questions().map(({ kind }) => kind))).toEqual(new Set(['choice', 'order', 'number']));
	});
});
