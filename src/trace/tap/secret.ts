import { DERIVED, derive, keyText, type RunTickets, type TapKey, TICKET_PART, ticketOf } from './ticket.ts';

/** @param secret the id that the server gave to a page, and that never leaves it */
export function runTickets(secret: string, run: number): RunTickets {
	const key = keyOf(secret);
	return { page: keyText(derive(key, DERIVED.page, 0)), run, key: derive(key, DERIVED.run, run) };
}

/** @returns the name that stands for a page in the tickets of its sockets */
export const pageOfSecret = (secret: string): string => keyText(derive(keyOf(secret), DERIVED.page, 0));

/** A ticket, as far as it can be read by anybody. */
export interface ReadTicket {
	readonly page: string;
	readonly run: number;
	readonly socket: number;
}

const TICKET = new RegExp(`^([\\w-]{${TICKET_PART}})[\\w-]{${TICKET_PART}}\\.([1-9]\\d{0,8})\\.([1-9]\\d{0,5})$`);

/** @returns null when the value of a `tap` parameter is no ticket */
export function readTicket(value: string): ReadTicket | null {
	const [, page, run, socket] = TICKET.exec(value) ?? [];
	return page === undefined ? null : { page, run: Number(run), socket: Number(socket) };
}

/** @returns the ticket that a page with this secret would have given to that socket */
export const expectedTicket = (secret: string, { run, socket }: ReadTicket): string =>
	ticketOf(runTickets(secret, run), socket);

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The first 128 bits of base64url. */
function keyOf(secret: string): TapKey {
	const words = [0, 0, 0, 0];
	for (let bit = 0; bit < 128; bit += 1) {
		const six = CHARACTERS.indexOf(secret[Math.floor(bit / 6)] ?? '');
		const value = (six >> (5 - (bit % 6))) & 1;
		words[bit >> 5] = ((words[bit >> 5] ?? 0) * 2 + value) >>> 0;
	}
	const [a = 0, b = 0, c = 0, d = 0] = words;
	return { a, b, c, d };
}
