import { hasLabServer } from '../../browser/site-address.ts';
import { ClockOffset } from '../../sandbox/page/clock.ts';
import { serverOriginOf } from '../../trace/canonical-address.ts';
import { decodeTapRecords, parseTapMessage, type TapHello, type TapRecord } from '../../trace/tap/channel.ts';
import { joinChunks, type TapEvent, tapAddress, tapEvent } from './tap-events.ts';

/** `absent`: nobody answered at `/tap`, or the connection was lost; the client keeps trying. */
export type TapStatus = 'connecting' | 'open' | 'absent';

/** What the tap channel needs of a WebSocket. */
export interface TapSocket {
	binaryType: BinaryType;
	onmessage: ((event: MessageEvent) => void) | null;
	onclose: ((event: CloseEvent) => void) | null;
	send(data: string): void;
	close(): void;
}

/** The page, as the tap client needs it. */
export interface TapPage {
	/** @returns null where there is nobody to connect to */
	connect(): TapSocket | null;
	/** `performance.timeOrigin + performance.now()`, in ms. */
	now(): number;
	/** Calls back once after so many ms, unless the returned function is called before. */
	after(ms: number, callback: () => void): () => void;
	/** From 0 to 1. */
	random(): number;
	/** The server's clock is this machine's: where it seems to be another, but need not, it is not. */
	readonly sameMachine?: boolean;
}

/** Who receives the records of one run. */
export interface TapWatcher {
	/** The zero of the run's times, on the page's clock. */
	readonly startedAt: number;
	receive(events: readonly TapEvent[]): void;
}

const EXCHANGES = 5;
/** After so long in a run, in ms, the clocks are compared again: until then the page has rows to show. */
const COMPARE_AFTER = 1_000;
const CONNECT_TIMEOUT = 5_000;
const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

/** The page's one connection to `/tap`, shared by all its labs. */
export class TapClient {
	readonly #page: TapPage;
	readonly #watchers = new Map<number, TapWatcher>();
	readonly #listeners = new Set<(status: TapStatus) => void>();
	#socket: TapSocket | null = null;
	#status: TapStatus = 'connecting';
	#tap: string | null = null;
	#clock = new ClockOffset();
	#exchanges = 0;
	#failures = 0;
	#cancelTimer = (): void => undefined;

	constructor(page: TapPage) {
		this.#page = page;
	}

	get status(): TapStatus {
		return this.#status;
	}

	/** The tap id, from which the tickets of the sockets follow that are to be watched; null while there is no tap. */
	get tap(): string | null {
		return this.#status === 'open' ? this.#tap : null;
	}

	/** Connects now, unless it is connected or about to be. */
	connect(): void {
		if (this.#socket) return;
		this.#cancelTimer();
		if (this.#failures === 0) this.#become('connecting');
		const connectedAt = this.#page.now();
		const socket = this.#page.connect();
		if (socket === null) {
			this.#become('absent');
			return;
		}
		this.#socket = socket;
		this.#clock = new ClockOffset();
		this.#exchanges = 0;
		socket.binaryType = 'arraybuffer';
		socket.onmessage = ({ data }) => this.#received(socket, data, connectedAt);
		socket.onclose = () => this.#closed(socket);
		this.#cancelTimer = this.#page.after(CONNECT_TIMEOUT, () => {
			socket.close();
			this.#closed(socket);
		});
	}

