import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeHost } from '../../../server/process/node-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

const agreed = (name: string) => SAMPLE_RESPONSE.replace(/\r\n\r\n$/, `\r\nSec-WebSocket-Protocol: ${name}\r\n\r\n`);

async function responseTo(query: string, offered: string | null): Promise<string> {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(`/subprotocol${query}`, { 'Sec-WebSocket-Protocol': offered }));
	await client.until(({ received, ended }) => ended || received.includes('\r\n\r\n'));
	client.link.destroy();
	return client.received.toString();
}

test.each([
	['', 'chat.v1, chat.v2', agreed('chat.v1')],
	['', 'mqtt, chat.v2', agreed('chat.v2')],
	['', 'mqtt', SAMPLE_RESPONSE],
	['', null, SAMPLE_RESPONSE],
	['?supported=a,b', 'b, a', agreed('b')],
	['?supported=a,b', 'A', SAMPLE_RESPONSE],
	['?ignore=1', 'chat.v2', SAMPLE_RESPONSE],
	['?unrequested=mqtt', 'chat.v2', agreed('mqtt')],
	['?unrequested=mqtt', null, agreed('mqtt')],
])('/subprotocol%s answers the offer %s', async (query, offered, response) => {
	expect(await responseTo(query, offered)).toBe(response);
});

test('is one of three servers, the same for as long as the key is the same', async () => {
	await lab.stop();
	lab = await startLab({ host: { ...nodeHost, random: () => 0.9 } });
	const offered = 'chat.v2, chat.v1';
	const answers: string[] = [];
	for (const server of [1, 2, 3, 1]) answers.push(await responseTo(`?key=a&server=${server}`, offered));
	expect(answers).toEqual([SAMPLE_RESPONSE, agreed('chat.v1'), agreed('chat.v2'), SAMPLE_RESPONSE]);
});

test('sends back messages', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/subprotocol');
	client.write(hex('81 85 00000000 48656c6c6f'));
	expect(await client.take(7)).toEqual(hex('81 05 48656c6c6f'));
	client.link.destroy();
});

test.each([
	['supported=a,,b', '"supported" must be tokens with commas between them, at most 200 bytes, not "a,,b".'],
	['ignore=yes', '"ignore" must be one of 0, 1, not "yes".'],
	[
		'unrequested=a%0D%0AX',
		`"unrequested" must be a token: letters, digits and !#$%&'*+-.^_\`|~, at most 50 bytes, not "a\\r\\nX".`,
	],
	[
		'server=1',
		'Outside of a lab this address needs a "key" of your own: sockets with the same key meet the same server.',
	],
	['ignore=1&unrequested=a', '"ignore" and "unrequested" exclude each other: one answers nothing, one something.'],
])('refuses %s with a sentence that names it', async (query, sentence) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/subprotocol?${query}`);
	expect((await client.toEnd()).toString()).toBe(`${sentence}\n`);
});
