import type { TraceEvent } from '../../trace/events.ts';
import type { TraceModel } from '../../trace/model.ts';
import { FirstPicture, type PictureTime } from './first-picture.ts';

/** The page's animation frames and clock, as the queue needs them. */
export interface AnimationFrames {
	/** Calls back before the next one, or soon where there are none, as in a hidden tab. */
	request(callback: () => void): void;
	/** ms */
	now(): number;
}

/** The same, with a timer beside the frames. */
export interface QueueTime extends AnimationFrames, PictureTime {}

/** What is handed on between two looks at the clock, in events of ordinary cost. */
const SLICE = 250;

/** Bytes that cost as much as an event, as they are decoded into frames, of which the smallest have two. */
const BYTES_PER_EVENT = 16;

/** How long one animation frame may spend on handing events on, in ms; the rest waits for the next. */
const BUDGET = 6;

/** The same while more than `CROWD` events wait: what a click may wait for, and no more. */
const CROWDED_BUDGET = 30;
const CROWD = 20_000;

/** How long the end of a run may spend on the same, in ms. */
const FLUSH_BUDGET = 20;

/** Beyond this the queue is emptied at once: a trace that is full takes events at next to no cost. */
const BACKLOG = 200_000;

/** What an animation frame takes when there is nothing to do, in ms. */
const FRAME_INTERVAL = 17;

/** Events of a run before it counts as a flood. The first rows of a page are slow to show, and must not wait for each other. */
const FLOOD = 2_000;

/** In a flood, after showing took long, the page rests for so many times as long, but no longer than `MAX_REST`, in ms. */
const REST = 3;
const MAX_REST = 400;

/**
 * Events between those who observe a run and its trace. They are handed on in slices that leave the page time to answer
 * a click, and shown at most once an animation frame, the first at once; seldomer where showing them is slow, as in a flood.
 */
export class EventQueue {
	readonly #frames: QueueTime;
	readonly #deliver: (events: readonly TraceEvent[]) => void;
	readonly #show: () => void;
	#waiting: TraceEvent[] = [];
	#scheduled = false;
	#closed = false;
	/** Something was handed on and is not shown yet. */
	#grown = false;
	/** When the last showing began, until the frame after it has told how long it took. */
	#shownAt: number | null = null;
	#restUntil = Number.NEGATIVE_INFINITY;
	/** Events that were handed on. */
	#delivered = 0;
	readonly #worthShowing: () => boolean;
	#shown = false;
	readonly #first: FirstPicture;
	/** The end of the first picture is waited for, to show what has come meanwhile. */
	#waits = false;

	/**
	 * @param deliver gets slices of the events, in order
	 * @param show is called when what was delivered is to be shown
	 * @param worthShowing whether there is something that a run is watched for, so that it is shown without delay
	 */
	constructor(
		frames: QueueTime,
		deliver: (events: readonly TraceEvent[]) => void,
		show: () => void,
		worthShowing: () => boolean,
	) {
		this.#frames = frames;
		this.#deliver = deliver;
		this.#show = show;
		this.#worthShowing = worthShowing;
		this.#first = new FirstPicture(frames);
	}

