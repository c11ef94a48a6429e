import { once } from 'node:events';
import { duplexPair } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { nodeHost } from '../../../server/process/node-host.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { RawClient, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	// Rooms are kept for each host: no test meets those of another.
	lab = await startLab({ host: { ...nodeHost, random: () => 0.5 } });
});
afterEach(() => lab.stop());

/** Somebody in the chat. */
class Client {
	readonly #socket: WebSocket;
	readonly #heard: string[] = [];
	#look: () => void = () => {};
	readonly closed: Promise<string>;

	constructor(target: string) {
		this.#socket = new WebSocket(`ws://127.0.0.1:${lab.port}${target}`);
		this.#socket.on('message', (data) => {
			this.#heard.push(String(data));
			this.#look();
		});
		this.closed = once(this.#socket, 'close').then(([code, reason]) => `${code} ${reason}`.trim());
	}

	send(message: object | string): this {
		this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
		return this;
	}

	/** Resolves with all that was heard, without what stands in every message, once it is so much. */
	heard(count: number): Promise<readonly string[]> {
		return new Promise((resolve) => {
			this.#look = () => {
				if (this.#heard.length >= count) resolve(this.#heard.map((text) => text.replace('{"v":1,"type":', '{')));
			};
			this.#look();
		});
	}

	close(): void {
		this.#socket.close(1000);
	}
}

const say = (text: string, ref?: string) => ({ v: 1, type: 'say', text, ref });

test('whoever comes in is told who is there, and what is said reaches all', async () => {
	const ada = new Client('/chat/lobby?name=Ada');
	await ada.heard(1);
	const bo = new Client('/chat/lobby?name=Bo');
	await bo.heard(1);
	ada.send(say('Hello', 'a1'));
	expect(await bo.heard(2)).toEqual([
		'{"welcome","room":"lobby","era":"80000000","you":{"id":2,"name":"Bo"},"people":[{"id":1,"name":"Ada"},{"id":2,"name":"Bo"}],"first":1,"last":0}',
		'{"message","id":1,"from":{"id":1,"name":"Ada"},"text":"Hello"}',
	]);
	bo.close();
	expect((await ada.heard(4)).slice(1)).toEqual([
		'{"joined","from":{"id":2,"name":"Bo"}}',
		'{"message","id":1,"from":{"id":1,"name":"Ada"},"text":"Hello","ref":"a1"}',
		'{"left","from":{"id":2,"name":"Bo"}}',
	]);
	expect(await bo.closed).toBe('1000');
});

test('the room may stand in the path or in the query, in any language', async () => {
	const ada = new Client('/chat/%E4%B8%89%E7%8F%AD?name=Ada');
	await ada.heard(1);
	const bo = new Client('/chat?room=%E4%B8%89%E7%8F%AD&name=Bo');
	expect((await bo.heard(1))[0]).toContain('"room":"三班","era":"80000000","you":{"id":2,');
	const cy = new Client('/chat');
	expect((await cy.heard(1))[0]).toContain('"room":"lobby","era":"80000000","you":{"id":1,"name":"Guest 1"}');
});

test('goes on behind the message that is named, after a connection was cut', async () => {
	const ada = new Client('/chat/hall?name=Ada');
	const bo = new Client('/chat/hall?name=Bo&member=secret&cut=2');
	await Promise.all([ada.heard(2), bo.heard(1)]);
	ada.send(say('one')).send(say('two')).send(say('three'));
	expect(await bo.closed).toBe('1006');
	await ada.heard(6);
	const again = new Client('/chat/hall?name=Bo&member=secret&since=1');
	expect((await again.heard(3)).map((text) => text.replace(/"people":.*\]/, '"people":…'))).toEqual([
		'{"welcome","room":"hall","era":"80000000","you":{"id":2,"name":"Bo"},"people":…,"first":1,"last":3}',
		'{"message","id":2,"from":{"id":1,"name":"Ada"},"text":"two"}',
		'{"message","id":3,"from":{"id":1,"name":"Ada"},"text":"three"}',
	]);
});

test('the message at which a connection is cut is kept by the room, and lost to whoever said it', async () => {
	const ada = new Client('/chat/hall?name=Ada&member=secret&cut=2');
	await ada.heard(1);
	ada.send(say('one', 'a1')).send(say('two', 'a2')).send(say('three', 'a3'));
	expect(await ada.closed).toBe('1006');
	const again = new Client('/chat/hall?name=Ada&member=secret');
	await again.heard(1);
	again.send(say('two', 'a2')).send(say('three', 'a3'));
	expect([...(await ada.heard(2)).slice(1), ...(await again.heard(3)).slice(1)]).toEqual([
		'{"message","id":1,"from":{"id":1,"name":"Ada"},"text":"one","ref":"a1"}',
		'{"message","id":2,"from":{"id":1,"name":"Ada"},"text":"two","ref":"a2"}',
		'{"message","id":3,"from":{"id":1,"name":"Ada"},"text":"three","ref":"a3"}',
	]);
});

