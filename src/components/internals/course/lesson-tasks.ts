import type { LessonTasks } from '../../../exercises/progress/lesson-progress.ts';

/** @returns what there is to be done on a page, as its author wrote it */
export function lessonTasks(body: string): LessonTasks {
	const tags = (name: string) => [...body.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, all = '']) => all);
	const value = (attributes: string, name: string) => new RegExp(`\\b${name}="([^"]+)"`).exec(attributes)?.[1] ?? '';
	return {
		exercises: tags('Exercise').map((tag) => value(tag, 'name')),
		predictions: tags('Predict').map((tag) => `${value(tag, 'lab')}#${value(tag, 'name')}`),
	};
}

/** Words of English, or characters of Chinese, that a careful reader of a technical text takes in within a minute. */
const WORDS = 200;
const HAN = 300;

/** @returns how long the prose of a page takes to read, in whole minutes */
export function readingMinutes(body: string): number {
	const prose = body
		.replace(/^import .*;$/gm, '')
		.replace(/^```[\s\S]*?^```$/gm, '')
		.replace(/<[^>]+>/g, ' ');
	const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
	const words = prose.match(/[\p{Script=Latin}\p{N}]+(?:['’.-][\p{Script=Latin}\p{N}]+)*/gu)?.length ?? 0;
	return Math.max(1, Math.round(words / WORDS + han / HAN));
}