	push(events: readonly TraceEvent[]): void {
		if (this.#closed || events.length === 0) return;
		for (const event of events) this.#waiting.push(event);
		if (!this.#shown && !this.#first.isOver) this.#gather();
		this.#wake();
	}

	/** Something else is to be shown, together with what was handed on. */
	touch(): void {
		if (this.#closed) return;
		this.#grown = true;
		this.#wake();
	}

	/** Hands on and shows what waits now, as far as that goes quickly. */
	flush(): void {
		this.#drain(FLUSH_BUDGET);
		if (!this.#grown) return;
		this.#first.end();
		this.#showNow();
		this.#schedule();
	}

	/** Calls back at once; while the first picture is on its way, when it is there. Never once it is closed. */
	settle(act: () => void): void {
		const then = (): void => {
			if (!this.#closed) act();
		};
		if (this.#shown) this.#first.whenOver(then);
		else then();
	}

	/** The first picture is not waited for any longer: what was left for then is done now. */
	hurry(): void {
		if (this.#shown) this.#first.end();
	}

	/** Drops whatever waits and whatever comes. */
	close(): void {
		this.#closed = true;
		this.#waiting = [];
		this.#first.forget();
	}

	/**
	 * Hands on what a run begins with as it comes. The first that is worth it is shown at once, not in an animation frame: the beat of the
	 * screen finds all of it done.
	 */
	#gather(): void {
		this.#drain(BUDGET);
		if (!this.#worthShowing()) return;
		this.#showNow();
		// The frame after it comes too late to tell what it cost.
		this.#shownAt = null;
		this.#first.drawn();
	}

	/** Asks for a frame, at the end of the first picture. */
	#wake(): void {
		if (this.#waits) return;
		this.#waits = true;
		this.#first.whenOver(() => {
			this.#waits = false;
			if (!this.#closed && (this.#waiting.length > 0 || this.#grown)) this.#schedule();
		});
	}

	#schedule(): void {
		if (this.#scheduled) return;
		this.#scheduled = true;
		this.#frames.request(() => {
			this.#scheduled = false;
			if (!this.#closed) this.#tick();
		});
	}

	#tick(): void {
		const now = this.#frames.now();
		if (this.#shownAt !== null) {
			// Layout and paint come after the callback, so only the next animation frame knows what a showing cost.
			const excess = Math.max(0, now - this.#shownAt - FRAME_INTERVAL);
			if (this.#delivered > FLOOD) this.#restUntil = now + Math.min(MAX_REST, REST * excess);
			this.#shownAt = null;
		}
		this.#drain(budgetFor(this.#waiting.length));
		if (this.#grown && now >= this.#restUntil) this.#showNow();
		if (this.#waiting.length > 0 || this.#grown || this.#shownAt !== null) this.#schedule();
	}

	#drain(budget: number): void {
		if (this.#waiting.length === 0) return;
		const waiting = this.#waiting;
		const end = this.#frames.now() + budget;
		let at = 0;
		do {
			const start = at;
			for (let cost = 0; cost < SLICE && at < waiting.length; at++) cost += costOf(waiting[at]);
			this.#deliver(waiting.slice(start, at));
		} while (at < waiting.length && this.#frames.now() < end);
		this.#waiting = waiting.slice(at);
		this.#delivered += at;
		this.#grown = true;
	}

	#showNow(): void {
		this.#grown = false;
		this.#shown = true;
		this.#shownAt = this.#frames.now();
		this.#show();
	}
}

function budgetFor(waiting: number): number {
	if (waiting > BACKLOG) return Number.POSITIVE_INFINITY;
	return waiting > CROWD ? CROWDED_BUDGET : BUDGET;
}

const costOf = (event: TraceEvent | undefined): number =>
	event?.kind === 'bytes' ? 1 + event.chunk.length / BYTES_PER_EVENT : 1;

/** How long to wait for one that may never come, in ms. */
const HIDDEN = 250;

/** The animation frames of this page; a hidden page has none, and goes by a timer. */
export const animationFrames: AnimationFrames = {
	now: () => performance.now(),
	request(callback) {
		let done = false;
		const once = (): void => {
			if (done) return;
			done = true;
			cancelAnimationFrame(request);
			clearTimeout(timer);
			callback();
		};
		const timer = setTimeout(once, HIDDEN);
		const request = requestAnimationFrame(once);
	},
};

/** Events of a file that are taken in between two animation frames. */
const OF_A_FILE = 4_000;

/**
 * Lets the events of a file grow into a trace bit by bit, so that the page answers meanwhile.
 *
 * @param grew called after each bit
 * @param wanted whether to go on
 */
export function takeIn(into: TraceModel, events: readonly TraceEvent[], grew: () => void, wanted: () => boolean): void {
	const from = (start: number): void => {
		if (!wanted()) return;
		into.append(events.slice(start, start + OF_A_FILE));
		grew();
		if (start + OF_A_FILE < events.length) animationFrames.request(() => from(start + OF_A_FILE));
	};
	from(0);
}
