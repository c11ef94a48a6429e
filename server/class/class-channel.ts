import { createHash } from 'node:crypto';
import { Classroom } from '../../src/classroom/classroom.ts';
import { CLASS_LIMITS } from '../../src/classroom/limits.ts';
import type { Hello, Reached, SeatMessage, ToDesk } from '../../src/classroom/messages.ts';
import { Questions } from '../../src/classroom/questions.ts';
import { readDeskMessage, readHello, readSeatMessage } from '../../src/classroom/read.ts';
import { TokenBucket } from '../../src/lab-server/guard/token-bucket.ts';
import type { Host } from '../../src/lab-server/host.ts';
import type { Peer } from '../../src/lab-server/peer.ts';
import { decodeUtf8 } from '../../src/protocol/utf8.ts';
import { sameSecret } from '../metrics/same-secret.ts';
import { ClassLines, refuse, send } from './class-lines.ts';
import { DeskOrders } from './desk-orders.ts';
import { QuestionTime } from './question-time.ts';
import type { SqliteStore } from './sqlite-store.ts';

/** What a class is known by. */
export interface ClassSecrets {
	/** Typed by students. */
	readonly code: string;
	/** Of the teacher alone. */
	readonly token: string;
}

/** Codes that a page may try before its connection ends. */
const TRIES = 5;

/** The desk, the seats, and what goes between them. */
export class ClassChannel {
	readonly #host: Host;
	readonly #room: Classroom;
	readonly #secrets: ClassSecrets;
	readonly #addresses: () => readonly string[];
	readonly #lines: ClassLines;
	readonly #questions: Questions;
	readonly #questionTime: QuestionTime;
	readonly #orders: DeskOrders;
	readonly #peers = new Set<Peer>();
	#reached: Reached = { machines: 0, host: null };

	/** @param addresses at which others can open the site */
	constructor(host: Host, store: SqliteStore, secrets: ClassSecrets, addresses: () => readonly string[]) {
		this.#host = host;
		this.#room = new Classroom(store);
		this.#secrets = secrets;
		this.#addresses = addresses;
		this.#lines = new ClassLines(host, (ids) => ({
			type: 'students',
			changed: ids.flatMap((id) => this.#room.student(id) ?? []),
			gone: ids.filter((id) => this.#room.student(id) === null),
		}));
		this.#questions = new Questions(store);
		this.#questionTime = new QuestionTime(host, this.#questions, this.#lines);
		this.#orders = new DeskOrders(this.#room, this.#lines, this.#questionTime, () => this.#everything());
	}

	/** Takes a page of this site that has just connected. */
	connect(peer: Peer): void {
		this.#peers.add(peer);
		const rate = { perSecond: CLASS_LIMITS.messagesPerSecond, burst: CLASS_LIMITS.messagesBurst };
		const bucket = new TokenBucket(rate, this.#host.now());
		let left = TRIES;
		let receive: ((text: string) => void) | null = null;
		peer.onMessage((data, binary) => {
			const now = this.#host.now();
			if (!this.#lines.isDesk(peer)) bucket.take(1, now);
			const debt = bucket.debt(now);
			if (debt > 0) {
				refuse(peer, 'too-much');
				// Who goes on all the same is no page of ours.
				if (debt > CLASS_LIMITS.longestDebt) peer.close(1008, 'Too many messages: open the page again.');
				return;
			}
			const text = binary ? '' : decodeUtf8(data);
			if (receive !== null) {
				receive(text);
				return;
			}
			receive = this.#greet(peer, readHello(text));
			if (receive !== null) return;
			left -= 1;
			if (left === 0) peer.close(1008, 'Too many tries: open the page again.');
		});
		peer.onClose(() => this.#peers.delete(peer));
	}

	/** Another machine has opened the page of the class. */
	reachedBy(reached: Reached): void {
		this.#reached = reached;
		this.#lines.toDesks({ type: 'reached', ...reached });
	}

	/** Starts the closing handshake with every page. */
	close(code: number, reason: string): void {
		for (const peer of this.#peers) peer.close(code, reason);
	}

	/** @returns what is to take the next messages; null where the page may try again */
	#greet(peer: Peer, hello: Hello | null): ((text: string) => void) | null {
		if (hello === null) return refuse(peer, 'unreadable');
		if (hello.type === 'desk')
			return sameSecret(hello.token, this.#secrets.token) ? this.#desk(peer) : refuse(peer, 'token');
		if (!sameSecret(hello.code.toUpperCase(), this.#secrets.code)) return refuse(peer, 'code');
		const joined = this.#room.join(hashed(hello.key), hello.name);
		return typeof joined === 'string' ? refuse(peer, joined) : this.#seat(peer, joined.id);
	}

	#seat(peer: Peer, student: number): (text: string) => void {
		const { name = '', hand = false } = this.#room.student(student) ?? {};
		this.#lines.addSeat(student, peer);
		this.#lines.change(student);
		send(peer, { type: 'seated', student, name, hand, spread: this.#lines.spread, ...this.#room.switches });
		this.#questionTime.greetSeat(peer, student);
		peer.onClose(() => {
			if (!this.#lines.leaveSeat(student, peer)) return;
			this.#room.leave(student);
			this.#lines.change(student);
		});
		return (text) => {
			const message = readSeatMessage(text);
			if (message === null) refuse(peer, 'unreadable');
			else this.#hear(peer, student, message);
		};
	}

	#hear(peer: Peer, student: number, message: SeatMessage): void {
		switch (message.type) {
			case 'work': {
				const { exercise, outcome, failing, attempts } = message;
				this.#room.report(student, { exercise, outcome, failing, attempts, at: this.#host.date() });
				this.#lines.change(student);
				send(peer, { type: 'noted', exercise, attempts });
				break;
			}
			case 'page':
				if (this.#room.setPage(student, message.page)) this.#lines.change(student);
				break;
			case 'hand':
				if (this.#room.setHand(student, message.up)) this.#lines.change(student);
				this.#lines.toSeats(student, { type: 'hand', up: message.up });
				break;
			case 'vote':
				this.#questionTime.hear(student, message);
				break;
			case 'shown':
				this.#lines.toDesks({ ...message, student });
				break;
			case 'still-there':
				send(peer, { type: 'still-there' });
		}
	}

	#desk(peer: Peer): (text: string) => void {
		this.#lines.addDesk(peer);
		send(peer, this.#everything());
		return (text) => {
			const message = readDeskMessage(text);
			if (message === null) return void refuse(peer, 'unreadable');
			if (message.type === 'still-there') return send(peer, { type: 'still-there' });
			const problem = this.#orders.carryOut(message);
			if (problem !== null) refuse(peer, problem);
		};
	}

	#everything(): ToDesk {
		return {
			type: 'desk',
			code: this.#secrets.code,
			addresses: this.#addresses(),
			locked: this.#room.locked,
			reached: this.#reached,
			asked: this.#questions.asked,
			spread: this.#lines.spread,
			students: this.#room.students(),
			...this.#room.switches,
		};
	}
}

/** What a browser comes back with is not kept itself: who reads the file can't take anybody's seat. */
const hashed = (key: string): string => createHash('sha256').update(key).digest('base64url');
