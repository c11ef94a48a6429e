import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { listen } from '../../../../server/process/listening.ts';

/** Stands between clients and a server, and can make the clients vanish: no byte and no end comes through any more. */
export class SilentProxy {
	readonly port: number;
	readonly #sockets: readonly Socket[];
	readonly #close: () => Promise<void>;

	private constructor(port: number, sockets: readonly Socket[], close: () => Promise<void>) {
		this.port = port;
		this.#sockets = sockets;
		this.#close = close;
	}

	static async to(serverPort: number): Promise<SilentProxy> {
		const sockets: Socket[] = [];
		const server = createServer((near) => {
			const far = connect({ port: serverPort, host: '127.0.0.1', noDelay: true });
			for (const socket of [near, far]) {
				sockets.push(socket);
				socket.on('error', () => socket.destroy());
			}
			near.pipe(far);
			far.pipe(near);
		});
		const { port } = await listen(server, { port: 0, host: '127.0.0.1' });
		return new SilentProxy(port, sockets, async () => {
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, 'close');
		});
	}

	/** From now on the server gets nothing, not even what has been sent already, and nothing of it gets through. */
	vanish(): void {
		for (const socket of this.#sockets) {
			socket.unpipe();
			socket.removeAllListeners('end');
			socket.pause();
		}
	}

	stop(): Promise<void> {
		return this.#close();
	}
}
