import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hex, RawClient, upgradeRequest } from '../support/raw-client.ts';
import { ask, type Site, startSite } from '../support/site.ts';

const FIRST = '{"update":1,"price":"202.94"}';
const SECOND = '{"update":2,"price":"205.57"}';

/** A page's name, and the proof in a ticket of its socket: no tap is open, which makes no difference here. */
const PAGE = 'abcdefghijklmnop';
const PROOF = 'ABCDEFGHIJKLMNOP';

let site: Site;
beforeEach(async () => {
	site = await startSite();
});
afterEach(() => site.stop());

/** Writes a request and returns what comes until it ends with the last bytes that are expected. */
async function exchange(client: RawClient, target: string, last: string): Promise<string> {
	client.received = Buffer.alloc(0);
	client.write(`GET ${target} HTTP/1.1\r\nHost: lab.example\r\n\r\n`);
	await client.until(({ received }) => received.toString('latin1').endsWith(last));
	return client.received.toString('latin1');
}

/** What `/http-bytes` reports of a run. */
async function reportOf(run: number): Promise<unknown> {
	const client = RawClient.connect(site.port);
	await client.upgrade(`/http-bytes?tap=${PAGE}${PROOF}.${run}.3`);
	// A text frame, with a length of 16 bits where the report is longer than 125 bytes, and the Close frame 88 02 03 e8.
	await client.until(({ received }) => received.subarray(-4).equals(hex('88 02 03 e8')));
	client.link.destroy();
	const report = client.received;
	const from = report[1] === 0x7e ? 4 : 2;
	return JSON.parse(report.subarray(from, report.length - 4).toString());
}

test('sends each update by itself over a WebSocket', async () => {
	const client = RawClient.connect(site.port);
	await client.upgrade('/updates?count=2&every=10');
	// 81: one whole text message; 1d: 29 bytes.
	expect(await client.take(62)).toEqual(
		Buffer.concat([hex('81 1d'), Buffer.from(FIRST), hex('81 1d'), Buffer.from(SECOND)]),
	);
	client.link.destroy();
});

test('answers a poll with the update after the one that it names, for any page', async () => {
	const { status, headers, body } = await ask(site.port, '/updates/poll?after=1&every=10');
	expect([status, body.toString()]).toEqual([200, SECOND]);
	expect(headers).toMatchObject({
		'access-control-allow-origin': '*',
		'cache-control': 'no-store',
		'content-type': 'application/json',
	});
});

test('streams all of them as server-sent events, each with its id', async () => {
	const client = RawClient.connect(site.port);
	const events = await exchange(client, '/updates/events?count=2&every=10', '"205.57"}\n\n\r\n');
	client.link.destroy();
	expect(events).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*Content-Type: text\/event-stream\r\n/);
	// Each event is a chunk of 0x2b bytes (RFC 9112 §7.1).
	expect(events.slice(events.indexOf('\r\n\r\n') + 4)).toBe(
		`2b\r\nid: 1\ndata: ${FIRST}\n\n\r\n2b\r\nid: 2\ndata: ${SECOND}\n\n\r\n`,
	);
});

test('goes on behind the last event that a client names, and tells one that has all to stay away', async () => {
	const headers = { 'Last-Event-ID': '2' };
	const { status } = await ask(site.port, '/updates/events?count=2', { headers });
	expect(status).toBe(204);
});

test.each([
	['/updates/poll?after=-1', '"after" must be a whole number from 0 to 1000, not "-1".\n'],
	['/updates/poll?count=3', 'There is no parameter "count" here; this address takes: after, every.\n'],
	['/updates/events?every=1', '"every" must be a whole number from 10 to 1000 (ms), not "1".\n'],
])('refuses %s with a sentence', async (target, sentence) => {
	const { status, body } = await ask(site.port, target);
	expect([status, body.toString()]).toEqual([400, sentence]);
});

describe('the report of what requests cost', () => {
	test('has every byte of heads and bodies that was on the connection, by address', async () => {
		const client = RawClient.connect(site.port);
		const poll = `/updates/poll?every=10&tap=${PAGE}.7`;
		// Not counted, though it is on the same connection.
		await exchange(client, '/healthz', 'ok\n');
		const one = await exchange(client, poll, FIRST);
		const other = await exchange(client, poll, FIRST);
		const stream = `/updates/events?every=10&count=1&tap=${PAGE}.7`;
		const events = await exchange(client, stream, '"202.94"}\n\n\r\n');
		const head = (target: string) => `GET ${target} HTTP/1.1\r\nHost: lab.example\r\n\r\n`;
		expect(await reportOf(7)).toEqual({
			'/updates/poll': {
				requests: 2,
				out: head(poll).length * 2,
				in: one.length + other.length,
				first: head(poll),
			},
			'/updates/events': { requests: 1, out: head(stream).length, in: events.length, first: head(stream) },
		});
		client.link.destroy();
	});

	test('knows a stream that has been given up', async () => {
		const client = RawClient.connect(site.port);
		const stream = `/updates/events?every=10&count=1&tap=${PAGE}.7`;
		const events = await exchange(client, stream, '"202.94"}\n\n\r\n');
		client.link.destroy();
		expect(await reportOf(7)).toMatchObject({ '/updates/events': { requests: 1, in: events.length } });
	});

	test('has nothing of another run', async () => {
		const client = RawClient.connect(site.port);
		await exchange(client, `/updates/poll?every=10&tap=${PAGE}.7`, FIRST);
		client.link.destroy();
		expect(await reportOf(8)).toEqual({});
	});

	test('is refused where no run is named', async () => {
		const client = RawClient.connect(site.port);
		client.write(upgradeRequest('/http-bytes'));
		const answer = (await client.toEnd()).toString();
		expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
		expect(answer).toContain('Only requests of a run that is watched are counted');
	});
});
