import type { Shell } from '../shell/shell.ts';
import type { Settings } from './client.ts';

const LOST = 25;

/** What a reader can set: which symbols, how often, how written, how read, how drawn. The page's address may say it beforehand. */
export class Controls {
	onWatch: (symbol: string, isWatched: boolean) => void = () => {};
	onChange: () => void = () => {};
	readonly #boxes = new Map<string, HTMLInputElement>();
	readonly #every: HTMLSelectElement;
	readonly #encoding: HTMLSelectElement;
	readonly #flow: HTMLSelectElement;
	readonly #drawing: HTMLSelectElement;
	readonly #lose: HTMLInputElement;

	constructor(shell: Shell) {
		this.#every = shell.part('every', HTMLSelectElement);
		this.#encoding = shell.part('encoding', HTMLSelectElement);
		this.#flow = shell.part('flow', HTMLSelectElement);
		this.#drawing = shell.part('drawing', HTMLSelectElement);
		this.#lose = shell.part('lose', HTMLInputElement);
		for (const box of shell.root.querySelectorAll<HTMLInputElement>('[data-watch]')) {
			this.#boxes.set(box.value, box);
			box.addEventListener('change', () => this.onWatch(box.value, box.checked));
		}
		this.#follow(shell.query);
		for (const control of [this.#every, this.#encoding, this.#flow, this.#lose])
			control.addEventListener('change', () => this.onChange());
		shell.part('all').addEventListener('click', () => this.#watchAll());
	}

	get drawsEachMessage(): boolean {
		return this.#drawing.value === 'message';
	}

	watched(): readonly string[] {
		return [...this.#boxes.values()].filter(({ checked }) => checked).map(({ value }) => value);
	}

	settings(): Settings {
		return {
			every: Number(this.#every.value),
			encoding: this.#encoding.value === 'binary' ? 'binary' : 'json',
			flow: this.#flow.value === 'pull' ? 'pull' : 'push',
			lose: this.#lose.checked ? LOST : null,
		};
	}

	/** Watches all of them; when all are watched, the first one alone. */
	#watchAll(): void {
		const isAll = this.watched().length === this.#boxes.size;
		for (const [index, box] of [...this.#boxes.values()].entries()) {
			const isWatched = !isAll || index === 0;
			if (box.checked === isWatched) continue;
			box.checked = isWatched;
			this.onWatch(box.value, isWatched);
		}
	}

	#follow(query: URLSearchParams): void {
		for (const control of [this.#every, this.#encoding, this.#flow, this.#drawing]) {
			const wanted = query.get(control.dataset['part'] ?? '');
			if ([...control.options].some(({ value }) => value === wanted)) control.value = wanted ?? '';
		}
		if (query.has('lose')) this.#lose.checked = true;
		const symbols = query.get('symbols')?.split(',');
		for (const box of this.#boxes.values()) if (symbols !== undefined) box.checked = symbols.includes(box.value);
	}
}
