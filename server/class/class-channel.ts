import { createHash } from 'node:crypto';
import { readCode } from '../../src/classroom/classroom.ts';
import { CLASS_LIMITS } from '../../src/classroom/limits.ts';
import type { Hello, Reached, Refused } from '../../src/classroom/messages.ts';
import { readDeskMessage, readHello, readSeatMessage } from '../../src/classroom/read.ts';
import { TokenBucket } from '../../src/lab-server/guard/token-bucket.ts';
import type { Host } from '../../src/lab-server/host.ts';
import type { Peer } from '../../src/lab-server/peer.ts';
import {
	type CommandLog,
	type Lost,
	type Machine,
	type Shared,
	SINGLE_SERVER,
} from '../../src/lab-server/shared/shared.ts';
import { decodeUtf8 } from '../../src/protocol/utf8.ts';
import { sameSecret } from '../guard/secrets.ts';
import { refuse, send } from './class-lines.ts';
import { type ClassCommand, ClassState, readCommand } from './class-state.ts';
import type { SqliteStore } from './sqlite-store.ts';

/** What a class is known by. */
export interface ClassSecrets {
	/** Typed by students. */
	readonly code: string;
	/** Of the teacher alone. */
	readonly token: string;
}

const TOO_MUCH = 'You send too much: open the page again (limit: CLASS_LIMITS.longestDebt).';
const TOO_MANY_TRIES = 'Too many tries: open the page again (limit: CLASS_LIMITS.tries).';
/** A class that was out of reach is looked for again after so many ms. */
const LOOK_AGAIN = 1_000;
const OUT_OF_REACH = 'The class was out of reach: come back.';

type Receive = (text: string) => void;

/** A page that is connected to this server. */
interface Visitor {
	readonly peer: Peer;
	/** Null until it is known who it is. */
	receive: Receive | null;
	left: number;
}

/** The desk, the seats, and what goes between them: on this server, and in the same order on every other that has the class in common. */
export class ClassChannel implements Machine<ClassCommand> {
	readonly lifetime = null;
	readonly #host: Host;
	readonly #secrets: ClassSecrets;
	readonly #addresses: () => readonly string[];
	readonly #shared: Shared;
	/** By numbers that are given once. */
	readonly #visitors = new Map<number, Visitor>();
	#state: ClassState;
	#log: CommandLog<ClassCommand> | null;
	/** Whether what is known of the class is what there is. */
	#isReady: boolean;
	#count = 0;
	#reached: Reached = { machines: 0, host: null };

	/**
	 * @param store where the class of one server is kept; several keep it where they share it
	 * @param addresses at which others can open the site
	 */
	constructor(
		host: Host,
		store: SqliteStore,
		secrets: ClassSecrets,
		addresses: () => readonly string[],
		shared: Shared = SINGLE_SERVER,
	) {
		this.#host = host;
		this.#secrets = secrets;
		this.#addresses = addresses;
		this.#shared = shared;
		this.#state = new ClassState(host, store, () => this.#surroundings());
		this.#isReady = shared === SINGLE_SERVER;
		this.#log = shared.open('class', this);
	}

