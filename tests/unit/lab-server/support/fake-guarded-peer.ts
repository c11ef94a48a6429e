import type { GuardedPeer, Job } from '../../../../src/lab-server/peer.ts';
import type { ViolationId } from '../../../../src/protocol/violations.ts';

/** A peer that notes what is done to it, and of which a test says what comes from its client. */
export class FakeGuardedPeer implements GuardedPeer {
	readonly log: string[];
	isOpen = true;
	isDeflated = false;
	isPaused = false;
	bufferedAmount = 0;
	unread = 0;
	kept = 0;
	handedOut = 0;
	failedWith: number | null = null;
	bytesTaken = Number.NaN;
	#onBytes: (chunk: Uint8Array) => void = () => {};
	#onFail: (id: ViolationId | null) => void = () => {};
	#onMessage: (() => void)[] = [];
	#onClose: ((code: number) => void)[] = [];
	#ended: () => void = () => {};
	deflate: { queue: (job: Job) => void; inflated: (bytes: number) => void } | null = null;

	constructor(log: string[] = []) {
		this.log = log;
	}

	/** Bytes in hexadecimal come from the client. */
	receives(digits: string): void {
		this.#onBytes(Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex')));
	}

	/** A message that came is given to whoever listens. */
	handsOut(): void {
		this.handedOut += 1;
		for (const listener of this.#onMessage) listener();
	}

	/** The server fails the connection. */
	fails(id: ViolationId | null, code: number | null): void {
		this.failedWith = code;
		this.#onFail(id);
	}

	/** The client ends TCP. */
	ends(): void {
		this.#ended();
	}

	/** The socket is gone. */
	closes(code: number): void {
		for (const listener of this.#onClose) listener(code);
	}

	onBytes(listener: (chunk: Uint8Array) => void): void {
		this.#onBytes = listener;
	}
	onFail(listener: (id: ViolationId | null) => void): void {
		this.#onFail = listener;
	}
	onMessage(listener: (data: Uint8Array, binary: boolean) => void): void {
		this.#onMessage.push(() => listener(new Uint8Array(), true));
	}
	onClose(listener: (code: number) => void): void {
		this.#onClose.push(listener);
	}
	onPing(): void {}
	onPong(): void {}
	onDrain(): void {}
	holdEnd(ended: () => void): () => void {
		this.log.push('end held');
		this.#ended = ended;
		return () => this.log.push('end released');
	}
	deflateIn(queue: (job: Job) => void, inflated: (bytes: number) => void): void {
		this.deflate = { queue, inflated };
	}
	hold(reason: string): void {
		this.log.push(`held: ${reason}`);
	}
	release(reason: string): void {
		this.log.push(`released: ${reason}`);
	}
	close(code?: number, reason?: string): void {
		this.log.push(`close ${code}: ${reason}`);
	}
	cut(): void {
		this.log.push('cut');
	}
	ping(): void {
		this.log.push('ping');
	}
	ignoreMessages(): void {
		this.log.push('messages ignored');
	}
	send(): void {}
	write(): boolean {
		return true;
	}
	together(action: () => void): void {
		action();
	}
	read(): void {}
	withholdClose(): void {}
	keeps(): void {}
	guard(): void {}
}
