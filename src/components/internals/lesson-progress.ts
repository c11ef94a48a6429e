import { pageProgress } from '../../workbench/page-progress.ts';

/** Says on each lesson of a list how many of its exercises were solved in this browser; nothing where none was. */
function mark(): void {
	for (const lesson of document.querySelectorAll<HTMLElement>('[data-lesson]')) {
		const exercises = (lesson.dataset.exercises ?? '').split(' ').filter((id) => id !== '');
		const solved = exercises.filter((id) => pageProgress().get(id).solved).length;
		const place = lesson.querySelector<HTMLElement>('.wl-lesson-solved');
		if (place === null) continue;
		place.hidden = solved === 0;
		place.textContent = (lesson.dataset.solved ?? '')
			.replace('{n}', `${solved}`)
			.replace('{all}', `${exercises.length}`);
		lesson.toggleAttribute('data-done', solved > 0 && solved === exercises.length);
	}
}

mark();
pageProgress().subscribe(mark);
