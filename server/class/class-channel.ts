import { createHash } from 'node:crypto';
import { Classroom } from '../../src/classroom/classroom.ts';
import { CLASS_LIMITS } from '../../src/classroom/limits.ts';
import type {
	DeskMessage,
	Hello,
	Refused,
	SeatMessage,
	Switches,
	ToDesk,
	ToSeat,
	Work,
} from '../../src/classroom/messages.ts';
import { readDeskMessage, readHello, readSeatMessage } from '../../src/classroom/read.ts';
import { TokenBucket } from '../../src/lab-server/guard/token-bucket.ts';
import type { Host } from '../../src/lab-server/host.ts';
import type { Peer } from '../../src/lab-server/peer.ts';
import { decodeUtf8 } from '../../src/protocol/utf8.ts';
import { sameSecret } from '../metrics/same-secret.ts';
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

/** Who has joined, at one connection. */
interface Seated {
	readonly student: number;
	readonly peer: Peer;
}

/** The desk, the seats, and what goes between them. */
export class ClassChannel {
	readonly #host: Host;
	readonly #room: Classroom;
	readonly #secrets: ClassSecrets;
	readonly #addresses: () => readonly string[];
	readonly #desks = new Set<Peer>();
	readonly #seats = new Set<Seated>();
	readonly #peers = new Set<Peer>();
	/** Students whom the desk is to be told of, and whether that is under way. */
	readonly #changed = new Set<number>();
	#telling = false;

	/** @param addresses at which others can open the site */
	constructor(host: Host, store: SqliteStore, secrets: ClassSecrets, addresses: () => readonly string[]) {
		this.#host = host;
		this.#room = new Classroom(store);
		this.#secrets = secrets;
		this.#addresses = addresses;
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
			if (!this.#desks.has(peer)) bucket.take(1, now);
			if (bucket.debt(now) > 0) {
				refuse(peer, 'too-much');
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
		const seat = { student, peer };
		const { name = '', hand = false } = this.#room.student(student) ?? {};
		this.#seats.add(seat);
		this.#change(student);
		toSeat(peer, { type: 'seated', student, name, hand, ...this.#room.switches });
		peer.onClose(() => {
			if (!this.#seats.delete(seat)) return;
			this.#room.leave(student);
			this.#change(student);
		});
		return (text) => {
			const message = readSeatMessage(text);
			if (message === null) refuse(peer, 'unreadable');
			else this.#hear(student, message);
		};
	}

	#hear(student: number, message: SeatMessage): void {
		switch (message.type) {
			case 'work':
				this.#room.report(student, workOf(message, this.#host.date()));
				this.#change(student);
				break;
			case 'page':
				if (this.#room.setPage(student, message.page)) this.#change(student);
				break;
			case 'hand':
				if (this.#room.setHand(student, message.up)) this.#change(student);
				this.#tellSeats(student, { type: 'hand', up: message.up });
				break;
			case 'shown':
				this.#tellDesks({ ...message, student });
		}
	}

	#desk(peer: Peer): (text: string) => void {
		this.#desks.add(peer);
		peer.onClose(() => this.#desks.delete(peer));
		toDesk(peer, this.#everything());
		return (text) => {
			const message = readDeskMessage(text);
			if (message === null) return void refuse(peer, 'unreadable');
			const problem = this.#direct(message);
			if (problem !== null) refuse(peer, problem);
		};
	}

	#direct(message: DeskMessage): Refused | null {
		switch (message.type) {
			case 'follow':
				return this.#turn({ follow: message.page });
			case 'pause':
				return this.#turn({ pause: message.on });
			case 'pace':
				return this.#turn({ pace: message.lessons });
			case 'lock':
				this.#room.lock(message.on);
				return this.#turn({});
			case 'rename': {
				const problem = this.#room.rename(message.student, message.name);
				if (problem === null) this.#reseat(message.student);
				return problem;
			}
			case 'lower':
				if (this.#room.setHand(message.student, false)) this.#change(message.student);
				this.#tellSeats(message.student, { type: 'hand', up: false });
				return null;
			case 'show':
				this.#tellSeats(message.student, { type: 'show' });
				return null;
			case 'give':
				this.#tellSeats(message.student, { type: 'give', lab: message.lab, code: message.code });
				return null;
			case 'remove':
				this.#leaveAll(message.student, 'removed');
				this.#room.remove(message.student);
				this.#change(message.student);
				return null;
			case 'end':
				this.#leaveAll(null, 'ended');
				this.#room.clear();
				this.#tellDesks({ type: 'ended' });
				this.#tellDesks(this.#everything());
				return null;
		}
	}

	#turn(switches: Partial<Switches>): null {
		this.#room.turn(switches);
		this.#tellSeats(null, { type: 'switches', ...this.#room.switches });
		this.#tellDesks({ type: 'switches', locked: this.#room.locked, ...this.#room.switches });
		return null;
	}

	#reseat(student: number): void {
		const { name, hand } = this.#room.student(student) ?? {};
		this.#change(student);
		if (name === undefined || hand === undefined) return;
		this.#tellSeats(student, { type: 'seated', student, name, hand, ...this.#room.switches });
	}

	#everything(): ToDesk {
		const { code } = this.#secrets;
		const { locked, switches } = this.#room;
		return { type: 'desk', code, addresses: this.#addresses(), locked, students: this.#room.students(), ...switches };
	}

	/** @param student null: everybody */
	#leaveAll(student: number | null, type: 'removed' | 'ended'): void {
		for (const seat of [...this.#seats]) {
			if (student !== null && seat.student !== student) continue;
			this.#seats.delete(seat);
			toSeat(seat.peer, { type });
			seat.peer.close(1000);
		}
	}

	#tellSeats(student: number | null, message: ToSeat): void {
		for (const seat of this.#seats) if (student === null || seat.student === student) toSeat(seat.peer, message);
	}

	#tellDesks(message: ToDesk): void {
		for (const desk of this.#desks) toDesk(desk, message);
	}

	/** What thirty students do in the same moment is told once. */
	#change(student: number): void {
		this.#changed.add(student);
		if (this.#telling) return;
		this.#telling = true;
		this.#host.wait(CLASS_LIMITS.tell, () => {
			this.#telling = false;
			const ids = [...this.#changed];
			this.#changed.clear();
			const changed = ids.flatMap((id) => this.#room.student(id) ?? []);
			const gone = ids.filter((id) => this.#room.student(id) === null);
			this.#tellDesks({ type: 'students', changed, gone });
		});
	}
}

const workOf = ({ exercise, outcome, failing, attempts }: Omit<Work, 'at'>, at: number): Work => ({
	...{ exercise, outcome, failing, attempts, at },
});

const toSeat = (peer: Peer, message: ToSeat): void => peer.send(JSON.stringify(message), false);
const toDesk = (peer: Peer, message: ToDesk): void => peer.send(JSON.stringify(message), false);

function refuse(peer: Peer, why: Refused): null {
	peer.send(JSON.stringify({ type: 'refused', why }), false);
	return null;
}

/** What a browser comes back with is not kept itself: who reads the file can't take anybody's seat. */
const hashed = (key: string): string => createHash('sha256').update(key).digest('base64url');
