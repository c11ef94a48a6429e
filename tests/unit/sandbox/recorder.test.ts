import { beforeEach, describe, expect, test } from 'vitest';
import type { WorkerMessage } from '../../../src/sandbox/messages.ts';
import { encode } from '../../../src/sandbox/worker/encode.ts';
import {
	BATCH_INTERVAL,
	createRecorder,
	type Fact,
	MAX_CREDIT,
	MAX_UNACKNOWLEDGED,
	MAX_WAITING_FACTS,
	type Recorder,
} from '../../../src/sandbox/worker/recorder.ts';

type Batch = Extract<WorkerMessage, { type: 'batch' }>;

/** A clock that only moves when told, and runs timers when it has moved past them. */
class FakeHost {
	time = 1000;
	readonly batches: Batch[] = [];
	overflows = 0;
	#timers: { at: number; callback: () => void }[] = [];

	post = (message: WorkerMessage): void => {
		// As it reaches the page.
		if (message.type === 'batch') this.batches.push(JSON.parse(encode(message)));
	};
	now = (): number => this.time;
	setTimer = (callback: () => void, delay: number): void => {
		this.#timers.push({ at: this.time + delay, callback });
	};
	onOverflow = (): void => {
		this.overflows += 1;
	};

	/** Time that passes while the code is busy: no timer fires. */
	busy(milliseconds: number): void {
		this.time += milliseconds;
	}

	/** Time that passes while the worker is idle. */
	idle(milliseconds: number): void {
		this.time += milliseconds;
		for (let due = this.#takeDue(); due.length > 0; due = this.#takeDue()) for (const { callback } of due) callback();
	}

	#takeDue(): { callback: () => void }[] {
		const due = this.#timers.filter(({ at }) => at <= this.time);
		this.#timers = this.#timers.filter(({ at }) => at > this.time);
		return due;
	}
}

/** The n-th message of the run. */
const message = (n: number): Fact => ({
	kind: 'event',
	type: 'message',
	t: host.time,
	socket: 1,
	handlers: [],
	data: { type: 'string', size: n, preview: '' },
});

let host: FakeHost;
let recorder: Recorder;

beforeEach(() => {
	host = new FakeHost();
	recorder = createRecorder(host);
});

const log = (text: string): void => recorder.print('log', text, () => 1);
const printed = (): string[] =>
	host.batches.flatMap(({ events }) =>
		events.map((event) => {
			if (event.kind === 'console') return event.text;
			return event.kind === 'console-dropped' ? `dropped ${event.lines}` : event.kind;
		}),
	);

test('posts at once when nothing was posted for a while', () => {
	log('a');
	host.idle(0);
	expect(printed()).toEqual(['a']);
});

test('posts at most one batch in 16 ms, and those saved up before', () => {
	for (let time = 0; time < 160; time += 1) {
		log('a');
		host.idle(1);
		recorder.acknowledge();
	}
	expect(host.batches.length).toBeLessThanOrEqual(160 / BATCH_INTERVAL + MAX_CREDIT);
});

test('keeps the order of console lines and facts', () => {
	log('a');
	recorder.record(message(1));
	log('b');
	host.idle(0);
	expect(printed()).toEqual(['a', 'event', 'b']);
});

describe('in a loop in which no timer fires', () => {
	test('posts what was printed before it at once', () => {
		log('a');
		log('b');
		expect(printed()).toEqual(['a', 'b']);
	});

	test('posts once more when 16 ms have passed', () => {
		for (let index = 0; index < MAX_CREDIT; index += 1) log(`${index}`);
		log('a');
		expect(printed().at(-1)).toBe(`${MAX_CREDIT - 1}`);
		host.busy(BATCH_INTERVAL);
		log('b');
		expect(printed().slice(-2)).toEqual(['a', 'b']);
	});

	test('posts less and less often, and at last nothing', () => {
		for (let time = 0; time < 60_000; time += 1) {
			log('a');
			host.busy(1);
		}
		expect(host.batches).toHaveLength(MAX_UNACKNOWLEDGED);
	});

	test('keeps the newest lines and counts the others', () => {
		for (let index = 0; index < 1000; index += 1) log(`${index}`);
		host.idle(BATCH_INTERVAL);
		expect(printed()).toEqual([
			...Array.from({ length: MAX_CREDIT }, (_, index) => `${index}`),
			`dropped ${750 - MAX_CREDIT}`,
			...Array.from({ length: 250 }, (_, index) => `${750 + index}`),
		]);
	});

	test('loses nothing but what it counts', () => {
		for (let index = 0; index < 100_000; index += 1) {
			log(`${index}`);
			if (index % 100 === 0) host.busy(1);
		}
		host.idle(1000);
		const lines = host.batches.flatMap(({ events }) =>
			events.map((event) => (event.kind === 'console-dropped' ? event.lines : 1)),
		);
		expect(lines.reduce((sum, count) => sum + count, 0)).toBe(100_000);
		expect(printed().at(-1)).toBe('99999');
	});

	test('keeps few lines when they are long', () => {
		for (let index = 0; index < 100; index += 1) log('x'.repeat(10_000));
		host.idle(BATCH_INTERVAL);
		expect(printed()).toHaveLength(MAX_CREDIT + 21);
		expect(printed()[MAX_CREDIT]).toBe(`dropped ${80 - MAX_CREDIT}`);
	});
});

