/**
 * Collects what a run does and posts it in batches. Learner code may produce faster than any page can take, also in a
 * loop in which no timer ever fires; so everything here has a bound, and what goes beyond it is counted or said.
 *
 * - There is one post for every 16 ms, and up to eight that were not used are saved up. So what stands before an endless
 *   loop is posted at once, and a flood comes in batches, also from within a loop.
 * - Each batch must be acknowledged. The more are not, the longer the pause; at `MAX_UNACKNOWLEDGED` nothing is posted.
 * - Of the console, the newest lines are kept until they are posted; the others are counted.
 * - Calls and message events are never dropped from the middle, because the n-th `send` call is the n-th message: when
 *   too many wait, recording of them ends for this run, and says so. What a socket does a few times only goes on.
 */
import type { ConsoleLevel } from '../../trace/events.ts';
import { FULL_BATCH, MAX_BATCH_EVENTS, type SandboxEvent, type WorkerMessage, type WorkerStatus } from '../messages.ts';
import { list } from './bare.ts';
import { createConsoleQueue, type LineSource } from './console-queue.ts';
import { max, min } from './primordials.ts';
import { createQueue } from './queue.ts';

/** Milliseconds that earn one post. */
export const BATCH_INTERVAL = 16;
/** Posts that can be saved up. */
export const MAX_CREDIT = 8;
export const MAX_UNACKNOWLEDGED = 48;
/** Calls, events and states that may wait to be posted. */
export const MAX_WAITING_FACTS = 20_000;
/** From here on changes of `bufferedAmount` are left out, since the last one says it all. */
const CROWDED = 5_000;

export type Fact = Exclude<SandboxEvent, { readonly kind: 'console' | 'console-dropped' }>;

export interface Recorder {
	/** Takes a call, an event or a state. */
	record(fact: Fact): void;
	/** Takes a console line. */
	print(level: ConsoleLevel, text: string, line: LineSource): void;
	/** The status that goes out after everything that was recorded before it. */
	setStatus(status: WorkerStatus): void;
	/** The page has taken one batch. */
	acknowledge(): void;
	/** Whether calls are still taken. */
	recording(): boolean;
	/** Whether so much waits that only what matters should be recorded. */
	crowded(): boolean;
}

export interface RecorderOptions {
	readonly post: (message: WorkerMessage) => void;
	/** Milliseconds. */
	readonly now: () => number;
	readonly setTimer: (callback: () => void, delay: number) => void;
	/** Called once, when recording of calls and messages ends because too many wait. */
	readonly onOverflow: () => void;
}

export function createRecorder(options: RecorderOptions): Recorder {
	const facts = createQueue<{ readonly order: number; readonly event: Fact }>();
	const lines = createConsoleQueue();
	/** To be told, in order; there are three at most. */
	const statuses = createQueue<{ readonly status: WorkerStatus }>();
	let order = 0;
	let overflowed = false;
	let unacknowledged = 0;
	/** Posts that may be made at once, as of `earnedAt`. */
	let credit = MAX_CREDIT;
	let earnedAt = options.now();
	let timerSet = false;

	const waiting = (): boolean => facts.length() > 0 || lines.length() > 0 || statuses.length() > 0;
	/** 16 ms, doubled with every eighth batch that the page has not acknowledged, beyond those that may be saved up. */
	const interval = (): number => {
		const behind = max(0, unacknowledged - MAX_CREDIT);
		return BATCH_INTERVAL * 2 ** ((behind - (behind % 8)) / 8);
	};

	function earn(): void {
		const now = options.now();
		credit = min(MAX_CREDIT, credit + max(0, now - earnedAt) / interval());
		earnedAt = now;
	}

	function schedule(): void {
		if (timerSet || unacknowledged >= MAX_UNACKNOWLEDGED) return;
		timerSet = true;
		options.setTimer(onTimer, max(0, (1 - credit) * interval()));
	}

	function onTimer(): void {
		timerSet = false;
		post();
	}

	/** Called after something was queued, and when a timer is due: posts now if that is allowed, later if not. */
	function post(): void {
		if (!waiting()) return;
		earn();
		// A timer may be due a rounding error too early.
		if (credit > 0.999 && unacknowledged < MAX_UNACKNOWLEDGED) {
			credit -= 1;
			flush();
		}
		if (waiting()) schedule();
	}

	function flush(): void {
		const events = takeBatch();
		const done = facts.length() === 0 && lines.length() === 0;
		unacknowledged += 1;
		const next = done ? statuses.peek() : undefined;
		if (next !== undefined) statuses.drop();
		options.post({ type: 'batch', events, status: next?.status ?? null });
	}

	/** Both queues, merged in the order in which things happened. */
	function takeBatch(): SandboxEvent[] {
		const events: SandboxEvent[] = list();
		let weight = 0;
		while (events.length < MAX_BATCH_EVENTS && weight < FULL_BATCH) {
			const fact = facts.peek();
			const lineOrder = lines.nextOrder();
			if (fact === undefined && lineOrder === null) break;
			if (fact !== undefined && (lineOrder === null || fact.order < lineOrder)) {
				events[events.length] = fact.event;
				weight += weightOf(fact.event);
				facts.drop();
			} else {
				const event = lines.takeDropped() ?? lines.take();
				if (event !== null) events[events.length] = event;
				if (event?.kind === 'console') weight += event.text.length;
			}
		}
		return events;
	}

	return {
		record(fact) {
			if (!overflowed && facts.length() >= MAX_WAITING_FACTS) {
				overflowed = true;
				options.onOverflow();
			}
			if (overflowed && !isRare(fact)) return;
			facts.add({ order: order++, event: fact });
			post();
		},
		print(level, text, line) {
			lines.add({ order: order++, t: options.now(), level, text, line });
			post();
		},
		setStatus(status) {
			statuses.add({ status });
			post();
		},
		acknowledge() {
			unacknowledged = max(0, unacknowledged - 1);
			post();
		},
		recording: () => !overflowed,
		crowded: () => overflowed || facts.length() >= CROWDED,
	};
}

/** What can happen to each socket a few times at most: its states, and the events that are no messages; to a server its end. */
const isRare = (fact: Fact): boolean =>
	fact.kind === 'state' ||
	(fact.kind === 'event' && fact.type !== 'message') ||
	(fact.kind === 'peer' && fact.fact.type !== 'paused' && fact.fact.type !== 'resumed') ||
	fact.kind === 'lost' ||
	fact.kind === 'server-ended';

/** Characters, more or less, of what can be long in a fact; each part has its own bound. */
function weightOf(fact: Fact): number {
	if (fact.kind === 'bytes') return fact.chunk.length + 100;
	return fact.kind === 'call' && fact.method === 'construct' ? fact.url.length + fact.protocols.length * 300 : 300;
}
