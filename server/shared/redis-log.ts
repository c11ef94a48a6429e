import { Misread } from '../../src/lab-server/shared/misread.ts';
import type { CommandLog, Lost, Machine } from '../../src/lab-server/shared/shared.ts';
import { type LogEntry, readFollowed } from './entries.ts';
import { isRefusal } from './redis-link.ts';
import { type LogContext, Unwritten } from './unwritten.ts';

/** A copy is kept in Redis after so many entries or characters: what is older need not be read again. */
const KEEP_ENTRIES = 256;
const KEEP_CHARACTERS = 1024 * 1024;
/** Entries that may come while older ones are fetched; then those are fetched as well. */
const EARLY_ENTRIES = 1024;

/** A log in Redis as one server follows it and writes to it. */
export class RedisLog implements CommandLog<unknown> {
	readonly author: string;
	readonly channel: string;
	readonly #name: string;
	readonly #context: LogContext;
	#machine: Machine<unknown>;
	/** The last entry that was applied; null while the copy is not there yet. */
	#last: LogEntry | null = null;
	/** Entries that came while others are fetched; null: none are. More than there is room for are fetched again. */
	#early: LogEntry[] | null = null;
	#missed = false;
	readonly #unwritten: Unwritten;
	#entries = 0;
	#characters = 0;
	#closing = false;
	#over = false;

	constructor(name: string, machine: Machine<unknown>, context: LogContext) {
		this.#name = name;
		this.#machine = machine;
		this.#context = context;
		this.#unwritten = new Unwritten(context);
		this.author = context.author;
		this.channel = context.key('log', name);
	}