test('looks for the line of a console line only when it is posted', () => {
	let asked = 0;
	for (let index = 0; index < 1000; index += 1) {
		recorder.print('log', 'a', () => {
			asked += 1;
			return 1;
		});
	}
	host.idle(BATCH_INTERVAL);
	expect(asked).toBe(MAX_CREDIT + 250);
});

test('goes on when the page has acknowledged', () => {
	for (let time = 0; time < 60_000; time += 1) {
		log('a');
		host.busy(1);
	}
	host.batches.length = 0;
	host.idle(60_000);
	expect(host.batches).toHaveLength(0);
	recorder.acknowledge();
	host.idle(60_000);
	expect(host.batches).toHaveLength(1);
});

test('posts facts in batches of a thousand, all of them, in order', () => {
	const eager = Array.from({ length: MAX_CREDIT }, () => 1);
	for (let index = 0; index < 2500 + MAX_CREDIT; index += 1) recorder.record(message(index));
	for (let count = 0; count < 3; count += 1) {
		host.idle(BATCH_INTERVAL);
		recorder.acknowledge();
	}
	expect(host.batches.map(({ events }) => events.length)).toEqual([...eager, 1000, 1000, 500]);
	const messages = host.batches.flatMap(({ events }) =>
		events.flatMap((event) => (event.kind === 'event' && event.type === 'message' ? [event.data.size] : [])),
	);
	expect(messages).toEqual(Array.from({ length: 2500 + MAX_CREDIT }, (_, index) => index));
});

test('ends recording of messages for good when too many wait, and says so once', () => {
	for (let index = 0; index < MAX_WAITING_FACTS + 10; index += 1) recorder.record(message(1));
	expect(host.overflows).toBe(1);
	expect(recorder.recording()).toBe(false);
	for (let count = 0; count < 100; count += 1) {
		host.idle(BATCH_INTERVAL);
		recorder.acknowledge();
	}
	recorder.record(message(1));
	host.idle(1000);
	expect(printed()).toHaveLength(MAX_WAITING_FACTS + MAX_CREDIT);
});

test('still tells what becomes of a socket after that', () => {
	for (let index = 0; index < MAX_WAITING_FACTS + 10; index += 1) recorder.record(message(1));
	recorder.record({ kind: 'state', t: host.time, socket: 1, readyState: 3, bufferedAmount: 0, line: null });
	for (let count = 0; count < 30; count += 1) {
		host.idle(BATCH_INTERVAL);
		recorder.acknowledge();
	}
	expect(printed().at(-1)).toBe('state');
});

test('posts a status after everything that was recorded before it', () => {
	for (let index = 0; index < 1500; index += 1) recorder.record(message(index));
	recorder.setStatus('ended');
	host.idle(BATCH_INTERVAL);
	host.idle(BATCH_INTERVAL);
	expect(host.batches.map(({ status }) => status)).toEqual([
		...Array.from({ length: MAX_CREDIT }, () => null),
		null,
		'ended',
	]);
});

test('posts each of several statuses, in order, also where the page is behind', () => {
	for (let index = 0; index < 1500; index += 1) recorder.record(message(index));
	recorder.setStatus('failed');
	recorder.setStatus('ended');
	for (let count = 0; count < 4; count += 1) host.idle(BATCH_INTERVAL);
	expect(host.batches.flatMap(({ status }) => status ?? [])).toEqual(['failed', 'ended']);
});
