import { siteAddress } from '../../../browser/site-address.ts';
import { type LessonTasks, lessonProgress } from '../../../exercises/progress/lesson-progress.ts';
import { pageProgress } from '../../../exercises/progress/progress-store.ts';
import { tasksOf } from './task-attributes.ts';

/** The tasks of lessons that stand in the sidebar, which carries no more than their names: it is on every page. */
let ofSidebar: Promise<Readonly<Record<string, LessonTasks>>> | null = null;

async function mark(): Promise<void> {
	const lessons = [...document.querySelectorAll<HTMLElement>('[data-lesson]')];
	const [listed, others] = [lessons.filter(hasTasks), lessons.filter((lesson) => !hasTasks(lesson))];
	for (const lesson of listed) show(lesson, tasksOf(lesson));
	// Whoever has done nothing yet has nothing to be shown.
	if (others.length === 0 || (ofSidebar === null && pageProgress().all().size === 0)) return;
	ofSidebar ??= fetch(siteAddress('/lesson-tasks.json')).then((response) => (response.ok ? response.json() : {}));
	const known = await ofSidebar;
	for (const lesson of others) {
		const tasks = known[lesson.dataset.lesson ?? ''];
		if (tasks !== undefined) show(lesson, tasks);
	}
}

const hasTasks = ({ dataset }: HTMLElement): boolean => dataset.exercises !== undefined;

/** Says on what stands for a lesson (a link of the sidebar, a card, a place of the map) how far this reader is in it. */
function show(lesson: HTMLElement, tasks: LessonTasks): void {
	const { solved, state } = lessonProgress(tasks, pageProgress().get);
	lesson.dataset.state = state;
	const words = wordsOf(lesson);
	if (words) words.textContent = words.dataset[state] ?? '';
	const count = lesson.querySelector<HTMLElement>('[data-solved]');
	if (count === null) return;
	count.hidden = solved === 0;
	count.textContent = (count.dataset.solved ?? '')
		.replace('{n}', `${solved}`)
		.replace('{all}', `${tasks.exercises.length}`);
}

/** @returns where the state is said to those who can't see the mark; `MarkdownContent.astro` has the words of its language */
function wordsOf(lesson: HTMLElement): HTMLElement | null {
	if (lesson.closest('wl-course-progress')) return null;
	const template = document.querySelector<HTMLTemplateElement>('#wl-lesson-state');
	if (template && !lesson.querySelector('[data-state-words]')) lesson.append(template.content.cloneNode(true));
	return lesson.querySelector<HTMLElement>('[data-state-words]');
}

const markAll = () => void mark().catch(console.error);
markAll();
pageProgress().subscribe(markAll);
