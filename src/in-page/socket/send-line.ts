import type { LinkEnd } from '../link/link.ts';

/** Of a message: data that is there, or that is being read. */
export type OutgoingMessage = string | Uint8Array | Promise<Uint8Array>;

/** What is to be sent, in order. */
interface Waiting {
	readonly data: OutgoingMessage;
	/** Bytes of data, as `bufferedAmount` counts them. */
	readonly size: number;
}

interface Framed {
	bytes: Uint8Array;
	/** Of the message in it, what has not left. */
	size: number;
}

interface SendLineOptions {
	readonly end: LinkEnd;
	/** Makes frames of a message. */
	frame(data: string | Uint8Array): Uint8Array;
	/** Told of bytes of data that have left. */
	left(size: number): void;
	/** The data of a message can't be read. */
	failed(): void;
}

/**
 * What a client has to say, on its way to the link: messages wait here while the link takes no more, as they were given, and
 * become frames when it is their turn.
 */
export class SendLine {
	readonly #options: SendLineOptions;
	#messages: Waiting[] = [];
	#framed: Framed[] = [];
	#afterMessages: (() => Uint8Array) | null = null;
	#afterAll: (() => void) | null = null;
	#isReading = false;

	constructor(options: SendLineOptions) {
		this.#options = options;
	}

	message(data: OutgoingMessage, size: number): void {
		this.#messages.push({ data, size });
		this.flush();
	}

	/** Frames that go ahead of the messages that wait. */
	control(bytes: Uint8Array): void {
		this.#framed.push({ bytes, size: 0 });
		this.flush();
	}

	/** @param frame what is to be sent behind all messages, asked for when they have left */
	last(frame: () => Uint8Array): void {
		this.#afterMessages = frame;
		this.flush();
	}

	/** Messages that wait are never sent. */
	dropMessages(): void {
		this.#messages = [];
	}

	/** @param done called when everything has been given to the link */
	whenEmpty(done: () => void): void {
		this.#afterAll = done;
		this.flush();
	}

	/** Gives the link as much as it takes. */
	flush(): void {
		while (this.#writeFramed() && this.#frameNext());
		if (this.#afterAll === null || this.#framed.length > 0) return;
		const done = this.#afterAll;
		this.#afterAll = null;
		done();
	}

	/** @returns whether the link has taken all frames */
	#writeFramed(): boolean {
		for (let first = this.#framed[0]; first !== undefined; first = this.#framed[0]) {
			const { bytes, size } = first;
			const taken = this.#options.end.write(bytes);
			first.bytes = bytes.subarray(taken);
			first.size = Math.min(size, first.bytes.length);
			if (size > first.size) this.#options.left(size - first.size);
			if (first.bytes.length > 0) return false;
			this.#framed.shift();
		}
		return true;
	}

	/** @returns whether there is a frame to be written */
	#frameNext(): boolean {
		const next = this.#messages[0];
		if (next === undefined) {
			if (this.#afterMessages === null) return false;
			this.#framed.push({ bytes: this.#afterMessages(), size: 0 });
			this.#afterMessages = null;
			return true;
		}
		if (next.data instanceof Promise) {
			this.#read(next.data, next.size);
			return false;
		}
		this.#messages.shift();
		this.#framed.push({ bytes: this.#options.frame(next.data), size: next.size });
		return true;
	}

	#read(data: Promise<Uint8Array>, size: number): void {
		if (this.#isReading) return;
		this.#isReading = true;
		data.then(
			(bytes) => {
				this.#isReading = false;
				if (this.#messages[0]?.data !== data) return;
				this.#messages[0] = { data: bytes, size };
				this.flush();
			},
			() => this.#options.failed(),
		);
	}
}