	/** Connects now, at the reader's wish, and says so meanwhile. */
	retry(): void {
		this.#failures = 0;
		if (this.#status === 'absent') this.#become('connecting');
		if (!this.#socket) this.connect();
	}

	/** Leaves the channel, for example because the page is put aside; `connect` comes back. */
	disconnect(): void {
		this.#cancelTimer();
		const socket = this.#socket;
		this.#socket = null;
		this.#tap = null;
		this.#failures = 0;
		this.#become('connecting');
		socket?.close();
	}

	/** @returns a function that ends the subscription */
	onStatus(listener: (status: TapStatus) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/**
	 * Resolves as soon as it is known whether there is a tap, at the latest after `patience` ms.
	 *
	 * @returns the tap id, null where there is none (yet)
	 */
	settled(patience: number): Promise<string | null> {
		if (this.#status !== 'connecting') return Promise.resolve(this.tap);
		return new Promise((resolve) => {
			const finish = (): void => {
				cancel();
				unsubscribe();
				resolve(this.tap);
			};
			const cancel = this.#page.after(patience, finish);
			const unsubscribe = this.onStatus((status) => status !== 'connecting' && finish());
		});
	}

	/**
	 * Watches a run. Behind its beginning the clocks are compared again, as the machine may have slept since.
	 *
	 * @returns a function that ends the watching; records that come later are dropped
	 */
	watch(run: number, watcher: TapWatcher): () => void {
		this.#watchers.set(run, watcher);
		this.#page.after(COMPARE_AFTER, () => this.compareClocks());
		return () => this.#watchers.delete(run);
	}

	/** To be called when the page has nothing else to do: what was measured while it was loading had long round trips. */
	compareClocks(): void {
		if (this.#socket === null || this.#tap === null || this.#exchanges < EXCHANGES) return;
		this.#exchanges = 0;
		this.#ask(this.#socket);
	}

	#received(socket: TapSocket, data: unknown, connectedAt: number): void {
		if (socket !== this.#socket) return;
		let records: readonly TapRecord[] = [];
		try {
			if (data instanceof ArrayBuffer) records = joinChunks(decodeTapRecords(new Uint8Array(data)));
			else this.#answered(socket, parseTapMessage(String(data)), connectedAt);
		} catch {
			// Not the lab server of this page: a proxy's answer, or another version after an update. Begin again.
			socket.close();
			this.#closed(socket);
		}
		// What those who receive them do with them is not the server's fault.
		this.#deliver(records);
	}

	#answered(socket: TapSocket, message: ReturnType<typeof parseTapMessage>, connectedAt: number): void {
		const received = this.#page.now();
		if (message.type === 'hello') this.#welcome(message, connectedAt);
		else this.#clock.add({ sent: message.sent, theirs: message.now, received });
		if (this.#exchanges < EXCHANGES) this.#ask(socket);
	}

	#ask(socket: TapSocket): void {
		this.#exchanges += 1;
		socket.send(JSON.stringify({ type: 'clock', sent: this.#page.now() }));
	}

	#welcome({ tap, now }: TapHello, connectedAt: number): void {
		this.#cancelTimer();
		this.#tap = tap;
		this.#failures = 0;
		this.#clock.add({ sent: connectedAt, theirs: now, received: this.#page.now() });
		this.#become('open');
	}

	#deliver(records: readonly TapRecord[]): void {
		const now = this.#page.now();
		const batches = new Map<TapWatcher, TapEvent[]>();
		for (const record of records) {
			const address = tapAddress(record.tag);
			const watcher = address && this.#watchers.get(address.run);
			if (!watcher) continue;
			// What has arrived has happened: an estimate of the clocks must not put it into the future.
			const onClock = this.#page.sameMachine ? record.t - this.#clock.surelyAhead : this.#clock.toPage(record.t);
			const t = Math.max(0, Math.min(onClock, now) - watcher.startedAt);
			const batch = batches.get(watcher) ?? [];
			batch.push(tapEvent(record, address.socket, t));
			batches.set(watcher, batch);
		}
		for (const [watcher, events] of batches) watcher.receive(events);
	}

	#closed(socket: TapSocket): void {
		if (socket !== this.#socket) return;
		this.#cancelTimer();
		this.#socket = null;
		this.#tap = null;
		this.#become('absent');
		const wait = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** this.#failures) * (0.5 + this.#page.random() / 2);
		this.#failures += 1;
		this.#cancelTimer = this.#page.after(wait, () => this.connect());
	}

	#become(status: TapStatus): void {
		if (status === this.#status) return;
		this.#status = status;
		for (const listener of [...this.#listeners]) listener(status);
	}
}

let client: TapClient | null = null;

/** @returns the tap client of this page, connecting at the first call */
export function pageTap(): TapClient {
	client ??= create();
	return client;
}

function create(): TapClient {
	const tap = new TapClient({
		connect: () => (hasLabServer() ? new WebSocket(`${serverOriginOf(location)}/tap`) : null),
		now: () => performance.timeOrigin + performance.now(),
		after: (ms, callback) => {
			const timer = setTimeout(callback, ms);
			return () => clearTimeout(timer);
		},
		random: Math.random,
	});
	// An open WebSocket keeps a page out of the back/forward cache.
	addEventListener('pagehide', () => tap.disconnect());
	addEventListener('pageshow', (event) => event.persisted && tap.connect());
	tap.connect();
	return tap;
}