	/** Takes a page of this site that has just connected. */
	connect(peer: Peer): void {
		if (!this.#isReady) {
			peer.close(1012, OUT_OF_REACH);
			return;
		}
		this.#count += 1;
		const number = this.#count;
		const visitor: Visitor = { peer, receive: null, left: CLASS_LIMITS.tries };
		this.#visitors.set(number, visitor);
		const rate = { perSecond: CLASS_LIMITS.messagesPerSecond, burst: CLASS_LIMITS.messagesBurst };
		const bucket = new TokenBucket(rate, this.#host.now());
		peer.onMessage((data, binary) => {
			const now = this.#host.now();
			if (!this.#state.lines.isDesk(peer)) bucket.take(1, now);
			const debt = bucket.debt(now);
			if (debt > 0) {
				refuse(peer, 'too-much');
				// Who goes on all the same is no page of ours.
				if (debt > CLASS_LIMITS.longestDebt) peer.close(1008, TOO_MUCH);
				return;
			}
			const text = binary ? '' : decodeUtf8(data);
			if (visitor.receive === null) this.#greet(number, visitor, readHello(text));
			else visitor.receive(text);
		});
		peer.onClose(() => {
			if (this.#visitors.delete(number)) this.#log?.append({ do: 'leave', page: number });
		});
	}

	/** Another machine has opened the page of the class. */
	reachedBy(reached: Reached): void {
		this.#reached = reached;
		this.#state.lines.toDesks({ type: 'reached', ...reached });
	}

	/** Starts the closing handshake with every page. */
	close(code: number, reason: string): void {
		for (const { peer } of this.#visitors.values()) peer.close(code, reason);
	}

	apply(command: ClassCommand, author: string): void {
		const key = `${author} ${command.page}`;
		const isOwn = author === this.#log?.author;
		const visitor = isOwn ? this.#visitors.get(command.page) : undefined;
		switch (command.do) {
			case 'join': {
				const joined = this.#state.room.join(command.key, command.name);
				if (typeof joined !== 'string') this.#state.seat(key, joined.id, visitor?.peer ?? null);
				else if (visitor !== undefined) this.#refuse(visitor, joined);
				break;
			}
			case 'hear':
				this.#state.hear(key, command.message, command.t);
				break;
			case 'order': {
				const problem = this.#state.orders.carryOut(command.order);
				if (problem !== null && visitor !== undefined) refuse(visitor.peer, problem);
				// What was deleted is to be nowhere any more.
				if (command.order.type === 'end' && isOwn) this.#log?.compact();
				break;
			}
			case 'leave':
				this.#state.leave(key);
		}
	}

	gone(author: string): void {
		this.#state.leaveAll(author);
	}

	keep(): unknown {
		return this.#state.keep();
	}

	restore(state: unknown): void {
		this.#state = ClassState.restore(this.#host, state, () => this.#surroundings());
		this.#isReady = true;
	}

	read(value: unknown): ClassCommand {
		return readCommand(value);
	}

	lost(_: Lost): void {
		this.#isReady = false;
		this.#log = null;
		const visitors = [...this.#visitors.values()];
		this.#visitors.clear();
		for (const { peer } of visitors) peer.close(1012, OUT_OF_REACH);
		this.#host.wait(LOOK_AGAIN, () => {
			this.#log ??= this.#shared.open('class', this);
		});
	}

	#greet(number: number, visitor: Visitor, hello: Hello | null): void {
		if (hello === null) this.#refuse(visitor, 'unreadable');
		else if (hello.type === 'desk') {
			if (sameSecret(hello.token, this.#secrets.token)) this.#desk(number, visitor);
			else this.#refuse(visitor, 'token');
		} else if (sameSecret(readCode(hello.code), this.#secrets.code)) this.#seat(number, visitor, hello);
		else this.#refuse(visitor, 'code');
	}

	#refuse(visitor: Visitor, why: Refused): void {
		refuse(visitor.peer, why);
		visitor.receive = null;
		visitor.left -= 1;
		if (visitor.left === 0) visitor.peer.close(1008, TOO_MANY_TRIES);
	}

	#seat(page: number, visitor: Visitor, { key, name }: Extract<Hello, { type: 'join' }>): void {
		visitor.receive = (text) => {
			const message = readSeatMessage(text);
			if (message === null) refuse(visitor.peer, 'unreadable');
			else if (message.type === 'still-there') send(visitor.peer, message);
			else if (message.type === 'shown') this.#log?.hint({ do: 'hear', page, message, t: 0 });
			else this.#append(visitor, { do: 'hear', page, message, t: this.#host.date() });
		};
		this.#append(visitor, { do: 'join', page, key: hashed(key), name });
	}

	#desk(page: number, visitor: Visitor): void {
		visitor.receive = (text) => {
			const message = readDeskMessage(text);
			if (message === null) refuse(visitor.peer, 'unreadable');
			else if (message.type === 'still-there') send(visitor.peer, message);
			else this.#append(visitor, { do: 'order', page, order: message });
		};
		this.#state.lines.addDesk(visitor.peer);
		send(visitor.peer, this.#state.everything());
		send(visitor.peer, this.#state.labs());
	}

	#append({ peer }: Visitor, command: ClassCommand): void {
		if (this.#log?.append(command) !== true) peer.close(1012, OUT_OF_REACH);
	}

	#surroundings() {
		return { code: this.#secrets.code, addresses: this.#addresses(), reached: this.#reached };
	}
}

/** What a browser comes back with is not kept itself: who reads the file can't take anybody's seat. */
const hashed = (key: string): string => createHash('sha256').update(key).digest('base64url');
