import { createHash } from 'node:crypto';
import { createClient, ErrorReply } from '@redis/client';
import type { Cancel, Host } from '../../src/lab-server/host.ts';
import type { Log } from '../process/log.ts';
import { SCRIPTS, type ScriptName } from './scripts.ts';

/** How long a connection may take to be made, and an answer to come, in ms; where leases are shorter, as long as one of those. */
const DEADLINE = 2_000;
/** The first wait before another attempt, and the longest; half of each is left to chance. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 3_000;
/** Commands that wait for an answer: more are refused. */
const COMMANDS = 20_000;

type Client = ReturnType<typeof makeClient>;

export interface LinkEvents {
	/** There is a connection, with nothing subscribed to. */
	up(): void;
	/** It is gone; what was not answered may have been done or not. */
	down(): void;
	message(channel: string, text: string): void;
}

/** One connection to Redis for commands and messages, made again whenever it is lost. */
export class RedisLink {
	readonly #url: string;
	readonly #deadline: number;
	readonly #host: Host;
	readonly #log: Log;
	readonly #on: LinkEvents;
	#client: Client | null = null;
	#lostAt: number | null = null;
	#upSince = 0;
	#wait = FIRST_WAIT;
	#again: Cancel = () => {};
	#closed = false;

	/** @param lease in ms */
	constructor(url: string, lease: number, host: Host, log: Log, on: LinkEvents) {
		this.#url = url;
		this.#deadline = Math.min(DEADLINE, lease);
		this.#host = host;
		this.#log = log;
		this.#on = on;
	}

	readonly #listen = (text: string, channel: string): void => this.#on.message(channel, text);

	get isUp(): boolean {
		return this.#client !== null;
	}

	/** For so many ms there has been no connection; 0 while there is one. */
	get downFor(): number {
		return this.#lostAt === null ? 0 : this.#host.now() - this.#lostAt;
	}

	/** Resolves when there is a connection. @throws Error when it can't be made or is of no use */
	async open(): Promise<void> {
		const client = makeClient(this.#url, this.#deadline);
		let isUp = false;
		client.on('error', (error: Error) => isUp && this.#lose(client, error.message));
		const cancel = this.#host.wait(this.#deadline, () => client.isOpen && client.destroy());
		try {
			await client.connect();
			for (const script of Object.values(SCRIPTS)) await client.sendCommand(['SCRIPT', 'LOAD', script]);
		} catch (error) {
			if (client.isOpen) client.destroy();
			throw error;
		} finally {
			cancel();
		}
		if (this.#closed) return client.destroy();
		isUp = true;
		this.#client = client;
		this.#upSince = this.#host.now();
		const { downFor } = this;
		if (this.#lostAt !== null) this.#log.warn('shared-back', { ms: Math.round(downFor) });
		this.#lostAt = null;
		this.#on.up();
	}

	/** @throws Error when Redis refuses, or when the connection is lost before the answer: then it is not known what became of it */
	async command(args: readonly string[]): Promise<unknown> {
		const client = this.#client;
		if (client === null) throw new Error('there is no connection to Redis');
		return client.sendCommand<unknown>([...args]);
	}

	script(name: ScriptName, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown> {
		return this.command(['EVALSHA', SHAS[name], String(keys.length), ...keys, ...args.map(String)]);
	}

	/** The same, for what must be answered in time: a connection on which it is not is given up. */
	async promptly(args: readonly string[]): Promise<unknown> {
		const client = this.#client;
		let isAnswered = false;
		const giveUp = () => !isAnswered && client !== null && this.#lose(client, 'no answer');
		// Where it was this process that stood still, the answer is there and has only to be read.
		const cancel = this.#host.wait(this.#deadline, () => this.#host.wait(0, giveUp));
		try {
			return await this.command(args);
		} finally {
			isAnswered = true;
			cancel();
		}
	}

	async subscribe(channel: string): Promise<void> {
		await this.#client?.subscribe(channel, this.#listen);
	}

	unsubscribe(channel: string): void {
		this.#client?.unsubscribe(channel).catch(() => {});
	}

	/** The connection is of no use: another one is to be made. */
	giveUp(reason: string): void {
		if (this.#client !== null) this.#lose(this.#client, reason);
	}

	close(): void {
		this.#closed = true;
		this.#again();
		if (this.#client?.isOpen === true) this.#client.destroy();
		this.#client = null;
	}

	#lose(client: Client, reason: string): void {
		if (this.#client !== client) return;
		this.#client = null;
		if (client.isOpen) client.destroy();
		if (this.#closed) return;
		this.#lostAt = this.#host.now();
		// A Redis that takes connections and refuses what is asked of it is not asked more often.
		if (this.#host.now() - this.#upSince > LONGEST_WAIT) this.#wait = FIRST_WAIT;
		this.#log.error('shared-away', { reason });
		this.#on.down();
		this.#later();
	}

	#later(): void {
		const wait = this.#wait / 2 + (this.#wait / 2) * this.#host.random();
		this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
		this.#again = this.#host.wait(wait, () => {
			this.open().catch(() => !this.#closed && this.#later());
		});
	}
}

/** Whether Redis has answered that it does not do that; else the answer is not known. */
export const isRefusal = (error: unknown): boolean => error instanceof ErrorReply;

function makeClient(url: string, connectTimeout: number) {
	return createClient({
		url,
		// Messages and answers come over one connection, in one order.
		RESP: 3,
		disableOfflineQueue: true,
		commandsQueueMaxLength: COMMANDS,
		disableClientInfo: true,
		maintNotifications: 'disabled',
		socket: { reconnectStrategy: false, connectTimeout },
	});
}

const sha = (script: string): string => createHash('sha1').update(script).digest('hex');

const SHAS: Readonly<Record<ScriptName, string>> = {
	append: sha(SCRIPTS.append),
	follow: sha(SCRIPTS.follow),
	keep: sha(SCRIPTS.keep),
	tend: sha(SCRIPTS.tend),
	moment: sha(SCRIPTS.moment),
};
