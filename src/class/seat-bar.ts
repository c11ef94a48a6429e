import { CLASS_LIMITS } from '../classroom/limits.ts';
import type { Refused, Switches, ToSeat } from '../classroom/messages.ts';
import { GRADED, type Graded } from '../exercises/page-events.ts';
import type { ClassBarStrings } from '../i18n/en/class-bar.ts';
import { browserStore } from '../storage/guarded-store.ts';
import { barElement, buttonPart, part } from './bar-element.ts';
import { DueWork } from './due-work.ts';
import { giveTo, handOverKept, keepGiven } from './given-code.ts';
import { type LinkState, LiveLink } from './live-link.ts';
import { keepSeat, type SeatMemory } from './memory.ts';
import { inLocale, lessonAt, localeOf } from './pages.ts';
import { QuestionPart } from './question-part.ts';

/** How long a pause outlasts the connection, in ms: nobody is to be locked out of a page by a server that is gone. */
const PAUSE_WITHOUT_SERVER = 10_000;
/** When what was too much is said again, in ms. */
const AGAIN = 5000;

/** What a student sees of the class, and what the class sees of them. */
export class SeatBar {
	readonly #strings: ClassBarStrings;
	readonly #link: LiveLink<ToSeat>;
	readonly #bar: HTMLElement;
	readonly #name: HTMLElement;
	readonly #status = part('span', '', 'wl-class-bar__status');
	readonly #switches = part('span', '');
	readonly #given = part('span', '');
	readonly #hand: HTMLButtonElement;
	readonly #question: QuestionPart;
	readonly #pause = document.createElement('dialog');
	/** The last graded run on this page. */
	#last: Graded | null = null;
	#paused = false;
	readonly #due = new DueWork(browserStore);
	#again: ReturnType<typeof setTimeout> | undefined;
	#unpause: ReturnType<typeof setTimeout> | undefined;

