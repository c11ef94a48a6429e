import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../operation/support/proxy.ts';

/** A Redis of its own, which keeps all that it has answered. */
export class Redis {
	readonly port: number;
	readonly #folder: string;
	#child: ChildProcess | null = null;

	private constructor(port: number, folder: string) {
		this.port = port;
		this.#folder = folder;
	}

	static async start(): Promise<Redis> {
		const redis = new Redis(await freePort(), mkdtempSync(join(tmpdir(), 'wl-redis-')));
		await redis.start();
		return redis;
	}

	get url(): string {
		return `redis://127.0.0.1:${this.port}`;
	}

	get #hasEnded(): boolean {
		return this.#child === null || this.#child.exitCode !== null || this.#child.signalCode !== null;
	}

	/** Whatever was done to it, it takes commands again. */
	async revive(): Promise<void> {
		if (this.#hasEnded) await this.start();
		this.goOn();
	}

	/** Resolves when it takes commands. */
	async start(): Promise<void> {
		const settings = {
			port: this.port,
			bind: '127.0.0.1',
			dir: this.#folder,
			appendonly: 'yes',
			appendfsync: 'always',
			save: '',
		};
		const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
		const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
		this.#child = child;
		let said = '';
		await new Promise<void>((resolve, reject) => {
			child.stdout.on('data', (data) => {
				said += String(data);
				if (said.includes('Ready to accept connections')) resolve();
			});
			child.once('exit', () => reject(new Error(said)));
		});
	}

	/** `kill -9`. */
	async kill(): Promise<void> {
		const child = this.#child;
		if (child === null || this.#hasEnded) return;
		const gone = once(child, 'exit');
		child.kill('SIGKILL');
		await gone;
	}

	/** Takes no command and closes no connection, until it goes on. */
	hold(): void {
		this.#child?.kill('SIGSTOP');
	}

	goOn(): void {
		this.#child?.kill('SIGCONT');
	}

	async stop(): Promise<void> {
		await this.kill();
		rmSync(this.#folder, { recursive: true });
	}
}
