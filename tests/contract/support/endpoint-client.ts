import { connect } from 'node:net';
import { Endpoint } from '../../../src/protocol/connection/endpoint.ts';
import type { ReceivedMessage } from '../../../src/protocol/connection/events.ts';
import { openAsClient } from '../../../src/protocol/connection/opening.ts';
import { SAMPLE_KEY } from './raw-client.ts';

/**
 * A client that keeps to the protocol, on our own connection: it answers pings and fails a server that breaks a rule. Where the bytes
 * themselves matter there is `RawClient`.
 */
export class EndpointClient {
	readonly link;
	readonly #endpoint: Endpoint;
	readonly #messages: ReceivedMessage[] = [];
	#look: () => void = () => {};

	/** @param maskingKey for each frame anew */
	constructor(port: number, target: string, maskingKey: () => Uint8Array) {
		this.#endpoint = new Endpoint({
			opening: openAsClient({ target, host: `127.0.0.1:${port}`, key: SAMPLE_KEY }),
			maskingKey,
		});
		this.link = connect({ port, host: '127.0.0.1', noDelay: true });
		this.link.on('data', (bytes: Buffer) => {
			for (const event of this.#endpoint.receive(bytes)) {
				if (event.type === 'write') this.link.write(event.bytes);
				else if (event.type === 'message') this.#messages.push(event);
				else if (event.type === 'end') this.link.end();
				else if (event.type === 'failed' || event.type === 'refused') this.link.destroy();
			}
			this.#look();
		});
		this.link.on('error', () => this.link.destroy());
		this.link.on('close', () => {
			this.#endpoint.end();
			this.#look();
		});
		const { greeting } = this.#endpoint;
		if (greeting !== null) this.link.write(greeting);
	}

	/** @returns whether the connection has opened; false where it never will */
	async opened(): Promise<boolean> {
		await this.#until(() => this.#endpoint.state !== 'connecting');
		return this.#endpoint.state === 'open';
	}

	/** @throws ConnectionStateError unless the connection is open */
	send(data: string | Uint8Array): void {
		this.link.write(this.#endpoint.send(data));
	}

	/** @returns the next message; null where none comes any more */
	async message(): Promise<ReceivedMessage | null> {
		await this.#until(() => this.#messages.length > 0 || this.#endpoint.state === 'closed');
		return this.#messages.shift() ?? null;
	}

	get isOpen(): boolean {
		return this.#endpoint.state === 'open';
	}

	#until(condition: () => boolean): Promise<void> {
		return new Promise((resolve) => {
			this.#look = () => {
				if (condition()) resolve();
			};
			this.#look();
		});
	}
}