	constructor(seat: SeatMemory, strings: ClassBarStrings) {
		this.#strings = strings;
		this.#bar = barElement(strings.label);
		this.#name = part('strong', seat.name);
		this.#status.setAttribute('role', 'status');
		this.#hand = buttonPart(strings.raiseHand, () => {
			this.#link.send({ type: 'hand', up: this.#hand.getAttribute('aria-pressed') !== 'true' });
		});
		this.#hand.setAttribute('aria-pressed', 'false');
		this.#question = new QuestionPart(strings.question, (question, option) => {
			this.#link.send({ type: 'vote', question, option });
		});
		const leave = buttonPart(strings.leave, () => this.#leave(strings.left));
		this.#bar.append(this.#question.element, this.#name, this.#hand, this.#switches, this.#given, this.#status, leave);
		this.#pause.className = 'wl-class-pause not-content';
		this.#pause.append(part('p', strings.paused));
		// Escape asks first, and closes a dialog when it is pressed twice.
		this.#pause.addEventListener('cancel', (event) => event.preventDefault());
		this.#pause.addEventListener('close', () => this.#paused && this.#pause.showModal());
		this.#link = new LiveLink<ToSeat>({
			hello: () => ({ type: 'join', ...seat }),
			onMessage: (message) => this.#hear(message),
			onState: (state) => this.#linkIs(state),
		});
	}

	show(): void {
		document.body.append(this.#bar, this.#pause);
		handOverKept();
		document.addEventListener(GRADED, ({ detail }) => this.#report(detail));
	}

	#linkIs(state: LinkState): void {
		this.#status.textContent = state === 'lost' ? this.#strings.lost : '';
		clearTimeout(this.#unpause);
		if (state === 'lost') this.#unpause = setTimeout(() => this.#setPaused(false), PAUSE_WITHOUT_SERVER);
	}

	#hear(message: ToSeat): void {
		switch (message.type) {
			case 'seated':
				this.#name.textContent = message.name;
				this.#raised(message.hand);
				this.#link.send({ type: 'page', page: location.pathname + location.hash });
				this.#tellDue();
				this.#follow(message);
				break;
			case 'question':
				this.#question.show(message.asked, message.mine);
				break;
			case 'noted':
				this.#due.noted(message.exercise, message.attempts);
				break;
			case 'switches':
				this.#follow(message);
				break;
			case 'hand':
				this.#raised(message.up);
				break;
			case 'show':
				this.#showWork().catch(() => undefined);
				break;
			case 'give':
				this.#give(message.lab, message.code);
				break;
			case 'removed':
			case 'ended':
				this.#leave(this.#strings[message.type]);
				break;
			case 'refused':
				this.#refused(message.why);
		}
	}

	/** Whoever can't get in is told so, and does not try for ever. */
	#refused(why: Refused): void {
		if (why === 'too-much') {
			clearTimeout(this.#again);
			this.#again = setTimeout(() => this.#tellDue(), AGAIN);
		}
		if (why === 'unreadable' || why === 'too-much') return;
		this.#leave(this.#strings.refused[why]);
	}

	#leave(why: string): void {
		this.#link.end();
		keepSeat(null);
		this.#due.clear();
		this.#setPaused(false);
		this.#closeLesson(false);
		this.#bar.replaceChildren(part('span', why));
		this.#bar.setAttribute('role', 'status');
	}

	#raised(up: boolean): void {
		this.#hand.setAttribute('aria-pressed', String(up));
		this.#hand.textContent = up ? this.#strings.lowerHand : this.#strings.raiseHand;
	}

	#follow({ follow, pause, pace }: Switches): void {
		const names = [
			follow !== null && this.#strings.following,
			pause && this.#strings.pausedShort,
			pace !== null && this.#strings.paced,
		];
		this.#switches.textContent = names.filter((name) => name !== false).join(' · ');
		this.#setPaused(pause);
		const lesson = lessonAt(location.pathname);
		this.#closeLesson(pace !== null && lesson !== null && !pace.includes(lesson));
		if (follow !== null) goTo(inLocale(follow, localeOf(location.pathname)));
	}

	#setPaused(paused: boolean): void {
		this.#paused = paused;
		if (!paused) this.#pause.close();
		else if (!this.#pause.open) this.#pause.showModal();
	}

	/** A lesson that the teacher has not opened can be seen and not be worked in. */
	#closeLesson(closed: boolean): void {
		const main = document.querySelector('main');
		if (main === null || main.inert === closed) return;
		main.inert = closed;
		if (closed) this.#status.textContent = this.#strings.closed;
		else if (this.#status.textContent === this.#strings.closed) this.#status.textContent = '';
	}

	#report(graded: Graded): void {
		this.#last = graded;
		const failing = graded.failing.slice(0, CLASS_LIMITS.failing);
		const outcome = failing.length === 0 ? 'passed' : 'failed';
		const { exercise, attempts } = graded;
		const work = { type: 'work', exercise, outcome, failing, attempts } as const;
		this.#due.add(work);
		this.#link.send(work);
	}

	/** What the class may not have heard. */
	#tellDue(): void {
		for (const work of this.#due.all()) this.#link.send(work);
	}

	async #showWork(): Promise<void> {
		if (this.#last === null) return;
		// Most pages are never asked for a run.
		const { saveTrace } = await import('../trace/json.ts');
		const { exercise, run } = this.#last;
		const { events, meta } = run();
		const code = meta.code ?? '';
		const saved = saveTrace(events, meta);
		const shown = { type: 'shown', lab: exercise, code: code.slice(0, CLASS_LIMITS.codeCharacters) };
		this.#link.send({ ...shown, run: saved.length > CLASS_LIMITS.runCharacters ? null : saved });
	}

	/** Into the editor, if the lab is on this page; else its page is said. */
	#give(lab: string, code: string): void {
		const section = document.querySelector<HTMLElement>(`[data-lab="${CSS.escape(lab)}"]`);
		if (section === null) {
			const [lesson = '', name = ''] = lab.split('/');
			const link = part('a', this.#strings.gaveElsewhere);
			link.href = inLocale(`/lessons/${lesson}/#lab=${name}`, localeOf(location.pathname));
			keepGiven(lab, code);
			this.#given.replaceChildren(link);
			return;
		}
		giveTo(section, code);
		this.#given.textContent = this.#strings.gave;
	}
}

/** Goes where everybody is taken, unless this page is there. */
function goTo(page: string): void {
	if (page === location.pathname + location.hash) return;
	const target = new URL(page, location.href);
	if (target.origin !== location.origin) return;
	if (target.pathname === location.pathname) location.hash = target.hash;
	else location.assign(target);
}
