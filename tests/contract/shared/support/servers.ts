import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../support/serve-site.ts', import.meta.url));

/** One of several servers, as a process. */
export class Server {
	readonly port: number;
	readonly #child: ChildProcess;
	#log = '';
	readonly #watchers = new Set<() => void>();

	private constructor(port: number, child: ChildProcess) {
		this.port = port;
		this.#child = child;
		child.stdout?.on('data', (data) => {
			this.#log += String(data);
			for (const watcher of this.#watchers) watcher();
		});
	}

	/**
	 * @param site folder of a built site
	 * @param redisUrl null for a server that is alone
	 * @param lease in ms
	 */
	static async start(
		site: string,
		redisUrl: string | null,
		args: readonly string[] = [],
		lease = 1000,
	): Promise<Server> {
		const settings = { PORT: '0', REDIS_URL: redisUrl ?? '', LOG_FORMAT: 'json', LIMIT_SHARED_LEASE: String(lease) };
		const env = { ...process.env, ...settings };
		const child = fork(script, [site, ...args], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
		const port = await new Promise<number>((resolve, reject) => {
			child.once('message', (message: { port: number }) => resolve(message.port));
			child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
		});
		return new Server(port, child);
	}

	get hasEnded(): boolean {
		return this.#child.exitCode !== null || this.#child.signalCode !== null;
	}

	/** Resolves when that has been logged. */
	async logged(event: string): Promise<void> {
		await this.said(new RegExp(`("event":"${event}")`));
	}

	/** Resolves with what it has written there. */
	said(what: RegExp): Promise<string> {
		return new Promise((resolve) => {
			const look = () => {
				const [, found] = what.exec(this.#log) ?? [];
				if (found === undefined) return;
				this.#watchers.delete(look);
				resolve(found);
			};
			this.#watchers.add(look);
			look();
		});
	}

	async kill(): Promise<void> {
		if (this.hasEnded) return;
		const gone = once(this.#child, 'exit');
		this.#child.kill('SIGKILL');
		await gone;
	}

	/** Asks it to stop, and resolves when it has. */
	async stop(): Promise<void> {
		const gone = once(this.#child, 'exit');
		this.#child.kill('SIGTERM');
		await gone;
	}

	/** Does nothing at all, with its connections open, until it goes on. */
	hold(): void {
		this.#child.kill('SIGSTOP');
	}

	goOn(): void {
		this.#child.kill('SIGCONT');
	}
}

/** The same, where none has ended or waits: what a test did that failed is undone before it is tried again. */
export function revived(servers: readonly Server[], start: () => Promise<Server>): Promise<Server[]> {
	return Promise.all(
		servers.map(async (server) => {
			if (server.hasEnded) return start();
			server.goOn();
			return server;
		}),
	);
}
