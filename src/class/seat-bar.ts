import { browserStore } from '../browser/guarded-store.ts';
import type { GivenLab } from '../classroom/given-labs.ts';
import { CLASS_LIMITS } from '../classroom/limits.ts';
import type { Refused, Switches, ToSeat } from '../classroom/messages.ts';
import { GRADED, type Graded } from '../exercises/page-events.ts';
import type { ClassBarStrings } from '../i18n/en/class-bar.ts';
import { localeOfPath } from '../i18n/locales.ts';
import { actButton, showAtFoot } from '../offline/page-foot.ts';
import { barElement, part } from './bar-element.ts';
import { DueWork } from './due-work.ts';
import { giveTo, handOverKept, keepGiven } from './given-code.ts';
import { goTo } from './led-place.ts';
import { type LinkState, LiveLink } from './live-link.ts';
import { deskKept, keepSeat, onSeatGone, type SeatMemory } from './memory.ts';
import { inLocale, lessonAt, pageOfLab } from './pages.ts';
import { PausePart, QuestionPlace, TeacherRunPlace } from './seat-parts.ts';

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
	readonly #labs = part('span', '');
	readonly #hand: HTMLButtonElement;
	readonly #question: QuestionPlace;
	readonly #teacherRun: TeacherRunPlace;
	readonly #pause: PausePart;
	/** Whether the hand is up as far as this page has asked; null while it has asked nothing. */
	#handAsked: boolean | null = null;
	#seat: SeatMemory;
	/** The last graded run on this page. */
	#last: Graded | null = null;
	readonly #due = new DueWork(browserStore);
	readonly #unwatch = onSeatGone(() =>
		this.#leave(deskKept() === null ? this.#strings.leftElsewhere : this.#strings.deskHere),
	);
	#again: ReturnType<typeof setTimeout> | undefined;
	#unpause: ReturnType<typeof setTimeout> | undefined;

	constructor(seat: SeatMemory, strings: ClassBarStrings) {
		this.#strings = strings;
		this.#seat = seat;
		this.#bar = barElement(strings.label);
		this.#name = part('strong', seat.name);
		// They are read out as they change.
		for (const said of [this.#status, this.#switches, this.#given]) said.setAttribute('role', 'status');
		this.#hand = actButton(strings.raiseHand, () => {
			this.#handAsked = this.#hand.dataset['up'] === undefined;
			this.#link.send({ type: 'hand', up: this.#handAsked });
		});
		this.#question = new QuestionPlace(strings.question, (question, answer) => {
			this.#link.send({ type: 'vote', question, answer });
		});
		this.#teacherRun = new TeacherRunPlace(strings.teacherRun);
		this.#pause = new PausePart(strings.paused);
		const leave = actButton(strings.leave, () => this.#leave(strings.left));
		this.#bar.append(
			...[this.#question.element, this.#name, this.#hand, this.#switches, this.#teacherRun.element],
			...[this.#labs, this.#given, this.#status, leave],
		);
		this.#link = new LiveLink<ToSeat>({
			hello: () => ({ type: 'join', ...seat }),
			onMessage: (message) => this.#hear(message),
			onState: (state) => this.#linkIs(state),
		});
	}

	show(): void {
		showAtFoot(this.#bar);
		document.body.append(this.#pause.element);
		handOverKept();
		document.addEventListener(GRADED, ({ detail }) => this.#report(detail));
	}

	#linkIs(state: LinkState): void {
		this.#status.textContent = state === 'lost' ? this.#strings.lost : '';
		clearTimeout(this.#unpause);
		if (state === 'lost') this.#unpause = setTimeout(() => this.#pause.turn(false), PAUSE_WITHOUT_SERVER);
	}

	#hear(message: ToSeat): void {
		switch (message.type) {
			case 'seated':
				this.#named(message.name);
				this.#raised(message.hand);
				this.#link.send({ type: 'page', page: location.pathname + location.hash });
				this.#tellDue();
				this.#follow(message);
				break;
			case 'question':
				this.#question.show(message.asked, message.mine).catch(() => undefined);
				break;
			case 'teacher-run':
				this.#teacherRun.show(message.shown).catch(() => undefined);
				break;
			case 'teacher-moment':
				this.#teacherRun.showMoment(message.moment).catch(() => undefined);
				break;
			case 'labs':
				this.#showLabs(message.labs).catch(() => undefined);
				break;
			case 'noted':
				this.#due.noted(message.exercise, message.attempts);
				break;
			case 'switches':
				this.#follow(message);
				break;
			case 'hand':
				this.#raised(message.up);
				if (!message.up && this.#handAsked !== false) this.#status.textContent = this.#strings.handLowered;
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
		if (why === 'unreadable' || why === 'too-much' || why === 'too-many-labs') return;
		this.#leave(this.#strings.refused[why]);
	}

	#leave(why: string): void {
		this.#unwatch();
		this.#link.end();
		keepSeat(null);
		this.#due.clear();
		this.#pause.turn(false);
		this.#teacherRun.show(null).catch(() => undefined);
		this.#closeLesson(false);
		this.#bar.replaceChildren(part('span', why));
		this.#bar.setAttribute('role', 'status');
	}

	/** The teacher may have renamed them. */
	#named(name: string): void {
		this.#name.textContent = name;
		if (name === this.#seat.name) return;
		this.#seat = { ...this.#seat, name };
		keepSeat(this.#seat);
	}

	#raised(up: boolean): void {
		this.#hand.toggleAttribute('data-up', up);
		this.#hand.textContent = up ? this.#strings.lowerHand : this.#strings.raiseHand;
		if (up && this.#status.textContent === this.#strings.handLowered) this.#status.textContent = '';
	}

	#follow({ follow, pause, pace }: Switches): void {
		const wasPaused = this.#pause.turn(pause);
		const names = [
			follow !== null && this.#strings.following,
			pause && this.#strings.pausedShort,
			!pause && wasPaused && this.#strings.resumed,
			pace !== null && this.#strings.paced,
		];
		const said = names.filter((name) => name !== false).join(' · ');
		// The same again would be read out again.
		if (this.#switches.textContent !== said) this.#switches.textContent = said;
		const lesson = lessonAt(location.pathname);
		this.#closeLesson(pace !== null && lesson !== null && !pace.includes(lesson));
		if (follow !== null) goTo(inLocale(follow, localeOfPath(location.pathname)));
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

	async #showLabs(labs: readonly GivenLab[]): Promise<void> {
		// Most classes have none.
		const { showLabs } = await import('./lab-part.ts');
		showLabs(this.#labs, labs, this.#strings);
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
			const link = part('a', this.#strings.gaveElsewhere);
			link.href = inLocale(pageOfLab(lab), localeOfPath(location.pathname));
			keepGiven(lab, code);
			this.#given.replaceChildren(link);
			return;
		}
		giveTo(section, code);
		this.#given.textContent = this.#strings.gave;
	}
}
