import { WebSocket } from 'ws';
import type { Direction, PeerFact } from '../../../src/trace/events.ts';
import { decodeTapRecords, parseTapMessage, type TapRecord } from '../../../src/trace/tap/channel.ts';

/** A page that watches its sockets. */
export class TapWatcher {
	readonly id: string;
	readonly webSocket: WebSocket;
	readonly records: TapRecord[] = [];
	#look: () => void = () => {};

	private constructor(webSocket: WebSocket, id: string) {
		this.webSocket = webSocket;
		this.id = id;
		webSocket.on('message', (data: Buffer, binary) => {
			if (!binary) return;
			this.records.push(...decodeTapRecords(data));
			this.#look();
		});
	}

	static async open(port: number): Promise<TapWatcher> {
		const webSocket = new WebSocket(`ws://127.0.0.1:${port}/tap`, { origin: `http://127.0.0.1:${port}` });
		return new Promise((resolve, reject) => {
			webSocket.once('error', reject);
			webSocket.once('message', (data) => {
				const hello = parseTapMessage(data.toString());
				if (hello.type === 'hello') resolve(new TapWatcher(webSocket, hello.tap));
			});
		});
	}

	bytes(tag: string, direction: Direction): Buffer {
		const chunks = this.records.flatMap((record) =>
			record.tag === tag && record.kind === 'bytes' && record.direction === direction ? [record.chunk] : [],
		);
		return Buffer.concat(chunks);
	}

	lost(tag: string, direction: Direction): number {
		return this.records.reduce(
			(sum, record) =>
				record.tag === tag && record.kind === 'lost' && record.direction === direction ? sum + record.bytes : sum,
			0,
		);
	}

	facts(tag: string): PeerFact[] {
		return this.records.flatMap((record) => (record.tag === tag && record.kind === 'peer' ? [record.fact] : []));
	}

	/** Resolves when the records satisfy the condition. */
	until(condition: (watcher: TapWatcher) => boolean): Promise<void> {
		return new Promise((resolve) => {
			this.#look = () => {
				if (condition(this)) resolve();
			};
			this.#look();
		});
	}

	/** Resolves when the socket's last record is there. */
	finished(tag: string): Promise<void> {
		return this.until(() => this.facts(tag).some(({ type }) => type === 'disconnected'));
	}
}
