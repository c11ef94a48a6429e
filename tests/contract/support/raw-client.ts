import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** RFC 6455 §1.3's own key, and the accept value that belongs to it. */
export const SAMPLE_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
export const SAMPLE_ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

/** An opening handshake, to the byte. A header of `null` is left out. */
export function upgradeRequest(target: string, headers: Readonly<Record<string, string | null>> = {}): string {
	const fields = {
		Host: 'lab.example',
		Upgrade: 'websocket',
		Connection: 'Upgrade',
		'Sec-WebSocket-Key': SAMPLE_KEY,
		'Sec-WebSocket-Version': '13',
		...headers,
	};
	const lines = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}\r\n`]));
	return `GET ${target} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** The response that accepts `SAMPLE_KEY`, to the byte. */
export const SAMPLE_RESPONSE =
	'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
	`Sec-WebSocket-Accept: ${SAMPLE_ACCEPT}\r\n\r\n`;

/** A byte string from hexadecimal digits; spaces are for the reader. */
export const hex = (digits: string): Buffer => Buffer.from(digits.replaceAll(' ', ''), 'hex');

/** Speaks bytes over a connection. */
export class RawClient {
	readonly link: Duplex;
	received = Buffer.alloc(0);
	ended = false;
	#look: () => void = () => {};

	constructor(link: Duplex) {
		this.link = link;
		link.on('data', (chunk: Buffer) => {
			this.received = Buffer.concat([this.received, chunk]);
			this.#look();
		});
		for (const event of ['end', 'close'] as const) {
			link.on(event, () => {
				this.ended = true;
				this.#look();
			});
		}
		link.on('error', () => link.destroy());
	}

	static connect(port: number): RawClient {
		return new RawClient(connect({ port, host: '127.0.0.1', noDelay: true }));
	}

	write(bytes: string | Uint8Array): void {
		// A copy: in memory the server gets this very chunk, and `ws` unmasks in place.
		this.link.write(Buffer.from(bytes));
	}

	/** Resolves when what was received so far, or the end of the connection, satisfies the condition. */
	until(condition: (client: RawClient) => boolean): Promise<void> {
		return new Promise((resolve) => {
			this.#look = () => {
				if (condition(this)) resolve();
			};
			this.#look();
		});
	}

	/** Resolves with everything received once the server has hung up. */
	async toEnd(): Promise<Buffer> {
		await this.until(({ ended }) => ended);
		return this.received;
	}

	/** Opens a WebSocket with `SAMPLE_KEY` and forgets the response. */
	async upgrade(target: string, headers: Readonly<Record<string, string | null>> = {}): Promise<void> {
		this.write(upgradeRequest(target, headers));
		await this.until(({ received }) => received.includes('\r\n\r\n'));
		this.received = this.received.subarray(this.received.indexOf('\r\n\r\n') + 4);
	}

	/** Resolves with the next bytes. */
	async take(length: number): Promise<Buffer> {
		await this.until(({ received, ended }) => received.length >= length || ended);
		const taken = this.received.subarray(0, length);
		this.received = this.received.subarray(length);
		return taken;
	}
}