	append(command: unknown): boolean {
		if (this.#over || !this.#unwritten.add(JSON.stringify(command))) return false;
		this.#write();
		return true;
	}

	hint(command: unknown): void {
		const text = `hint ${this.author} ${JSON.stringify(command)}`;
		if (!this.#over) this.#context.link.command(['PUBLISH', this.channel, text]).catch(() => {});
	}

	compact(): void {
		this.#entries = KEEP_ENTRIES;
	}

	close(): void {
		this.#closing = true;
		this.#closeWhenWritten();
	}

	/** Somebody needs it again before it was closed. */
	reopen(machine: Machine<unknown>): void {
		this.#closing = false;
		if (machine === this.#machine) return;
		this.#machine = machine;
		this.#last = null;
		void this.follow();
	}

	/** There is a connection, perhaps after a time without: fetches what has happened, and writes what waits. */
	async follow(): Promise<void> {
		this.#early = [];
		this.#unwritten.lose();
		try {
			await this.#context.link.subscribe(this.channel);
			await this.#fetch();
		} catch (error) {
			this.#fail(error);
		}
	}

	/** What all who follow the log are told. */
	hear(message: string): void {
		const [kind = '', rest] = split(message);
		const [author, command] = split(rest);
		if (kind === 'kept') {
			this.#entries = 0;
			this.#characters = 0;
		} else if (kind !== 'hint') this.#receive({ number: Number(kind), author, command });
		else if (this.#last !== null) this.#do({ number: 0, author, command });
	}

	/** Looks after those whose server is gone. */
	tend(): void {
		const { link, key, leases } = this.#context;
		const keys = [this.channel, key('said', this.#name), key('copy', this.#name), key('logs', '')];
		link.script('tend', keys, [leases, this.#lifetime, this.#name]).catch(() => {});
	}

	/** Nothing is written or told from now on. */
	end(why: Lost): void {
		if (this.#over) return;
		this.#over = true;
		this.#unwritten.clear();
		this.#machine.lost(why);
	}

	get isWritten(): boolean {
		return this.#unwritten.isEmpty;
	}

	get #lifetime(): number {
		return this.#machine.lifetime ?? 0;
	}

	async #fetch(): Promise<void> {
		const { link, key, mostLogs, lease, prefix } = this.#context;
		const known = this.#last;
		const keys = [this.channel, key('said', this.#name), key('copy', this.#name), key('logs', '')];
		const args = [this.author, known?.number ?? '', this.#lifetime, this.#name, mostLogs, lease, prefix];
		const reply = await link.script('follow', keys, args);
		if (this.#over || known !== this.#last) return;
		if (reply === null) return this.#context.drop(this, 'full');
		const { copy, said, entries } = readFollowed(reply);
		if (known === null) {
			if (!this.#restore(copy.state)) return this.#context.drop(this, 'forgotten');
			this.#last = { number: copy.at, author: '', command: '' };
		} else if (known.number > 0 && !isSame(known, entries[0])) {
			// Redis has lost what it had said was there, or this server was away for very long.
			this.#context.log.error('shared-forgotten', { log: this.#name.split(' ')[0] ?? '' });
			return this.#context.drop(this, 'forgotten');
		}
		this.#unwritten.learn(said);
		for (const entry of entries) this.#apply(entry);
		const early = this.#early ?? [];
		this.#early = null;
		for (const entry of early) this.#receive(entry);
		if (this.#missed) this.#fetchAgain();
		this.#write();
	}

	#restore(state: unknown): boolean {
		try {
			this.#machine.restore(state);
			return true;
		} catch (error) {
			this.#context.log.error('shared-unreadable', { reason: error instanceof Error ? error.message : String(error) });
			return false;
		}
	}

	#receive(entry: LogEntry): void {
		const next = (this.#last?.number ?? 0) + 1;
		if (this.#early === null) {
			if (entry.number > next) this.#fetchAgain();
			else this.#apply(entry);
		} else if (this.#early.length < EARLY_ENTRIES) this.#early.push(entry);
		else this.#missed = true;
	}

	#fetchAgain(): void {
		this.#missed = false;
		this.#early ??= [];
		this.#fetch().catch((error) => this.#fail(error));
	}

	#apply(entry: LogEntry): void {
		const last = this.#last?.number ?? 0;
		// The entry that a copy is of is there to be compared with.
		if (entry.number === last) this.#last = entry;
		if (this.#over || entry.number <= last) return;
		this.#last = entry;
		this.#do(entry);
		this.#entries += 1;
		this.#characters += entry.command.length;
		const isMuch = this.#entries >= KEEP_ENTRIES || this.#characters >= KEEP_CHARACTERS;
		if (isMuch && entry.author === this.author && !this.#over) this.#keep(entry.number);
	}

	#do({ author, command }: LogEntry): void {
		try {
			if (command !== '') this.#machine.apply(this.#machine.read(JSON.parse(command)), author);
			else if (author !== this.author) this.#machine.gone(author);
			else this.#context.expired();
		} catch (error) {
			if (!(error instanceof Misread || error instanceof SyntaxError)) throw error;
			this.#context.log.error('shared-unreadable', { reason: error.message });
		}
	}

	#keep(number: number): void {
		this.#entries = 0;
		this.#characters = 0;
		const keys = [this.channel, this.#context.key('copy', this.#name)];
		const copy = JSON.stringify(this.#machine.keep());
		this.#context.link.script('keep', keys, [number, copy, this.#lifetime]).catch(() => {});
	}

	/** Commands follow one another on one connection; of those that were under way on one that is lost, `follow` tells. */
	#write(): void {
		const { link, key } = this.#context;
		if (this.#last === null || this.#early !== null || !link.isUp) return;
		const keys = [this.channel, key('said', this.#name), key('alive', this.author)];
		for (const [number, text] of this.#unwritten.send()) {
			link.script('append', keys, [this.author, number, text, this.#lifetime]).then(
				(reply) => this.#written(number, reply),
				(error) => this.#fail(error),
			);
		}
		this.#closeWhenWritten();
	}

	#written(number: number, reply: unknown): void {
		if (this.#over) return;
		if (reply === -1) this.#context.expired();
		else if (reply === -2) this.#context.drop(this, 'away');
		else {
			this.#unwritten.confirm(number);
			this.#closeWhenWritten();
		}
	}

	/** A connection that is lost comes back; what Redis refuses it would refuse again. */
	#fail(error: unknown): void {
		if (this.#over || !this.#context.link.isUp) return;
		const reason = error instanceof Error ? error.message : String(error);
		if (isRefusal(error)) {
			this.#context.log.error('shared-refused', { reason });
			this.#context.drop(this, 'away');
		} else this.#context.link.giveUp(reason);
	}

	#closeWhenWritten(): void {
		if (!this.#closing || this.#over || !this.isWritten) return;
		this.#over = true;
		this.#context.closed(this.#name, this.channel);
	}
}

/** @returns what stands before the first space, and what stands behind it */
function split(text: string): [string, string] {
	const space = text.indexOf(' ');
	return space === -1 ? [text, ''] : [text.slice(0, space), text.slice(space + 1)];
}

const isSame = (one: LogEntry, other: LogEntry | undefined): boolean =>
	one.number === other?.number && one.author === other.author && one.command === other.command;