test('a number of a room that was made anew means all of it', async () => {
	const ada = new Client('/chat/hall?name=Ada');
	await ada.heard(1);
	ada.send(say('one'));
	await ada.heard(2);
	const same = new Client('/chat/hall?since=1&era=80000000');
	expect((await same.heard(1)).filter((text) => text.startsWith('{"message"'))).toEqual([]);
	const other = new Client('/chat/hall?since=1&era=00000000');
	expect((await other.heard(2))[1]).toBe('{"message","id":1,"from":{"id":1,"name":"Ada"},"text":"one"}');
});

test('a page that there is no place for can read why', async () => {
	const { chatRooms } = LAB_LIMITS;
	const all = Array.from({ length: chatRooms }, (_, index) => new Client(`/chat/${index}`));
	await Promise.all(all.map((client) => client.heard(1)));
	expect(await new Client('/chat/one-more').closed).toBe(
		'1013 There is no place for another room; come back later (limit: chatRooms).',
	);
});

test('bad messages are answered, and the connection stays', async () => {
	const ada = new Client('/chat/hall');
	await ada.heard(1);
	ada.send('Hello').send(say('', 'r')).send(say('fine'));
	expect((await ada.heard(4)).slice(1)).toEqual([
		'{"error","message":"That is no JSON object: {\\"v\\":1,\\"type\\":\\"say\\",\\"text\\":\\"Hello\\",\\"ref\\":\\"1\\"} is one."}',
		'{"error","message":"\\"text\\" must be a text of 1 to 1000 bytes.","ref":"r"}',
		'{"message","id":1,"from":{"id":1,"name":"Guest 1"},"text":"fine"}',
	]);
});

test('who says too much is told so, and others hear the rest alone', async () => {
	const ada = new Client('/chat/hall');
	await ada.heard(1);
	const { chatBurst } = LAB_LIMITS;
	for (let count = 1; count <= chatBurst * 3; count += 1) ada.send(say(`${count}`, `${count}`));
	const answers = (await ada.heard(1 + chatBurst * 3)).slice(1);
	expect(answers.slice(0, chatBurst).every((text) => text.startsWith('{"message"'))).toBe(true);
	expect(answers).toContain(
		`{"error","message":"You say too much at once. Wait a little, then send it again.","ref":"${chatBurst * 2}"}`,
	);
});

test.each([
	['/chat/lobby?room=hall', 'The parameter "room" may be given only once.'],
	[
		'/chat/lobby?nick=Ada',
		'There is no parameter "nick" here; this address takes: room, name, since, era, member, cut, share.',
	],
	[`/chat/${'x'.repeat(61)}`, `"room" must be at most 60 bytes of UTF-8, not "${'x'.repeat(40)}…".`],
	[
		'/chat/lobby?share=run',
		'"share=run" is for the sockets of a lab, which belong to a run; this one belongs to none.',
	],
])('refuses %s with a sentence', async (target, sentence) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(target));
	expect((await client.toEnd()).toString().split('\r\n\r\n')[1]).toBe(`${sentence}\n`);
});

test.each(['/chat/a/b', '/echo/a', '/chats'])('there is no scenario at %s', async (target) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(target));
	expect((await client.toEnd()).toString()).toMatch(/^HTTP\/1\.1 404 /);
});

test('who reads too slowly is sent away, to come back and ask for the rest; the others hear all of it', async () => {
	// In memory no kernel buffers anything.
	const [near, far] = duplexPair();
	lab.server.emit('connection', far);
	const slow = new WebSocket('ws://127.0.0.1/chat/hall?name=Slow', { createConnection: () => near });
	const closed = once(slow, 'close');
	await once(slow, 'open');
	slow.pause();
	// Each character takes six in JSON. Three people may say twenty such things at once: 360,000 bytes.
	const long = '\u0001'.repeat(1000);
	const speakers = ['Ada', 'Bo', 'Cy'].map((name) => new Client(`/chat/hall?name=${name}`));
	for (const speaker of speakers) {
		await speaker.heard(1);
		for (let count = 0; count < 20; count += 1) speaker.send(say(long));
	}
	// Ada's welcome, that two more came in, and what all three said.
	const heard = await speakers[0]?.heard(1 + 2 + 60);
	expect(heard?.filter((text) => text.startsWith('{"message"'))).toHaveLength(60);
	slow.resume();
	const [code, reason] = await closed;
	expect(`${code} ${reason}`).toBe('1013 You read too slowly; come back and ask for the rest (limit: chatSlowBytes).');
	for (const speaker of speakers) speaker.close();
});
