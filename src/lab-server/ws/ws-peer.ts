import type { Duplex } from 'node:stream';
import type { RawData } from 'ws';
import { writeHeader } from '../../protocol/frame-encoder.ts';
import { minimalLengthForm } from '../../protocol/length-form.ts';
import { OPCODE } from '../../protocol/opcodes.ts';
import type { ViolationId } from '../../protocol/violations.ts';
import { type HoldReason, ReadGate } from '../guard/read-gate.ts';
import type { GuardedPeer, Job } from '../peer.ts';
import type { PeerWebSocket } from './peer-web-socket.ts';
import { violationOfError } from './ws-errors.ts';
import { queueCodec, type Replies } from './ws-internals.ts';

/** A WebSocket of `ws` and the stream under it, as a peer. */
export class WsPeer implements GuardedPeer {
	readonly #webSocket: PeerWebSocket;
	readonly #link: Duplex;
	readonly #gate: ReadGate;
	readonly #replies: Replies;
	readonly isDeflated: boolean;
	#kept: () => number = nothing;

	/** @param link has just been upgraded: nothing was read from it since */
	constructor(webSocket: PeerWebSocket, link: Duplex, replies: Replies) {
		this.#replies = replies;
		this.#webSocket = webSocket;
		this.#link = link;
		this.isDeflated = webSocket.extensions !== '';
		this.#gate = new ReadGate(webSocket);
	}

	get isOpen(): boolean {
		const webSocket = this.#webSocket;
		return webSocket.readyState === webSocket.OPEN;
	}

	get bufferedAmount(): number {
		return this.#webSocket.bufferedAmount - this.#replies.heldBack;
	}

	get unread(): number {
		return this.#link.readableLength;
	}

	get kept(): number {
		return this.#kept();
	}

	get handedOut(): number {
		return this.#webSocket.handedOut;
	}

	get failedWith(): number | null {
		return this.#webSocket.failedWith;
	}

	get isPaused(): boolean {
		return this.#link.isPaused();
	}

	get bytesTaken(): number {
		const link = this.#link;
		return 'bytesWritten' in link && typeof link.bytesWritten === 'number'
			? link.bytesWritten - link.writableLength
			: Number.NaN;
	}

	onMessage(listener: (data: Uint8Array, binary: boolean) => void): void {
		this.#webSocket.on('message', (data, binary) => listener(bytesOf(data), binary));
	}

	onPing(listener: (payload: Uint8Array) => void): void {
		this.#webSocket.on('ping', listener);
	}

	onPong(listener: (payload: Uint8Array) => void): void {
		this.#webSocket.on('pong', listener);
	}

	onDrain(listener: () => void): void {
		this.#link.on('drain', () => this.#webSocket.call(listener));
	}

	onClose(listener: (code: number) => void): void {
		this.#webSocket.on('close', listener);
	}

	onBytes(listener: (chunk: Uint8Array) => void): void {
		this.#link.prependListener('data', listener);
	}

	onFail(listener: (id: ViolationId | null) => void): void {
		this.#webSocket.on('error', (error) => listener(violationOfError(error)));
	}

	hold(reason: HoldReason): void {
		this.#gate.hold(reason);
	}

	release(reason: HoldReason): void {
		this.#gate.release(reason);
	}

	read(length: number): void {
		// Everybody who listens for data gets what is read here; to read nothing asks the system for more.
		this.#link.read(length);
	}

	send(data: string | Uint8Array, binary: boolean, left?: (error?: Error | null) => void): void {
		this.#replies.hold(data.length);
		const isPlain = typeof data !== 'string' && data.length <= LONGEST_IN_ONE_PIECE && !this.isDeflated;
		if (isPlain && this.isOpen) this.#link.write(wholeMessage(binary ? OPCODE.binary : OPCODE.text, data), left);
		else this.#webSocket.send(data, { binary }, left);
	}

	ping(payload?: string): void {
		this.#webSocket.ping(payload);
	}

	write(bytes: Uint8Array): boolean {
		return this.#link.write(bytes);
	}

	together(action: () => void): void {
		this.#link.cork();
		try {
			action();
		} finally {
			this.#link.uncork();
		}
	}

	close(code?: number, reason?: string): void {
		this.#webSocket.close(code, reason);
	}

	withholdClose(instead: () => void): void {
		this.#webSocket.withholdClose(instead);
	}

	cut(): void {
		this.#replies.release();
		this.#webSocket.terminate();
	}

	keeps(bytes: () => number): void {
		this.#kept = bytes;
	}

	guard(crashed: (error: unknown) => void): void {
		this.#webSocket.guard(crashed);
	}

	ignoreMessages(): void {
		this.#webSocket.removeAllListeners('message');
	}

	holdEnd(ended: () => void): () => void {
		const link = this.#link;
		link.once('end', ended);
		link.once('close', ended);
		return holdEnd(link);
	}

	deflateIn(queue: (job: Job) => void, inflated: (bytes: number) => void): void {
		queueCodec(this.#webSocket, queue, inflated);
	}
}

/**
 * `ws` hands the system a header and a message behind it. To copy a short message costs less than a second piece to write, and
 * less than a second record where somebody watches.
 */
const LONGEST_IN_ONE_PIECE = 2048;

/** @returns the one frame that a message is, in memory of Buffer's pool: for short ones `encodeFrame` takes several times as long */
function wholeMessage(opcode: number, data: Uint8Array): Buffer {
	const form = minimalLengthForm(data.length);
	const frame = Buffer.allocUnsafe(2 + form.extendedBytes + data.length);
	writeHeader(frame, 0x80 | opcode, false, data.length, form);
	frame.set(data, 2 + form.extendedBytes);
	return frame;
}

/** With `ws`'s default binaryType a message is one Buffer; the other forms of its type are for other settings. */
function bytesOf(message: RawData): Uint8Array {
	if (message instanceof Uint8Array) return message;
	return Array.isArray(message) ? Buffer.concat(message) : new Uint8Array(message);
}

const nothing = (): number => 0;

/**
 * Keeps a connection from being ended by whoever wants to. `ws` ends TCP right behind the Close frame with which it fails a
 * connection; the client's answer then meets a connection that is gone, and to some browsers that was no clean close.
 *
 * @returns ends the hold, and the connection if that was wanted meanwhile
 */
function holdEnd(link: Duplex): () => void {
	const { end } = link;
	let wanted = false;
	link.end = () => {
		wanted = true;
		return link;
	};
	return () => {
		link.end = end;
		if (wanted) link.end();
	};
}
