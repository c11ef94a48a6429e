import { type ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Counted, Order } from './client.ts';

const SCRIPT = fileURLToPath(new URL('./client.ts', import.meta.url));

/** A client that can be killed, stopped and continued like any process. */
export class ClientProcess {
	readonly #child: ChildProcess = fork(SCRIPT, { execArgv: [] });

	/** Opens a connection and writes to it. */
	open(name: string, port: number, bytes: string | Uint8Array = ''): void {
		this.#send({ do: 'open', name, port });
		this.write(name, bytes);
	}

	write(name: string, bytes: string | Uint8Array): void {
		if (bytes.length > 0) this.#send({ do: 'write', name, base64: Buffer.from(bytes).toString('base64') });
	}

	/** Reads no more from a connection, or goes on. */
	do(what: 'pause' | 'resume', name: string): void {
		this.#send({ do: what, name });
	}

	/** Leaves all its connections, with an end or with a reset. */
	doToAll(what: 'destroy' | 'reset'): void {
		this.#send({ do: what });
	}

	/** Resolves when so many bytes have come in all, with their SHA-256 in hexadecimal. */
	async digest(name: string, bytes: number): Promise<string> {
		const answers = on(this.#child, 'message');
		this.#send({ do: 'count', name, bytes });
		for await (const [answer] of answers) {
			const counted: Counted = answer;
			if (counted.name === name) return counted.digest;
		}
		throw new Error('The client is gone.');
	}

	/** It does nothing any more, and its system goes on answering for it. */
	stop(): void {
		this.#child.kill('SIGSTOP');
	}

	continue(): void {
		this.#child.kill('SIGCONT');
	}

	/** It is gone without having closed anything. */
	async kill(): Promise<void> {
		if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
		const exit = once(this.#child, 'exit');
		this.#child.kill('SIGKILL');
		await exit;
	}

	#send(order: Order): void {
		this.#child.send(order);
	}
}
