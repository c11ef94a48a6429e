import WebSocket from 'ws';
import type { ToDesk, ToSeat } from '../../../src/classroom/messages.ts';

export type Message = ToDesk | ToSeat;

/** A page of the class: of the teacher, or of a student. */
export class ClassPage {
	readonly #socket: WebSocket;
	readonly #got: Message[] = [];
	/** The types of all that came. */
	readonly passed: string[] = [];
	readonly closed: Promise<number>;
	/** What the Close frame gives as its reason. */
	readonly reason: Promise<string>;
	#look = () => {};

	/**
	 * @param port of the server
	 * @param hello what it says first
	 */
	constructor(port: number, hello: object) {
		const origin = `http://127.0.0.1:${port}`;
		this.#socket = new WebSocket(`ws://127.0.0.1:${port}/class/live`, { origin });
		this.#socket.on('error', () => {});
		this.#socket.on('open', () => this.send(hello));
		this.#socket.on('message', (data) => {
			const message: Message = JSON.parse(String(data));
			this.#got.push(message);
			this.passed.push(message.type);
			this.#look();
		});
		this.closed = new Promise((resolve) => this.#socket.on('close', resolve));
		this.reason = new Promise((resolve) => this.#socket.on('close', (_, reason) => resolve(String(reason))));
	}

	send(message: object): this {
		this.#socket.send(JSON.stringify(message));
		return this;
	}

	/** Resolves with the first message that is so; those before it are forgotten. */
	next<Type extends Message['type']>(
		type: Type,
		is: (message: Extract<Message, { type: Type }>) => boolean = () => true,
	): Promise<Extract<Message, { type: Type }>> {
		const isIt = (message: Message): message is Extract<Message, { type: Type }> => message.type === type;
		return new Promise((resolve) => {
			this.#look = () => {
				for (let message = this.#got.shift(); message !== undefined; message = this.#got.shift()) {
					if (!isIt(message) || !is(message)) continue;
					this.#look = () => {};
					resolve(message);
					return;
				}
			};
			this.#look();
		});
	}

	leave(): void {
		this.#socket.terminate();
	}
}
