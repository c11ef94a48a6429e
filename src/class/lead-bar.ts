import type { GivenLab } from '../classroom/given-labs.ts';
import type { Switches, ToDesk } from '../classroom/messages.ts';
import { CHOSEN, type Chosen } from '../exercises/page-events.ts';
import type { ClassBarStrings } from '../i18n/en/class-bar.ts';
import { localeOfPath } from '../i18n/locales.ts';
import { actButton, showAtFoot } from '../offline/page-foot.ts';
import { offerClassLine } from '../workbench/own-lab/class-line.ts';
import { barElement, part } from './bar-element.ts';
import { ledPage } from './led-place.ts';
import { LiveLink } from './live-link.ts';
import { inLocale } from './pages.ts';
import { RunTeller } from './run-teller.ts';

/** What the teacher has on every page: take everybody along, to what is chosen in a run too, and pause. */
export class LeadBar {
	readonly #link: LiveLink<ToDesk>;
	readonly #bar: HTMLElement;
	readonly #status = part('span', '', 'wl-class-bar__status');
	readonly #follow: HTMLButtonElement;
	readonly #pause: HTMLButtonElement;
	readonly #teller: RunTeller;
	readonly #strings: ClassBarStrings;
	#labs: readonly GivenLab[] = [];
	#switches: Switches | null = null;
	/** The lab in which something was chosen last. */
	#lab: string | null = null;

	constructor(token: string, strings: ClassBarStrings) {
		this.#strings = strings;
		this.#bar = barElement(strings.label);
		this.#status.setAttribute('role', 'status');
		this.#follow = actButton(strings.takeAlong, () => {
			this.#link.send({ type: 'follow', page: this.#isLeading ? null : this.#here() });
			// It is turned on: what is chosen already is shown with it.
			if (!this.#isLeading) this.#teller.again();
		});
		this.#pause = actButton(strings.pause, () => {
			this.#link.send({ type: 'pause', on: this.#switches?.pause !== true });
		});
		const desk = part('a', strings.desk);
		desk.href = inLocale('/class/', localeOfPath(location.pathname));
		this.#bar.append(desk, this.#follow, this.#pause, this.#status);
		this.#teller = new RunTeller(
			(message) => this.#link.send(message),
			(said) => {
				this.#status.textContent = said === null ? '' : strings.runSaid[said];
			},
		);
		this.#link = new LiveLink<ToDesk>({
			hello: () => ({ type: 'desk', token }),
			onMessage: (message) => this.#hear(message),
			onState: (state) => {
				this.#status.textContent = state === 'lost' ? strings.lost : '';
				if (state === 'lost') offerClassLine(null);
			},
		});
	}

	show(): void {
		showAtFoot(this.#bar);
		addEventListener('hashchange', () => {
			this.#lab = null;
			this.#lead();
		});
		document.addEventListener(CHOSEN, ({ detail }) => this.#choose(detail));
	}

	get #isLeading(): boolean {
		return this.#switches !== null && this.#switches.follow !== null;
	}

	/** The page of own labs can give one to the class. */
	#offer(labs: readonly GivenLab[], refused: string | null): void {
		this.#labs = labs;
		offerClassLine({ labs, refused, give: (lab) => this.#link.send({ type: 'give-lab', lab }) });
	}

	#hear(message: ToDesk): void {
		if (message.type === 'labs') this.#offer(message.labs, null);
		if (message.type === 'refused' && message.why === 'too-many-labs')
			this.#offer(this.#labs, this.#strings.tooManyLabs);
		if (message.type !== 'desk' && message.type !== 'switches') return;
		const isFirst = this.#switches === null;
		this.#switches = message;
		this.#follow.setAttribute('aria-pressed', String(message.follow !== null));
		this.#pause.setAttribute('aria-pressed', String(message.pause));
		if (message.type !== 'desk') return;
		if (isFirst) this.#lead();
		// A connection has come (back): what was said while there was none has reached nobody. Another page may lead by now.
		if (message.follow?.replace(/#.*/, '') === this.#here().replace(/#.*/, '')) this.#teller.again();
	}

	#choose(chosen: Chosen): void {
		this.#lab = chosen.lab.replace(/^.*\//, '');
		this.#lead();
		this.#teller.choose(chosen, this.#isLeading);
	}

	/** Everybody is taken to where the teacher is now. */
	#lead(): void {
		if (this.#isLeading && this.#switches?.follow !== this.#here())
			this.#link.send({ type: 'follow', page: this.#here() });
	}

	#here(): string {
		return ledPage(this.#lab === null ? location : { ...placeOf(location), hash: `#lab=${this.#lab}` });
	}
}

const placeOf = ({ pathname, search }: Location) => ({ pathname, search });
