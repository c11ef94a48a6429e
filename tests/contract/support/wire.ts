import type { Server } from 'node:net';
import { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { upgradeRequest } from './raw-client.ts';

/** The server's end of a connection, which notes what leaves at a time. The client ends it when the server does. */
export class Wire extends Duplex {
	readonly left: Buffer[] = [];

	/** @returns a connection on which the handshake is over, and the answer to it */
	static async open(
		server: Server,
		target: string,
		headers: Readonly<Record<string, string>> = {},
	): Promise<{ readonly wire: Wire; readonly answer: string }> {
		const wire = new Wire();
		server.emit('connection', wire);
		await wire.receive(Buffer.from(upgradeRequest(target, headers)));
		return { wire, answer: wire.left.splice(0).join('') };
	}

	override _read(): void {}

	override _write(chunk: Buffer, _encoding: string, done: () => void): void {
		this.left.push(chunk);
		done();
	}

	override _writev(writes: { readonly chunk: Buffer }[], done: () => void): void {
		this.left.push(Buffer.concat(writes.map(({ chunk }) => chunk)));
		done();
	}

	override _final(done: () => void): void {
		done();
		this.push(null);
	}

	/** The client's bytes come, in these chunks. */
	async receive(...chunks: readonly Uint8Array[]): Promise<void> {
		for (const chunk of chunks) {
			this.push(Buffer.from(chunk));
			for (let turn = 0; turn < 4; turn += 1) await setImmediate();
		}
	}
}
