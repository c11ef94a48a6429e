/** What `server.js` and `ws` take from `node:http`: a server that is given handshakes by `listening.ts`. */
import { EventEmitter } from 'node:events';
import { closeServer, listen } from './listening.ts';

export { IncomingMessage } from '../in-page/server/shims/http.ts';

export const STATUS_CODES: Readonly<Record<number, string>> = {
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	405: 'Method Not Allowed',
	426: 'Upgrade Required',
	429: 'Too Many Requests',
	500: 'Internal Server Error',
	503: 'Service Unavailable',
};

/** An `http.Server` that answers handshakes alone. */
export class Server extends EventEmitter {
	#port: number | null = null;

	listen(port: number, ...rest: readonly unknown[]): this {
		const callback = rest.find((one) => typeof one === 'function');
		if (callback !== undefined) this.once('listening', () => Reflect.apply(callback, this, []));
		queueMicrotask(() => {
			const taken = listen(this, port);
			if (taken) {
				const error = new Error(`listen EADDRINUSE: address already in use :::${port}`);
				this.emit('error', Object.assign(error, { code: 'EADDRINUSE', port }));
				return;
			}
			this.#port = port;
			this.emit('listening');
		});
		return this;
	}

	address(): { readonly address: string; readonly family: string; readonly port: number } | null {
		return this.#port === null ? null : { address: '::', family: 'IPv6', port: this.#port };
	}

	get listening(): boolean {
		return this.#port !== null;
	}

	/** New connections are refused; those that there are go on, and so the event `close` waits for them. */
	close(callback?: () => void): this {
		if (callback !== undefined) this.once('close', callback);
		this.#port = null;
		closeServer(this, () => this.emit('close'));
		return this;
	}
}

/** The function that makes them, of a class. */
export const serverMaker =
	(Maker: typeof Server) =>
	(...given: readonly unknown[]): Server => {
		const server = new Maker();
		const handler = given.find((one) => typeof one === 'function');
		if (handler !== undefined) server.on('request', (...args: unknown[]) => Reflect.apply(handler, server, args));
		return server;
	};

/** For `ws` itself, which listens to them alone. */
export const createServer = serverMaker(Server);

export default { createServer, Server, STATUS_CODES };
