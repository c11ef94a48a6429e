import { afterEach, beforeEach, expect, test } from 'vitest';
import { FAULTS, faultOf } from '../../../src/lab-server/scenarios/broken.ts';
import { FakeHost } from '../../unit/lab-server/support/fake-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient, SAMPLE_ACCEPT, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
/** Chance always says one half: room 500,000. */
beforeEach(async () => {
	lab = await startLab({ host: new FakeHost(0.5) });
});
afterEach(() => lab.stop());

const ROOM = 1;
const addressOf = (fault: (typeof FAULTS)[number]): string => {
	const server = FAULTS.findIndex((_, index) => faultOf({ room: ROOM, server: index + 1 }) === fault) + 1;
	return `/broken?room=${ROOM}&server=${server}`;
};

test('sends the number of a room that was drawn at random, then closes', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/broken');
	expect(await client.take(12)).toEqual(hex('81 06 353030303030  88 02 03e8'));
	client.link.destroy();
});

test('has each fault once in a room, in an order that the number of the room decides on', () => {
	const orderIn = (room: number) => FAULTS.map((_, index) => faultOf({ room, server: index + 1 }));
	for (const room of [1, 2, 500_000, 999_999]) expect(orderIn(room).sort()).toEqual([...FAULTS].sort());
	expect(orderIn(1)).toEqual(orderIn(1));
	expect(new Set([1, 2, 3, 4].map((room) => orderIn(room).join())).size).toBe(4);
});

test('answers with a page', async () => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(addressOf('page')));
	expect((await client.toEnd()).toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});

test.each([
	['accept', SAMPLE_RESPONSE.replace(SAMPLE_ACCEPT, '03pPLMBiTxaQ9kYGzzhZRbK+xOo=')],
	['subprotocol', SAMPLE_RESPONSE.replace(/\r\n$/, 'Sec-WebSocket-Protocol: unasked\r\n\r\n')],
	['extension', SAMPLE_RESPONSE.replace(/\r\n$/, 'Sec-WebSocket-Extensions: x-unasked\r\n\r\n')],
] as const)('answers 101 with a wrong %s', async (fault, response) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(addressOf(fault)));
	expect((await client.take(response.length)).toString()).toBe(response);
	client.link.destroy();
});

const HI = '81 82 00000000 6869';

test.each([
	['masked', '81 85 37fa213d 7f9f4d5158'],
	['rsv', 'c1 05 48656c6c6f'],
	['utf8', '81 05 48656cff6f'],
	['split-control', '09 02 4865  80 03 6c6c6f'],
	['subprotocol', '81 02 6869'],
] as const)('%s: answers the first message with %s', async (fault, bytes) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(addressOf(fault));
	client.write(hex(HI));
	const expected = hex(bytes);
	expect(await client.take(expected.length)).toEqual(expected);
	client.link.destroy();
});

test('cuts the link at the first message, without a Close frame', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(addressOf('cut'));
	client.write(hex(HI));
	expect(await client.toEnd()).toEqual(hex(''));
});

test('answers no message, and a Close frame', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(addressOf('silent'));
	client.write(hex(`${HI} 88 82 00000000 03e8`));
	expect(await client.toEnd()).toEqual(hex('88 02 03e8'));
});

test.each(['room=7', 'server=7'])('refuses %s alone', async (query) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/broken?${query}`);
	expect((await client.toEnd()).toString()).toBe(
		'"room" and "server" belong together; without both, the number of a room is sent.\n',
	);
});
