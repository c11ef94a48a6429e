import { download } from '../../../browser/download.ts';
import { lessonProgress, nextLesson } from '../../../exercises/progress/lesson-progress.ts';
import { pageProgress } from '../../../exercises/progress/progress-store.ts';
import { tasksOf } from './task-attributes.ts';

const FILE = 'websocket-lab-progress.json';

/** Its parts and words: `CourseProgress.astro`. */
class CourseProgressElement extends HTMLElement {
	#unsubscribe = (): void => undefined;
	#bringBack: (() => void) | null = null;

	connectedCallback(): void {
		this.#unsubscribe = pageProgress().subscribe(() => this.#draw());
		this.addEventListener('click', this.#onClick);
		this.#input?.addEventListener('change', this.#onFile);
		this.#show('[data-part="kept"]', true);
		this.#draw();
	}

	disconnectedCallback(): void {
		this.#unsubscribe();
		this.removeEventListener('click', this.#onClick);
		this.#input?.removeEventListener('change', this.#onFile);
	}

	#draw(): void {
		const { get, unreadable, keeps } = pageProgress();
		const links = [...this.querySelectorAll<HTMLElement>('[data-lesson]')];
		const tasks = links.map(tasksOf);
		const lessons = tasks.map((one) => lessonProgress(one, get));
		const next = nextLesson(lessons.map(({ state }) => state));
		const fresh = lessons.every(({ state }) => state === 'new');
		for (const [index, link] of links.entries()) link.hidden = index !== next;
		const words = next === -1 ? 'finished' : fresh ? 'start' : 'goOn';
		for (const word of this.querySelectorAll<HTMLElement>('[data-next]')) word.hidden = word.dataset.next !== words;
		const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
		this.#write('counts', 'counts', {
			lessons: lessons.filter(({ state }) => state === 'done').length,
			allLessons: lessons.length,
			exercises: sum(lessons.map(({ solved }) => solved)),
			allExercises: sum(tasks.map(({ exercises }) => exercises.length)),
			predictions: sum(lessons.map(({ answered }) => answered)),
			allPredictions: sum(tasks.map(({ predictions }) => predictions.length)),
		});
		const damaged = unreadable();
		this.#write('unreadable', 'unreadable', { n: damaged });
		this.#show('[data-part="unreadable"]', damaged > 0);
		this.#show('[data-part="not-kept"]', !keeps());
	}

	readonly #onClick = ({ target }: Event): void => {
		const action = target instanceof Element ? target.closest<HTMLElement>('[data-do]')?.dataset.do : undefined;
		if (action === 'open') this.#input?.click();
		if (action === 'save') this.#save();
		if (action === 'reset') {
			this.#bringBack = pageProgress().clear();
			this.#say('forgotten');
		}
		if (action === 'undo') {
			this.#bringBack?.();
			this.#bringBack = null;
			this.#say('back');
			this.querySelector<HTMLElement>('[data-do="reset"]')?.focus();
		}
	};

	#save(): void {
		if (pageProgress().all().size === 0) {
			this.#say('nothing');
			return;
		}
		download(pageProgress().export(), 'application/json', FILE);
		this.#say('saved', { file: FILE });
	}

	readonly #onFile = async (): Promise<void> => {
		const file = this.#input?.files?.[0];
		if (!file || !this.#input) return;
		// Else the same file could not be chosen a second time.
		this.#input.value = '';
		const text = await file.text().catch(() => '');
		const entries = pageProgress().import(text);
		if (entries === null) this.#say('notours', { file: file.name });
		else this.#say('opened', { n: entries });
	};

	get #input(): HTMLInputElement | null {
		return this.querySelector('input');
	}

	#say(words: string, values: Readonly<Record<string, string | number>> = {}): void {
		this.#write('message', words, values);
		this.#show('[data-do="undo"]', this.#bringBack !== null);
	}

	#write(part: string, words: string, values: Readonly<Record<string, string | number>>): void {
		const place = this.querySelector(`[data-part="${part}"]`);
		const text = this.dataset[words] ?? '';
		if (place) place.textContent = text.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`);
	}

	#show(selector: string, shown: boolean): void {
		const element = this.querySelector<HTMLElement>(selector);
		if (element) element.hidden = !shown;
	}
}

customElements.define('wl-course-progress', CourseProgressElement);
