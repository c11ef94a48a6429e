import { afterEach, beforeEach, expect, test } from 'vitest';
import { ENDINGS, type EndingKind, endingOf } from '../../../src/lab-server/scenarios/ending.ts';
import { FakeHost } from '../../unit/lab-server/support/fake-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient, SAMPLE_ACCEPT, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';

let host: FakeHost;
let lab: LabServer;
/** Chance always says one half: room 500,000. */
beforeEach(async () => {
	host = new FakeHost(0.5);
	lab = await startLab({ host });
});
afterEach(() => lab.stop());

const addressOf = (wanted: EndingKind): string => {
	const server = ENDINGS.findIndex((_, index) => endingOf({ room: 1, server: index + 1 }) === wanted) + 1;
	return `/ending?room=1&server=${server}`;
};

test('sends the number of a room that was drawn at random, then closes', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/ending');
	expect(await client.take(12)).toEqual(hex('81 06 353030303030  88 02 03e8'));
	client.link.destroy();
});

test('has each ending once in a room, in an order that the number of the room decides on', () => {
	const orderIn = (room: number) => ENDINGS.map((_, index) => endingOf({ room, server: index + 1 }));
	for (const room of [1, 2, 999_999]) expect(new Set(orderIn(room))).toEqual(new Set(ENDINGS));
	expect(new Set([1, 2, 3, 4].map((room) => orderIn(room).join())).size).toBe(4);
});

test('refuses one handshake', async () => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(addressOf('refused')));
	await client.until(({ received }) => received.includes('\r\n'));
	expect(client.received.toString()).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\n/);
	client.link.destroy();
});

test('answers another with a wrong accept value', async () => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(addressOf('wrong-accept')));
	const response = SAMPLE_RESPONSE.replace(SAMPLE_ACCEPT, '03pPLMBiTxaQ9kYGzzhZRbK+xOo=');
	expect((await client.take(response.length)).toString()).toBe(response);
	client.link.destroy();
});

test.each([
	[1011, '88 02 03f3'],
	[4008, '88 02 0fa8'],
	['broken-rule', 'c1 05 48656c6c6f'],
	['cut', ''],
] as const)('ends with %s a tenth of a second after opening', async (wanted, bytes) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(addressOf(wanted));
	host.advance(99);
	expect(client.received).toEqual(hex(''));
	host.advance(1);
	const expected = hex(bytes);
	if (wanted === 'cut') expect(await client.toEnd()).toEqual(expected);
	else expect(await client.take(expected.length)).toEqual(expected);
	client.link.destroy();
});

test.each(['room=7', 'server=2'])('refuses %s alone', async (query) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(`/ending?${query}`));
	await client.until(({ received }) => received.includes('sent.\n'));
	expect(client.received.toString()).toContain(
		'"room" and "server" belong together; without both, the number of a room is sent.\n',
	);
	client.link.destroy();
});
