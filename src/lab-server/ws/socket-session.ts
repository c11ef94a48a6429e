import type { Duplex } from 'node:stream';
import type { CrashGuard } from '../crash-guard.ts';
import type { Host } from '../host.ts';
import type { HttpRequestHead } from '../http/request-head.ts';
import type { LabLimits } from '../limits.ts';
import type { Peer } from '../peer.ts';
import type { ByteConnection, Dial, OpeningHandshake, Session } from '../scenario.ts';
import type { Shared } from '../shared/shared.ts';

/**
 * One socket of a scenario. Its functions are made when a scenario asks for them, and keep neither the session nor its request:
 * most scenarios need few, and there may be ten thousand sockets.
 */
export class SocketSession<Values> implements Session<Values> {
	readonly request: HttpRequestHead;
	readonly values: Values;
	readonly dial: Dial | null;
	readonly host: Host;
	readonly run: string | null;
	readonly requestBytes: OpeningHandshake<Values>['requestBytes'];
	readonly limits: LabLimits;
	readonly shared: Shared;
	readonly peer: Peer;
	readonly #calls: CrashGuard;

	constructor(opening: OpeningHandshake<Values>, peer: Peer, calls: CrashGuard) {
		const { request, values, dial, host, run, requestBytes, limits, shared } = opening;
		this.request = request;
		this.values = values;
		this.dial = dial;
		this.host = host;
		this.run = run;
		this.requestBytes = requestBytes;
		this.limits = limits;
		this.shared = shared;
		this.peer = peer;
		this.#calls = calls;
	}

	get after(): Session<Values>['after'] {
		const calls = this.#calls;
		return (ms, action) => calls.after(ms, action);
	}

	get inTurn(): Session<Values>['inTurn'] {
		const calls = this.#calls;
		return (action) => calls.inTurn(action);
	}

	get guard(): Session<Values>['guard'] {
		const calls = this.#calls;
		return (listener) => calls.guard(listener);
	}
}

/** A stream as a connection. */
export class StreamConnection implements ByteConnection {
	readonly #stream: Duplex;

	constructor(stream: Duplex) {
		this.#stream = stream;
		stream.on('error', () => stream.destroy());
	}

	get held(): number {
		return this.#stream.writableLength + this.#stream.readableLength;
	}

	write(bytes: Uint8Array): boolean {
		return this.#stream.destroyed || this.#stream.write(bytes);
	}

	onData(listener: (chunk: Uint8Array) => void): void {
		this.#stream.on('data', listener);
	}

	onDrain(listener: () => void): void {
		this.#stream.on('drain', listener);
	}

	/** A stream that breaks has no end, only a close. */
	onEnd(listener: () => void): void {
		this.#stream.once('end', listener);
		this.#stream.once('close', listener);
	}

	pause(): void {
		this.#stream.pause();
	}

	resume(): void {
		this.#stream.resume();
	}

	cut(): void {
		this.#stream.destroy();
	}
}
