import { randomBytes } from 'node:crypto';
import type { Cancel, Host, Surroundings } from '../../src/lab-server/host.ts';
import type { LabLimits } from '../../src/lab-server/limits.ts';
import { text } from '../../src/lab-server/shared/misread.ts';
import type { CommandLog, Machine, Shared, StartTime } from '../../src/lab-server/shared/shared.ts';
import type { Log as LogLines } from '../process/log.ts';
import { infoOf } from './entries.ts';
import { isRefusal, RedisLink } from './redis-link.ts';
import { RedisLog } from './redis-log.ts';
import { SharedStartTimes } from './shared-start-times.ts';
import type { LogContext } from './unwritten.ts';

/** What all keys begin with. The number is that of the form of what is kept. */
const PREFIX = 'websocket-lab:1:';
/** A lease is renewed so many times in its length. */
const RENEWALS = 5;
/** Attempts to reach Redis at the start follow one another in so many ms. */
const ATTEMPTS = 250;
/** What waits to be written when the server stops may take so long, in ms. */
const LAST_WORDS = 500;

/** What servers share through Redis. */
export class RedisShared implements Shared {
	readonly #host: Host;
	readonly #limits: LabLimits;
	readonly #lines: LogLines;
	readonly #link: RedisLink;
	readonly #lease: number;
	readonly #startTimes: SharedStartTimes;
	readonly #logs = new Map<string, RedisLog>();
	/** The same by their channels. */
	readonly #channels = new Map<string, RedisLog>();
	#author = newAuthor();
	/** Characters that wait to be written. */
	#waiting = 0;
	#hasLease = false;
	#tick: Cancel = () => {};

