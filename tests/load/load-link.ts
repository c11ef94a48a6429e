import { connect, type Socket } from 'node:net';
import { encodeFrame } from '../../src/protocol/frame-encoder.ts';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const MASK = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
const CLOSE = Buffer.from(encodeFrame({ opcode: 8, payload: Uint8Array.of(3, 232), maskingKey: MASK }));

/** A connection that was refused, or that broke. */
export class LoadError extends Error {
	override readonly name = 'LoadError';
}

/** A message as it goes to the server. */
export const question = (payload: number): Buffer =>
	Buffer.from(encodeFrame({ opcode: 2, payload: new Uint8Array(payload).fill(0x61), maskingKey: MASK }));

/** How long its echo is on the wire. */
export const answerLength = (payload: number): number =>
	encodeFrame({ opcode: 2, payload: new Uint8Array(payload) }).length;

/** One client's socket that does as little as it can, so that the server is what is measured. */
export class LoadLink {
	readonly socket: Socket;
	#due = 0;
	#done: () => void = () => {};
	#failed: (error: Error) => void = () => {};

	private constructor(socket: Socket) {
		this.socket = socket;
		socket.on('error', (error) => this.#failed(error));
		socket.on('close', () => this.#failed(new LoadError('closed')));
	}

	/**
	 * Opens a WebSocket.
	 *
	 * @param localAddress which of this machine's addresses the client has
	 * @throws LoadError when it is refused
	 */
	static open(port: number, localAddress: string, target = '/echo', extensions = ''): Promise<LoadLink> {
		const socket = connect({ port, host: '127.0.0.1', localAddress, noDelay: true });
		const link = new LoadLink(socket);
		return new Promise((resolve, reject) => {
			link.#failed = reject;
			socket.write(
				`GET ${target} HTTP/1.1\r\nHost: localhost:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
					`Sec-WebSocket-Key: ${KEY}\r\nSec-WebSocket-Version: 13\r\n` +
					`${extensions === '' ? '' : `Sec-WebSocket-Extensions: ${extensions}\r\n`}\r\n`,
			);
			let head = '';
			const read = (chunk: Buffer) => {
				head += chunk.toString('latin1');
				if (!head.endsWith('\r\n\r\n') && !head.startsWith('HTTP/1.1 4') && !head.startsWith('HTTP/1.1 5')) return;
				socket.off('data', read);
				if (head.startsWith('HTTP/1.1 101')) {
					socket.on('data', (bytes) => link.#take(bytes.length));
					resolve(link);
				} else {
					reject(new LoadError(head.slice(9, 12)));
					socket.destroy();
				}
			};
			socket.on('data', read);
		});
	}

	/** Sends a message and waits for its echo. @returns ms */
	echo(message: Buffer, length: number): Promise<number> {
		const start = performance.now();
		return new Promise((resolve, reject) => {
			this.#due = length;
			this.#done = () => resolve(performance.now() - start);
			this.#failed = reject;
			this.socket.write(message);
		});
	}

	/** The closing handshake. */
	close(): Promise<void> {
		return new Promise((resolve, reject) => {
			this.#failed = reject;
			this.socket.once('end', resolve);
			this.socket.end(CLOSE);
		});
	}

	#take(length: number): void {
		if (this.#due <= 0) return;
		this.#due -= length;
		if (this.#due <= 0) this.#done();
	}
}
