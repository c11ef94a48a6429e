/**
 * How a socket proves that a page may watch it. The page has a secret that only the server knows beside it; a key for each of
 * its runs follows from that, and from a run's key a ticket for each of its sockets. Tickets stand in the addresses of sockets,
 * where learner code may come to see them: one is good for one socket and once, and no other follows from it.
 *
 * The worker makes them in the midst of learner code, so nothing is looked up here that such code could have changed.
 */

/** 128 bits, in four words. */
export interface TapKey {
	readonly a: number;
	readonly b: number;
	readonly c: number;
	readonly d: number;
}

/** What a run opens its sockets with. */
export interface RunTickets {
	/** Names the page's tap, and is no secret. */
	readonly page: string;
	/** The number of the run in that page, from 1 on. */
	readonly run: number;
	readonly key: TapKey;
}

/** Characters of each of the two parts of a ticket: the page's name and the proof. */
export const TICKET_PART = 16;

/** What follows from a key. */
export const DERIVED = { page: 0, run: 1, socket: 2 } as const;

/**
 * @param socket its number in the run, from 1 on
 * @returns the value of `tap=` in its address: the ticket, and the name of the socket
 */
export function ticketOf({ page, run, key }: RunTickets, socket: number): string {
	return `${page}${keyText(derive(key, DERIVED.socket, socket))}.${run}.${socket}`;
}

/** @returns the first 96 bits of a key in base64url (RFC 4648 §5) */
export function keyText({ a, b, c }: TapKey): string {
	return (
		fourCharacters(a >>> 8) +
		fourCharacters((a << 16) | (b >>> 16)) +
		fourCharacters((b << 8) | (c >>> 24)) +
		fourCharacters(c)
	);
}

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Of the lower 24 bits. */
const fourCharacters = (bits: number): string =>
	`${CHARACTERS[(bits >>> 18) & 63]}${CHARACTERS[(bits >>> 12) & 63]}${CHARACTERS[(bits >>> 6) & 63]}${CHARACTERS[bits & 63]}`;

const ROUNDS = 64;
/** Bits of the message: a key of four words, and two more. */
const MESSAGE_BITS = 6 * 32;
/** SHA-256's constants: of square roots and cube roots of the first primes, the first 32 bits behind the point. */
const START = new Uint32Array(8);
const CONSTANTS = new Uint32Array(ROUNDS);
for (let number = 2, primes = 0; primes < ROUNDS; number += 1) {
	let divisor = 2;
	while (number % divisor !== 0) divisor += 1;
	if (divisor < number) continue;
	if (primes < START.length) START[primes] = (Math.sqrt(number) % 1) * 2 ** 32;
	CONSTANTS[primes] = (Math.cbrt(number) % 1) * 2 ** 32;
	primes += 1;
}
/** The message schedule; one for all calls, none of which waits for another. */
const schedule = new Uint32Array(ROUNDS);

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** @returns the first 128 bits of the SHA-256 (FIPS 180-4) of a key, what is to follow from it, and which of those */
export function derive(key: TapKey, what: number, which: number): TapKey {
	schedule[0] = key.a;
	schedule[1] = key.b;
	schedule[2] = key.c;
	schedule[3] = key.d;
	schedule[4] = what;
	schedule[5] = which;
	schedule[6] = 0x80000000;
	for (let at = 7; at < 15; at += 1) schedule[at] = 0;
	schedule[15] = MESSAGE_BITS;
	for (let at = 16; at < ROUNDS; at += 1) {
		const early = schedule[at - 15] ?? 0;
		const late = schedule[at - 2] ?? 0;
		const mixed =
			(rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3)) +
			(rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10));
		schedule[at] = (schedule[at - 16] ?? 0) + (schedule[at - 7] ?? 0) + mixed;
	}
	return compress();
}

/** Takes the schedule in (FIPS 180-4 §6.2.2). */
function compress(): TapKey {
	let a = START[0] ?? 0;
	let b = START[1] ?? 0;
	let c = START[2] ?? 0;
	let d = START[3] ?? 0;
	let e = START[4] ?? 0;
	let f = START[5] ?? 0;
	let g = START[6] ?? 0;
	let h = START[7] ?? 0;
	for (let at = 0; at < ROUNDS; at += 1) {
		const choice = (e & f) ^ (~e & g);
		const majority = (a & b) ^ (a & c) ^ (b & c);
		const lower = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + choice + (CONSTANTS[at] ?? 0);
		const first = (lower + (schedule[at] ?? 0)) | 0;
		const second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority;
		h = g;
		g = f;
		f = e;
		e = (d + first) | 0;
		d = c;
		c = b;
		b = a;
		a = (first + second) | 0;
	}
	const start = (at: number): number => START[at] ?? 0;
	return { a: (a + start(0)) >>> 0, b: (b + start(1)) >>> 0, c: (c + start(2)) >>> 0, d: (d + start(3)) >>> 0 };
}
