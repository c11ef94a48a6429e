import { lessonProgress } from '../../exercises/lesson-progress.ts';
import { pageProgress } from '../../workbench/page-progress.ts';
import { tasksOf } from './task-attributes.ts';

/** Says on everything that stands for a lesson (a link of the sidebar, a card, a place of the map) how far this reader is in it. */
function mark(): void {
	const { get } = pageProgress();
	for (const lesson of document.querySelectorAll<HTMLElement>('[data-lesson]')) {
		const tasks = tasksOf(lesson);
		const { solved, state } = lessonProgress(tasks, get);
		lesson.dataset.state = state;
		const words = wordsOf(lesson);
		if (words) words.textContent = words.dataset[state] ?? '';
		const count = lesson.querySelector<HTMLElement>('[data-solved]');
		if (count === null) continue;
		count.hidden = solved === 0;
		count.textContent = (count.dataset.solved ?? '')
			.replace('{n}', `${solved}`)
			.replace('{all}', `${tasks.exercises.length}`);
	}
}

/** @returns where the state is said to those who can't see the mark; `MarkdownContent.astro` has the words of its language */
function wordsOf(lesson: HTMLElement): HTMLElement | null {
	if (lesson.closest('wl-course-progress')) return null;
	const template = document.querySelector<HTMLTemplateElement>('#wl-lesson-state');
	if (template && !lesson.querySelector('[data-state-words]')) lesson.append(template.content.cloneNode(true));
	return lesson.querySelector<HTMLElement>('[data-state-words]');
}

mark();
pageProgress().subscribe(mark);
