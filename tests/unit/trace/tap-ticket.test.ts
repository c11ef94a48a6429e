import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { expectedTicket, pageOfSecret, readTicket, runTickets } from '../../../src/trace/tap/secret.ts';
import { derive, keyText, ticketOf } from '../../../src/trace/tap/ticket.ts';

/** Sixteen bytes from 0 to 15, in base64url. */
const SECRET = 'AAECAwQFBgcICQoLDA0ODw';
const KEY = { a: 0x00010203, b: 0x04050607, c: 0x08090a0b, d: 0x0c0d0e0f };

/** @returns what Node's own SHA-256 makes of a key of the bytes 0 to 15 and two words */
function sha256(what: number, which: number): Buffer {
	const message = Buffer.from('000102030405060708090a0b0c0d0e0f0000000000000000', 'hex');
	message.writeUInt32BE(what, 16);
	message.writeUInt32BE(which, 20);
	return createHash('sha256').update(message).digest();
}

test.each([
	[0, 0],
	[1, 1],
	[2, 1024],
	[2, 0xffffffff],
])('what follows from a key is the beginning of a SHA-256: %i, %i', (what, which) => {
	const expected = sha256(what, which);
	const [a, b, c, d] = [0, 4, 8, 12].map((at) => expected.readUInt32BE(at));
	const derived = derive(KEY, what, which);
	expect(derived).toEqual({ a, b, c, d });
	expect(keyText(derived)).toBe(expected.subarray(0, 12).toString('base64url'));
});

test('a page is named by what follows from its secret', () => {
	expect(pageOfSecret(SECRET)).toBe(sha256(0, 0).subarray(0, 12).toString('base64url'));
});

describe('a ticket', () => {
	test('names page, run and socket, and proves them', () => {
		const tickets = runTickets(SECRET, 3);
		const ticket = ticketOf(tickets, 2);
		expect(ticket).toMatch(/^[\w-]{32}\.3\.2$/);
		expect(readTicket(ticket)).toEqual({ page: pageOfSecret(SECRET), run: 3, socket: 2 });
		expect(expectedTicket(SECRET, { page: tickets.page, run: 3, socket: 2 })).toBe(ticket);
	});

	test('is another one for each socket, run and page', () => {
		const proofs = [
			ticketOf(runTickets(SECRET, 1), 1),
			ticketOf(runTickets(SECRET, 1), 2),
			ticketOf(runTickets(SECRET, 2), 1),
			ticketOf(runTickets(`${SECRET.slice(0, -1)}A`, 1), 1),
		].map((ticket) => ticket.slice(16, 32));
		expect(new Set(proofs).size).toBe(4);
	});

	test.each([
		`${'a'.repeat(32)}`,
		`${'a'.repeat(32)}.1`,
		`${'a'.repeat(32)}.01.1`,
		`${'a'.repeat(32)}.1.0`,
		`${'a'.repeat(32)}.1.1.1`,
		`${'a'.repeat(22)}.1.1`,
		`${'a'.repeat(33)}.1.1`,
		`${'a'.repeat(32)}.1.1000000`,
		`${'a'.repeat(31)}ä.1.1`,
	])('is not %s', (text) => {
		expect(readTicket(text)).toBeNull();
	});
});
