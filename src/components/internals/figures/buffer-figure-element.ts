import { byteAmount } from '../../../views/buffer/amounts.ts';

/** As `BufferFigure.astro` writes it: times in ms, and of each moment the bytes at each place but the last. */
interface Run {
	readonly total: number;
	readonly from: number;
	readonly to: number;
	readonly moments: readonly (readonly number[])[];
}

/** A run is played so many times slower than it was: what takes a tenth of a second must be seen. */
const SLOWER = 3;

/** Draws the moment that the slider stands at, and moves the slider by itself on demand. Its parts: `BufferFigure.astro`. */
class BufferFigureElement extends HTMLElement {
	#runs: readonly Run[] = [];
	#run = 0;
	#playing = 0;

	connectedCallback(): void {
		this.#runs = JSON.parse(this.dataset['runs'] ?? '[]');
		for (const control of this.querySelectorAll('fieldset, input')) control.toggleAttribute('disabled', false);
		this.#slider.addEventListener('input', () => {
			this.#stop();
			this.#draw();
		});
		this.querySelector('[data-part="play"]')?.addEventListener('click', () => {
			if (this.#playing === 0) this.#play();
			else this.#stop();
		});
		for (const button of this.querySelectorAll<HTMLElement>('[data-run]'))
			button.addEventListener('click', () => this.#choose(Number(button.dataset['run'])));
		this.#draw();
	}

	disconnectedCallback(): void {
		this.#stop();
	}

	get #slider(): HTMLInputElement {
		const slider = this.querySelector('input');
		if (slider === null) throw new Error('The figure has no slider.');
		return slider;
	}

	get #shown(): Run {
		return this.#runs[this.#run] ?? { total: 0, from: 0, to: 1, moments: [] };
	}

	#choose(run: number): void {
		this.#stop();
		this.#run = run;
		for (const button of this.querySelectorAll<HTMLElement>('[data-run]'))
			button.setAttribute('aria-pressed', String(Number(button.dataset['run']) === run));
		for (const chart of this.querySelectorAll<HTMLElement>('[data-chart]'))
			chart.hidden = Number(chart.dataset['chart']) !== run;
		this.#draw();
	}

	#draw(): void {
		const slider = this.#slider;
		const { total, from, to, moments } = this.#shown;
		const elsewhere = moments[slider.valueAsNumber] ?? [];
		const amounts = [...elsewhere, elsewhere.reduce((left, bytes) => left - bytes, total)];
		const part = slider.valueAsNumber / (moments.length - 1);
		const t = from + part * (to - from);
		const said: string[] = [];
		for (const [index, place] of this.querySelectorAll<HTMLElement>('[data-place]').entries()) {
			const bytes = amounts[index] ?? 0;
			const level = place.querySelector<HTMLElement>('.wl-buffer-figure__level');
			level?.style.setProperty('block-size', `${((bytes / (total || 1)) * 100).toFixed(2)}%`);
			write(place.querySelector('[data-part="amount"]'), byteAmount(bytes));
			said.push(`${byteAmount(bytes)} ${place.querySelector('[data-part="name"]')?.textContent ?? ''}`);
		}
		const time = this.querySelector('[data-part="time"]');
		write(time, (time?.textContent ?? '').replace(/\d+\.\d+/, (t / 1000).toFixed(2)));
		for (const cursor of this.querySelectorAll<HTMLElement>('[data-part="cursor"]'))
			cursor.style.setProperty('inset-inline-start', `${part * 100}%`);
		slider.setAttribute('aria-valuetext', `${time?.textContent ?? ''}: ${said.join(', ')}`);
	}

	/** From the beginning where the slider stands at the end, else from where it stands. */
	#play(): void {
		const { from, to, moments } = this.#shown;
		const slider = this.#slider;
		const last = moments.length - 1;
		if (slider.valueAsNumber === last) slider.valueAsNumber = 0;
		const first = slider.valueAsNumber;
		let started: number | null = null;
		const step = (now: number) => {
			started ??= now;
			const passed = ((now - started) / SLOWER / (to - from)) * last;
			slider.valueAsNumber = Math.min(Math.round(first + passed), last);
			this.#draw();
			if (slider.valueAsNumber === last) this.#stop();
			else this.#playing = requestAnimationFrame(step);
		};
		this.#playing = requestAnimationFrame(step);
		this.#label(true);
	}

	#stop(): void {
		cancelAnimationFrame(this.#playing);
		this.#playing = 0;
		this.#label(false);
	}

	#label(playing: boolean): void {
		for (const part of this.querySelectorAll<HTMLElement>('[data-part="start"], [data-part="stop"]'))
			part.hidden = (part.dataset['part'] === 'stop') !== playing;
	}
}

const write = (place: Element | null, text: string): void => {
	if (place !== null) place.textContent = text;
};

customElements.define('wl-buffer-figure', BufferFigureElement);
