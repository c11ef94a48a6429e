import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { serverFlags } from '../../scripts/project.mjs';
import type { ClassSight, ClassTask } from './class-crowd.ts';
import type { Order, Sight } from './crowd.ts';
import type { Memory } from './server.ts';

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

async function answer<T>(child: ChildProcess): Promise<T> {
	return new Promise((resolve, reject) => {
		const gone = (code: number | null, signal: string | null) => {
			reject(new Error(`A process of the load test ended with ${code ?? signal}.`));
		};
		child.once('exit', gone);
		child.once('message', (message: T) => {
			child.off('exit', gone);
			resolve(message);
		});
	});
}

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exit = once(child, 'exit');
	child.disconnect();
	await exit;
}

export type Kind = 'lab' | 'bare';
/** The same of a class, and what stands beside it. */
export type ClassKind = 'class' | 'hub';

/** A server under load. */
export class LoadServer<K extends Kind | ClassKind = Kind> {
	readonly kind: K;
	readonly port: number;
	readonly #child: ChildProcess;

	private constructor(kind: K, port: number, child: ChildProcess) {
		this.kind = kind;
		this.port = port;
		this.#child = child;
	}

	/** @param file in which a class is kept */
	static async start<K extends Kind | ClassKind>(kind: K, port = 0, file = ''): Promise<LoadServer<K>> {
		// As it is started by `npm start`.
		const flags = kind === 'bare' ? [] : serverFlags;
		const child = fork(script('./server.ts'), [kind, String(port), file], { execArgv: ['--expose-gc', ...flags] });
		return new LoadServer(kind, await answer<number>(child), child);
	}

	/** After everything that nobody uses has been thrown away. */
	memory(): Promise<Memory> {
		const asked = answer<Memory>(this.#child);
		this.#child.send('memory');
		return asked;
	}

	/** In µs, so far. */
	processorTime(): Promise<number> {
		const asked = answer<number>(this.#child);
		this.#child.send('processor time');
		return asked;
	}

	/** `kill -9`. */
	async kill(): Promise<void> {
		const exit = once(this.#child, 'exit');
		this.#child.kill('SIGKILL');
		await exit;
	}

	stop(): Promise<void> {
		return end(this.#child);
	}
}

/** The desk and the seats of a class, in a process of their own. */
export class ClassCrowd {
	readonly #child = fork(script('./class-crowd.ts'), { execArgv: [] });

	perform(task: ClassTask): Promise<ClassSight> {
		const sight = answer<ClassSight>(this.#child);
		this.#child.send(task);
		return sight;
	}

	end(): Promise<void> {
		return end(this.#child);
	}
}

/** Clients in a process of their own: what they cost is not taken for what the server costs. */
export class Crowd {
	readonly #child = fork(script('./crowd.ts'), { execArgv: [] });

	/** Resolves when they are done, or hold what they were to hold. */
	perform(order: Order): Promise<Sight> {
		const sight = answer<Sight>(this.#child);
		this.#child.send(order);
		return sight;
	}

	/** Takes all its sockets along. */
	end(): Promise<void> {
		return end(this.#child);
	}
}

/** So many addresses of this machine from 127.0.<net>.1 on: a limit for one address is not what is measured. */
export const addresses = (net: number, count: number): string[] =>
	Array.from({ length: count }, (_, index) => `127.0.${net}.${index + 1}`);
