import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createWebSocketStream, WebSocket } from 'ws';
import { pageOfSecret, runTickets } from '../../../src/trace/tap/secret.ts';
import { ticketOf } from '../../../src/trace/tap/ticket.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';
import { TapWatcher } from '../support/tap-watcher.ts';

let lab: LabServer;
let page: TapWatcher;
beforeEach(async () => {
	lab = await startLab();
	page = await TapWatcher.open(lab.port);
});
afterEach(async () => {
	page.webSocket.terminate();
	await lab.stop();
});

/** Echoes one letter over a connection. */
async function echo(client: RawClient, tap: string, letter: string): Promise<void> {
	await client.upgrade(`/echo?tap=${tap}`);
	client.write(Buffer.concat([hex('81 81 00000000'), Buffer.from(letter)]));
	expect(await client.take(3)).toEqual(Buffer.concat([hex('81 01'), Buffer.from(letter)]));
}

/** Opens the sockets one after the other, with one letter each, and leaves them. */
async function openAll(taps: readonly string[]): Promise<void> {
	for (const [index, tap] of taps.entries()) {
		const client = RawClient.connect(lab.port);
		await echo(client, tap, String.fromCharCode(0x61 + index));
		client.link.destroy();
		await once(client.link, 'close');
	}
}

/** @returns what the page was shown so far: the sockets' names, and the letter that was echoed on each */
async function shown(): Promise<string[]> {
	// What is recorded of a socket that is opened later comes later.
	const last = RawClient.connect(lab.port);
	await last.upgrade(`/echo?tap=${page.id}.last`);
	last.link.destroy();
	await page.finished('last');
	const tags = new Set(page.records.map(({ tag }) => tag));
	tags.delete('last');
	return [...tags].map((tag) => `${tag} ${page.bytes(tag, 'in').subarray(-1)}`);
}

describe('a ticket', () => {
	test('has its socket watched, and no second one, neither beside it nor after it', async () => {
		const ticket = ticketOf(runTickets(page.id, 1), 1);
		const first = RawClient.connect(lab.port);
		await echo(first, ticket, 'a');
		await openAll([ticket]);
		first.link.destroy();
		await page.finished('1.1');
		await openAll([ticket]);
		expect(await shown()).toEqual(['1.1 a']);
	});

	test('gives away neither that of another socket, nor of another run, nor of another page', async () => {
		const [known, other] = [ticketOf(runTickets(page.id, 1), 1), await TapWatcher.open(lab.port)];
		const proof = known.slice(0, 32);
		await openAll([
			`${proof}.1.2`,
			`${proof}.2.1`,
			`${proof}.1.01`,
			`${proof}.s1`,
			proof,
			pageOfSecret(page.id).padEnd(22, 'A'),
			`${pageOfSecret(page.id)}${'A'.repeat(16)}.1.1`,
			`${pageOfSecret(other.id)}${known.slice(16)}`,
		]);
		expect(await shown()).toEqual([]);
		expect(other.records).toEqual([]);
		other.webSocket.terminate();
	});

	test('is worth nothing in a tunnel once its socket was opened', async () => {
		const outer = new WebSocket(`ws://127.0.0.1:${lab.port}/raw?tap=${ticketOf(runTickets(page.id, 1), 1)}`);
		await once(outer, 'open');
		const used = ticketOf(runTickets(page.id, 1), 1);
		await echo(new RawClient(createWebSocketStream(outer)), used, 'a');
		outer.terminate();
		await page.finished('1.1');
		expect(page.records.map(({ tag }) => tag).filter((tag) => tag !== '1.1')).toEqual([]);
		expect(page.facts('1.1').filter(({ type }) => type === 'disconnected')).toHaveLength(1);
	});

	test('counts where it stands last, behind what code may have written, however that is spelt', async () => {
		const [first, second] = [ticketOf(runTickets(page.id, 1), 1), ticketOf(runTickets(page.id, 1), 2)];
		for (const target of [`/echo?tap=mine&tap=${first}`, `/echo?t%61p=mine&tap=${second}`]) {
			const client = RawClient.connect(lab.port);
			await client.upgrade(target);
			client.link.destroy();
		}
		await page.finished('1.1');
		await page.finished('1.2');
		expect(page.facts('1.1')).toContainEqual({ type: 'refused', status: 400 });
		expect(page.facts('1.2')).toContainEqual({ type: 'refused', status: 400 });
	});
});

test('/headers leaves the tap out of what it sends, and says so', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/headers?tap=${ticketOf(runTickets(page.id, 1), 1)}`);
	await client.until(({ received }) => received.includes(']]}'));
	expect(client.received.subarray(4).toString()).toMatch(/^\{"method":"GET","target":"\/headers","leftOut":"tap",/);
	client.link.destroy();
});
