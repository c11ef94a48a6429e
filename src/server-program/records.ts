/**
 * How what `server.js` does becomes a record: its calls in their order, what it is told by `ws`, what waits in its sockets, and each byte
 * of its connections.
 */
import type { EndListener, LinkEnd } from '../in-page/link/link.ts';
import { decodeUtf8 } from '../protocol/utf8.ts';
import { list } from '../sandbox/worker/bare.ts';
import { thrownOf } from '../sandbox/worker/call-recorder.ts';
import { hex } from '../sandbox/worker/data-summary.ts';
import { isError, slice } from '../sandbox/worker/primordials.ts';
import { inspectArgument } from '../sandbox/worker/print.ts';
import type { Direction, ServerStateEvent, SocketId, Thrown } from '../trace/events.ts';

/** Records in the order in which they are read: a call before what it brought about, though only at its end all of it is known. */
export class HeldRecords<Fact> {
	readonly #record: (fact: Fact) => void;
	#held: Fact[] | null = null;

	constructor(record: (fact: Fact) => void) {
		this.#record = record;
	}

	add(fact: Fact): void {
		if (this.#held === null) this.#record(fact);
		else this.#held.push(fact);
	}

	/** @throws what the call throws */
	call<Result>(act: () => Result, called: (threw: Thrown | null) => Fact): Result {
		const outer = this.#held;
		const mine: Fact[] = [];
		this.#held = mine;
		let threw: Thrown | null = null;
		try {
			return act();
		} catch (error) {
			threw = thrownOf(error);
			throw error;
		} finally {
			this.#held = outer;
			this.add(called(threw));
			for (const fact of mine) this.add(fact);
		}
	}
}

/** Milliseconds between two looks at a buffer that is not empty, as in the page. */
const POLL_INTERVAL = 16;

interface BufferWatchOptions {
	/** Milliseconds. */
	readonly now: () => number;
	readonly setTimer: (callback: () => void, delay: number) => void;
	readonly record: (event: ServerStateEvent) => void;
}

interface BufferWatch {
	/**
	 * A call has read how much waits in a socket: from there on it is looked at until it is empty.
	 *
	 * @param read returns null once the socket is closed: what is left in it stays there
	 */
	look(socket: SocketId, amount: number, read: () => number | null): void;
}

interface Watched {
	readonly read: () => number | null;
	/** As last recorded. */
	amount: number;
}

/** Follows `bufferedAmount` of the sockets of `server.js` while it falls: there is no event for that. */
export function createBufferWatch({ now, setTimer, record }: BufferWatchOptions): BufferWatch {
	const watched = new Map<SocketId, Watched>();
	let polling = false;

	function poll(): void {
		if (polling || watched.size === 0) return;
		polling = true;
		setTimer(() => {
			polling = false;
			const t = now();
			for (const [socket, one] of watched) {
				const bufferedAmount = one.read();
				if (bufferedAmount !== null && bufferedAmount !== one.amount) {
					record({ kind: 'server-state', t, socket, bufferedAmount });
					one.amount = bufferedAmount;
				}
				if (bufferedAmount === null || bufferedAmount === 0) watched.delete(socket);
			}
			poll();
		}, POLL_INTERVAL);
	}

	return {
		look(socket, amount, read) {
			if (amount === 0) watched.delete(socket);
			else watched.set(socket, { read, amount });
			poll();
		},
	};
}

/** The server's end of a connection, of which each byte is shown as it is read, or as it leaves. */
export class RecordedEnd implements LinkEnd {
	readonly #end: LinkEnd;
	readonly #seen: (direction: Direction, bytes: Uint8Array) => void;

	constructor(end: LinkEnd, seen: (direction: Direction, bytes: Uint8Array) => void) {
		this.#end = end;
		this.#seen = seen;
	}

	listen(listener: EndListener): void {
		this.#end.listen(listener);
	}

	write(bytes: Uint8Array): number {
		const taken = this.#end.write(bytes);
		if (taken > 0) this.#seen('in', bytes.subarray(0, taken));
		return taken;
	}

	read(most?: number): Uint8Array | null {
		const bytes = this.#end.read(most);
		// Before `ws`, which unmasks in place, gets hold of them.
		if (bytes !== null) this.#seen('out', bytes);
		return bytes;
	}

	get unsent(): number {
		return this.#end.unsent;
	}

	get unread(): number {
		return this.#end.unread;
	}

	get isAtEnd(): boolean {
		return this.#end.isAtEnd;
	}

	get isBroken(): boolean {
		return this.#end.isBroken;
	}

	end(): void {
		this.#end.end();
	}

	close(): void {
		this.#end.close();
	}

	reset(): void {
		this.#end.reset();
	}
}

/** Characters of an argument of an event. */
const LONGEST = 200;

/** What came with an event of `ws`, as the timeline shows it. */
export function argumentsOf(type: string, args: readonly unknown[]): string[] {
	const texts: string[] = list();
	const add = (text: string): void => {
		if (text !== '') texts[texts.length] = slice(text, 0, LONGEST);
	};
	const [first, second] = args;
	if (type === 'message') add(second === true ? bytesText(first) : `“${textOf(first)}”`);
	else if (type === 'ping' || type === 'pong') add(textOf(first));
	else if (type === 'close' && typeof first === 'number') {
		add(`${first}`);
		const reason = textOf(second);
		add(reason === '' ? '' : `“${reason}”`);
	} else if (type === 'error') add(errorText(first));
	else if (type === 'connection') add(requestText(second));
	else if (type === 'upgrade') add(requestText(first));
	return texts;
}

const textOf = (data: unknown): string => (data instanceof Uint8Array ? decodeUtf8(data) : inspectArgument(data));

const bytesText = (data: unknown): string => (data instanceof Uint8Array ? hex(data) : inspectArgument(data));

function errorText(error: unknown): string {
	if (!isError(error)) return inspectArgument(error);
	const code: unknown = Reflect.get(error, 'code');
	return typeof code === 'string' ? `${code}: ${error.message}` : error.message;
}

function requestText(request: unknown): string {
	if (typeof request !== 'object' || request === null) return '';
	const url: unknown = Reflect.get(request, 'url');
	return typeof url === 'string' ? url : '';
}
