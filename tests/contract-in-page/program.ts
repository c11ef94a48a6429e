import { createInPageLab } from '../../src/in-page/create-in-page-lab.ts';
import { summarise, toSendable } from '../../src/sandbox/worker/data-summary.ts';
import { CANONICAL_HOST, CANONICAL_ORIGIN } from '../../src/trace/canonical-address.ts';
import type { FiredEvent, Thrown, TraceEvent } from '../../src/trace/events.ts';
import { TraceModel } from '../../src/trace/model.ts';
import { decodeTapRecords, parseTapMessage } from '../../src/trace/tap/channel.ts';
import { runTickets } from '../../src/trace/tap/secret.ts';
import { ticketOf } from '../../src/trace/tap/ticket.ts';
import { tapAddress, tapEvent } from '../../src/workbench/run/tap-events.ts';
import { StepClock } from './step-clock.ts';

/** What pages are sent has no types, but is made of this. */
type Bundle = typeof import('../../src/in-page/server/main.ts');

const AsyncFunction: new (...args: string[]) => (...args: unknown[]) => Promise<unknown> = Object.getPrototypeOf(
	async () => {},
).constructor;

const TYPES = ['open', 'message', 'error', 'close'] as const;
const RUN = 1;

/** Runs a program of a lab on the lab server in the page, on a clock of its own. */
export async function runInPage({ InPageServer }: Bundle, code: string, end: number): Promise<TraceModel> {
	const clock = new StepClock();
	const time = { now: clock.now, wait: clock.wait };
	const host = { ...time, date: () => Date.UTC(2026, 10, 28) + clock.now(), random: Math.random };
	const server = new InPageServer({ host, ids: { create: () => 'a'.repeat(22), digest: (id) => id } });
	const lab = createInPageLab({
		serve: server.serve,
		time,
		// Code in a sandbox has no origin.
		origin: 'null',
		baseURL: `${CANONICAL_ORIGIN}/`,
		reaches: ({ host: named }) => named === CANONICAL_HOST,
	});
	const events: TraceEvent[] = [];
	const tap = new lab.WebSocket(`${CANONICAL_ORIGIN}/tap`);
	tap.binaryType = 'arraybuffer';
	let id = '';
	tap.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
		if (typeof data === 'string') {
			const message = parseTapMessage(data);
			if (message.type === 'hello') id = message.tap;
			return;
		}
		for (const record of decodeTapRecords(new Uint8Array(data))) {
			const socket = tapAddress(record.tag)?.socket;
			if (socket !== undefined) events.push(tapEvent(record, socket, record.t));
		}
	};
	await clock.runUntil(0);
	const tickets = runTickets(id, RUN);
	let sockets = 0;
	const open = new Set<number>();
	/** The page is gone: nothing is fired any more. */
	let isOver = false;

	function recorded<Result>(call: () => Result, record: (threw: Thrown | null) => TraceEvent): Result {
		try {
			const result = call();
			events.push(record(null));
			return result;
		} catch (error) {
			const { name, message } = error instanceof Error ? error : new Error(String(error));
			events.push(record({ name, message }));
			throw error;
		}
	}

	class Recorded extends lab.WebSocket {
		readonly #socket: number;

		constructor(...args: [url: string | URL, protocols?: string | string[]]) {
			const url = new URL(args[0], `${CANONICAL_ORIGIN}/`);
			if (url.protocol.startsWith('http')) url.protocol = url.protocol.replace('http', 'ws');
			const shown = url.href;
			const next = sockets + 1;
			const parameter = `tap=${ticketOf(tickets, next)}`;
			const wire = `${shown}${url.search === '' ? '?' : '&'}${parameter}`;
			const protocols = args[1] === undefined ? [] : [args[1]].flat().map(String);
			super(wire, protocols);
			sockets = next;
			this.#socket = next;
			const base = { kind: 'call', t: clock.now(), socket: next, args: [], line: null, threw: null } as const;
			events.push({ ...base, method: 'construct', url: shown, protocols });
			for (const type of TYPES)
				super.addEventListener(type, (event) => isOver || events.push(this.#fired(type, event)));
			open.add(next);
			super.addEventListener('close', () => open.delete(next));
		}

		override addEventListener(type: string, listener: unknown, options?: AddEventListenerOptions | boolean): void {
			super.addEventListener(type, isFunction(listener) ? harmless(listener) : () => {}, options);
		}

		override send(data: string | BufferSource | Blob): void {
			const base = { kind: 'call', t: clock.now(), socket: this.#socket, args: [], line: null } as const;
			const sent = toSendable(data);
			recorded(
				() => Reflect.apply(super.send, this, [sent]),
				(threw) => ({ ...base, method: 'send', data: summarise(sent), threw }),
			);
		}

		override close(code?: number, reason?: string): void {
			const base = { kind: 'call', t: clock.now(), socket: this.#socket, args: [], line: null } as const;
			recorded(
				() => super.close(code, reason),
				(threw) => ({ ...base, method: 'close', code: code ?? null, reason: reason ?? null, threw }),
			);
		}

		#fired(type: (typeof TYPES)[number], event: Event): FiredEvent {
			const base = { kind: 'event', t: clock.now(), socket: this.#socket, handlers: [] } as const;
			if (event instanceof MessageEvent) return { ...base, type: 'message', data: summarise(event.data) };
			if (event instanceof CloseEvent) {
				return { ...base, type: 'close', code: event.code, reason: event.reason, wasClean: event.wasClean };
			}
			return type === 'open'
				? { ...base, type, protocol: this.protocol, extensions: this.extensions }
				: { ...base, type: 'error' };
		}
	}
	for (const type of TYPES) {
		const own = Object.getOwnPropertyDescriptor(lab.WebSocket.prototype, `on${type}`);
		Object.defineProperty(Recorded.prototype, `on${type}`, {
			get(this: WebSocket) {
				return own?.get?.call(this);
			},
			set(this: WebSocket, handler: unknown) {
				own?.set?.call(this, isFunction(handler) ? harmless(handler) : handler);
			},
		});
	}

	const around = { WebSocket: Recorded, ...globalsOf(clock) };
	const main = new AsyncFunction(...Object.keys(around), `"use strict";${code}\n`);
	harmless(main)(...Object.values(around));
	await clock.runUntil(end);
	if (open.size > 0) events.push({ kind: 'worker-ended', t: clock.now(), by: 'stop' });
	isOver = true;
	lab.close();
	await clock.runUntil(end + 1000);
	server.cut();
	return TraceModel.of(events);
}

const isFunction = (value: unknown): value is (...args: never[]) => unknown => typeof value === 'function';

/** What a program throws ends in a lab's console. */
function harmless(action: (...args: never[]) => unknown): (...args: unknown[]) => void {
	return function run(this: unknown, ...args) {
		try {
			const result: unknown = Reflect.apply(action, this, args);
			if (result instanceof Promise) result.catch(() => {});
		} catch {
			// Nothing is compared of it.
		}
	};
}

const NOTHING = new Proxy({}, { get: () => () => undefined });

function globalsOf(clock: StepClock) {
	const timers = new Map<number, () => void>();
	let last = 0;
	const set = (action: () => void, ms: number, again: boolean, id: number): number => {
		timers.set(
			id,
			clock.wait(Math.max(ms, again ? 1 : 0), () => {
				if (again) set(action, ms, again, id);
				else timers.delete(id);
				action();
			}),
		);
		return id;
	};
	const start =
		(again: boolean) =>
		(action: () => void, ms = 0, ...args: unknown[]) => {
			last += 1;
			return set(() => harmless(action)(...args), Number(ms) || 0, again, last);
		};
	const clear = (id: number): void => {
		timers.get(id)?.();
		timers.delete(id);
	};
	class VirtualDate extends Date {
		constructor(...args: [] | [number]) {
			super(args.length === 0 ? VirtualDate.now() : args[0]);
		}

		static override now(): number {
			return Math.floor(Date.UTC(2026, 10, 28) + clock.look());
		}
	}
	return {
		console: NOTHING,
		location: new URL(`http://${CANONICAL_HOST}/lessons/`),
		setTimeout: start(false),
		setInterval: start(true),
		clearTimeout: clear,
		clearInterval: clear,
		performance: { now: clock.look, timeOrigin: Date.UTC(2026, 10, 28) },
		Date: VirtualDate,
		// There is no plain HTTP in a page. A refusal would be an error of the tests where a program does not wait for it.
		fetch: () => new Promise(() => undefined),
		EventSource: undefined,
	};
}
