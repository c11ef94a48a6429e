import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeHost } from '../../../server/process/node-host.ts';
import { FakeHost } from '../../unit/lab-server/support/fake-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	// States are kept for each host: no test meets those of another.
	lab = await startLab({ host: { ...nodeHost } });
});
afterEach(() => lab.stop());

/** Text frames of a server, after the response. */
const opened = (...frames: readonly string[]) =>
	Buffer.concat([Buffer.from(SAMPLE_RESPONSE), ...frames.map((frame) => hex(frame))]).toString('latin1');

const LIFE_1 = '81 06 6c6966652031';
const LIFE_2 = '81 06 6c6966652032';

/** @returns all that the server sends until it hangs up */
async function whole(query: string): Promise<string> {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(`/outage?${query}`));
	return (await client.toEnd()).toString('latin1');
}

const status = (response: string) => response.split('\r\n')[0];
const DOWN = 'HTTP/1.1 503 Service Unavailable';

test('greets with its life, is cut without a close frame, refuses so many handshakes and serves again', async () => {
	expect(await whole('key=a&up=0&fails=2')).toBe(opened(LIFE_1));
	const refused = await whole('key=a&up=0&fails=2');
	expect(status(refused)).toBe(DOWN);
	expect(refused.endsWith('\r\n\r\nThe server behind this address is down.\n')).toBe(true);
	expect(status(await whole('key=a&up=0&fails=2'))).toBe(DOWN);
	const client = RawClient.connect(lab.port);
	await client.upgrade('/outage?key=a&up=0&fails=2');
	expect(await client.take(8)).toEqual(hex(LIFE_2));
	client.link.destroy();
});

test('sends back each message with the life and its number on this socket', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/outage?key=a&lives=1');
	client.write(hex('81 82 00000000 6869  82 83 00000000 010203'));
	const first = Buffer.from('life 1, message 1: hi');
	const second = Buffer.from('life 1, message 2: 3 bytes');
	const expected = Buffer.concat([hex(`${LIFE_1} 81 15`), first, hex('81 1a'), second]);
	expect(await client.take(expected.length)).toEqual(expected);
	client.link.destroy();
});

test('cuts every socket of a life at once, and none of another key', async () => {
	await lab.stop();
	const host = new FakeHost();
	lab = await startLab({ host });
	const open = async (query: string) => {
		const client = RawClient.connect(lab.port);
		await client.upgrade(`/outage?${query}`);
		expect(await client.take(8)).toEqual(hex(LIFE_1));
		return client;
	};
	const same = [await open('key=a&up=500'), await open('key=a&up=500'), await open('key=a&up=500')];
	const other = await open('key=b&up=501');
	host.advance(500);
	for (const client of same) expect(await client.toEnd()).toEqual(hex(''));
	expect(other.ended).toBe(false);
	other.link.destroy();
});

test('ends its last life with the close code, for those too who come later', async () => {
	const ended = async () => {
		const client = RawClient.connect(lab.port);
		await client.upgrade('/outage?key=a&up=0&lives=1&end=4001');
		const bytes = await client.take(12);
		client.link.destroy();
		return bytes;
	};
	expect(await ended()).toEqual(hex(`${LIFE_1} 88 02 0fa1`));
	expect(await ended()).toEqual(hex(`${LIFE_1} 88 02 0fa1`));
});

test('stays down for a time, however many handshakes were refused', async () => {
	expect(await whole('key=a&up=0&fails=0&down=60000')).toBe(opened(LIFE_1));
	expect(status(await whole('key=a&up=0&fails=0&down=60000'))).toBe(DOWN);
	expect(status(await whole('key=a&up=0&fails=0&down=60000'))).toBe(DOWN);
});

test('is one server to all sockets of a run, and another to the next run', async () => {
	/** A ticket of a page that nobody knows: which run it is can be told all the same. */
	const page = 'A'.repeat(32);
	expect(await whole(`up=0&tap=${page}.1.1`)).toBe(opened(LIFE_1));
	expect(status(await whole(`up=0&tap=${page}.1.2`))).toBe(DOWN);
	expect(await whole(`up=0&tap=${page}.2.1`)).toBe(opened(LIFE_1));
});

test('wants a key of those whom nobody watches', async () => {
	const refused = await whole('up=0');
	expect(status(refused)).toBe('HTTP/1.1 400 Bad Request');
	expect(refused.split('\r\n\r\n')[1]).toBe(
		'Outside of a lab this address needs a "key" of your own: sockets with the same key meet the same server.\n',
	);
});

test('draws how many handshakes are refused: another number for each outage', async () => {
	await lab.stop();
	lab = await startLab({ host: { ...nodeHost, random: () => 0.5 } });
	const query = 'key=a&up=0&lives=3&fails=1&most=3';
	const answers: string[] = [];
	while (answers.length < 7) answers.push(status(await whole(query)) ?? '');
	const UP = 'HTTP/1.1 101 Switching Protocols';
	// Of 1, 2 and 3, the one in the middle comes first, then the later one of the two that are left.
	expect(answers).toEqual([UP, DOWN, DOWN, UP, DOWN, DOWN, DOWN]);
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/outage?${query}`);
	expect(await client.take(8)).toEqual(hex('81 06 6c6966652033'));
	client.link.destroy();
});

test('refuses to draw from fewer numbers than there are outages', async () => {
	const refused = await whole('key=a&lives=4&fails=1&most=2');
	expect(refused.split('\r\n\r\n')[1]).toBe(
		'"most" must leave a number of its own, from "fails" on, to each outage.\n',
	);
});