	constructor(url: string, { host, limits }: Surroundings, lines: LogLines) {
		this.#host = host;
		this.#limits = limits;
		this.#lines = lines;
		const lease = limits.sharedLease;
		this.#lease = lease;
		this.#link = new RedisLink(url, lease, host, lines, {
			up: () => void this.#takeLease(),
			down: () => {
				this.#hasLease = false;
			},
			message: (channel, text) => this.#channels.get(channel)?.hear(text),
		});
		this.#startTimes = new SharedStartTimes(this.#link, { host, limits }, (name) => key('moment', name));
	}

	/**
	 * @param patience how long a Redis that is just starting is waited for, in ms
	 * @throws Error with one sentence
	 */
	async start(patience = 10_000): Promise<void> {
		const begun = this.#host.now();
		try {
			while (!this.#link.isUp) {
				const isLast = this.#host.now() - begun >= patience;
				await this.#link.open().catch((error) => {
					if (isLast) throw error;
				});
				if (!this.#link.isUp) await this.#pause(ATTEMPTS);
			}
			const problem = await this.#problem();
			if (problem !== null) throw new Error(problem);
		} catch (error) {
			this.#link.close();
			const reason = error instanceof Error ? error.message : String(error);
			throw new Error(`What servers share can't be kept at REDIS_URL: ${reason}.`);
		}
		this.#tickLater();
	}

	open<Command>(name: string, machine: Machine<Command>): CommandLog<Command> {
		const known = this.#logs.get(name);
		known?.reopen(machine);
		if (known !== undefined) return known;
		const log = new RedisLog(name, machine, this.#context(this.#author));
		this.#logs.set(name, log);
		this.#channels.set(log.channel, log);
		if (this.#hasLease) void log.follow();
		return log;
	}

	startTime(name: string, t: number, told: (start: StartTime | null) => void): void {
		this.#startTimes.of(name, t, told);
	}

	/** @returns what was made for that name by the server that asked first; `made` where this is the one */
	async secret(name: string, made: string): Promise<string> {
		await this.#link.command(['SET', key('secret', name), made, 'NX']);
		return text(await this.#link.command(['GET', key('secret', name)]));
	}

	/** Writes what waits, as far as that can be done soon, and tells the others that this server is gone. */
	async close(): Promise<void> {
		this.#tick();
		const written = () => [...this.#logs.values()].every((log) => log.isWritten);
		for (let waited = 0; this.#link.isUp && !written() && waited < LAST_WORDS; waited += 10) {
			await this.#pause(10);
		}
		await this.#link.command(['DEL', key('alive', this.#author)]).catch(() => {});
		this.#link.close();
	}

	#pause(ms: number): Promise<void> {
		return new Promise((resolve) => this.#host.wait(ms, resolve));
	}

	async #problem(): Promise<string | null> {
		const version = infoOf(await this.#link.command(['INFO', 'server']), 'redis_version');
		if (version !== null && Number.parseInt(version, 10) < 7) return `it is Redis ${version}, and must be 7 or later`;
		const isKept = infoOf(await this.#link.command(['INFO', 'persistence']), 'aof_enabled') !== '0';
		if (!isKept)
			this.#lines.warn('shared-not-kept', { reason: 'appendonly is off: Redis forgets all when it is killed' });
		return null;
	}

	/** There is a connection: says that this server is there, and goes on with all that it follows. */
	async #takeLease(): Promise<void> {
		const author = this.#author;
		try {
			// Where the lease is over, the others may know already; where Redis has forgotten it, it was not.
			await this.#link.promptly(['SET', key('alive', author), '1', 'PX', String(this.#lease), 'NX']);
		} catch (error) {
			return this.#refused(error);
		}
		if (author !== this.#author || !this.#link.isUp) return;
		this.#hasLease = true;
		for (const log of this.#logs.values()) void log.follow();
	}

	/** Everybody is sent away, and this server is another one from now on. */
	#startAnew(): void {
		this.#author = newAuthor();
		this.#hasLease = false;
		const logs = [...this.#logs.values()];
		this.#logs.clear();
		this.#channels.clear();
		for (const log of logs) {
			this.#link.unsubscribe(log.channel);
			log.end('away');
		}
		if (logs.length > 0) this.#lines.error('shared-lost', { logs: logs.length });
		if (this.#link.isUp) void this.#takeLease();
	}

	#tickLater(): void {
		this.#tick = this.#host.wait(this.#lease / RENEWALS, () => {
			this.#renew();
			this.#tickLater();
		});
	}

	#renew(): void {
		if (!this.#link.isUp) {
			if (this.#link.downFor > this.#lease && this.#logs.size > 0) this.#startAnew();
			return;
		}
		if (!this.#hasLease) return;
		const author = this.#author;
		this.#link.promptly(['SET', key('alive', author), '1', 'PX', String(this.#lease), 'XX']).then(
			(reply) => reply === null && author === this.#author && this.#startAnew(),
			(error) => this.#refused(error),
		);
		for (const log of this.#logs.values()) log.tend();
		this.#startTimes.renew();
	}

	#refused(error: unknown): void {
		if (isRefusal(error)) this.#link.giveUp(error instanceof Error ? error.message : String(error));
	}

	#context(author: string): LogContext {
		const { sharedLogs, sharedWaiting, sharedCommandCost } = this.#limits;
		return {
			author,
			link: this.#link,
			log: this.#lines,
			lease: this.#lease,
			mostLogs: sharedLogs,
			prefix: PREFIX,
			leases: key('alive', ''),
			key,
			reserve: (characters) => {
				const cost = characters + sharedCommandCost;
				if (this.#link.downFor > this.#lease || this.#waiting + cost > sharedWaiting) return false;
				this.#waiting += cost;
				return true;
			},
			release: (characters) => {
				this.#waiting -= characters + sharedCommandCost;
			},
			drop: (log, why) => {
				this.#forget(log.channel);
				log.end(why);
			},
			closed: (name, channel) => {
				this.#forget(channel);
				this.#link.command(['HDEL', key('said', name), author]).catch(() => {});
			},
			expired: () => {
				if (author === this.#author) this.#startAnew();
			},
		};
	}

	#forget(channel: string): void {
		this.#link.unsubscribe(channel);
		this.#channels.delete(channel);
		for (const [name, log] of this.#logs) if (log.channel === channel) this.#logs.delete(name);
	}
}

const key = (kind: Parameters<LogContext['key']>[0], name: string): string => `${PREFIX}${kind}:${name}`;

const newAuthor = (): string => randomBytes(9).toString('base64url');
