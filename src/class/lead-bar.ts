import type { Switches, ToDesk } from '../classroom/messages.ts';
import type { ClassBarStrings } from '../i18n/en/class-bar.ts';
import { barElement, buttonPart, part } from './bar-element.ts';
import { LiveLink } from './live-link.ts';
import { inLocale, localeOf } from './pages.ts';

/** What the teacher has on every page: take everybody along, and pause. */
export class LeadBar {
	readonly #link: LiveLink<ToDesk>;
	readonly #bar: HTMLElement;
	readonly #status = part('span', '', 'wl-class-bar__status');
	readonly #follow: HTMLButtonElement;
	readonly #pause: HTMLButtonElement;
	#switches: Switches | null = null;

	constructor(token: string, strings: ClassBarStrings) {
		this.#bar = barElement(strings.label);
		this.#status.setAttribute('role', 'status');
		this.#follow = buttonPart(strings.takeAlong, () => {
			this.#link.send({ type: 'follow', page: this.#switches?.follow === null ? here() : null });
		});
		this.#pause = buttonPart(strings.pause, () => {
			this.#link.send({ type: 'pause', on: this.#switches?.pause !== true });
		});
		const desk = part('a', strings.desk);
		desk.href = inLocale('/class/', localeOf(location.pathname));
		this.#bar.append(desk, this.#follow, this.#pause, this.#status);
		this.#link = new LiveLink<ToDesk>({
			hello: () => ({ type: 'desk', token }),
			onMessage: (message) => this.#hear(message),
			onState: (state) => {
				this.#status.textContent = state === 'lost' ? strings.lost : '';
			},
		});
	}

	show(): void {
		document.body.append(this.#bar);
		addEventListener('hashchange', () => this.#lead());
	}

	#hear(message: ToDesk): void {
		if (message.type !== 'desk' && message.type !== 'switches') return;
		const isFirst = this.#switches === null;
		this.#switches = message;
		this.#follow.setAttribute('aria-pressed', String(message.follow !== null));
		this.#pause.setAttribute('aria-pressed', String(message.pause));
		if (isFirst) this.#lead();
	}

	/** Everybody is taken to where the teacher is now. */
	#lead(): void {
		if (this.#switches?.follow != null && this.#switches.follow !== here()) {
			this.#link.send({ type: 'follow', page: here() });
		}
	}
}

const here = (): string => location.pathname + location.hash;
