import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { nodeHost } from '../../../server/process/node-host.ts';
import { LAB_LIMITS } from '../../../src/lab-server/limits.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { RawClient, upgradeRequest } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	// Rooms are kept for each host: no test meets those of another.
	lab = await startLab({ host: { ...nodeHost } });
});
afterEach(() => lab.stop());

/** Somebody in the game. What it hears is a list: texts without the version, states in hex without the step. */
class Client {
	readonly #socket: WebSocket;
	readonly #heard: string[] = [];
	#look: () => void = () => {};
	readonly closed: Promise<string>;

	constructor(target: string) {
		this.#socket = new WebSocket(`ws://127.0.0.1:${lab.port}${target}`);
		this.#socket.on('message', (data: Buffer, binary) => {
			this.#heard.push(binary ? heardState(data) : data.toString().replace('"v":1,"type":', ''));
			this.#look();
		});
		this.closed = once(this.#socket, 'close').then(([code, reason]) => `${code} ${reason}`.trim());
	}

	send(...messages: readonly string[]): this {
		for (const message of messages) this.#socket.send(Buffer.from(message.replaceAll(' ', ''), 'hex'));
		return this;
	}

	sendText(text: string): this {
		this.#socket.send(text);
		return this;
	}

	/** Resolves with all that is heard until something has this in it; the next call goes on behind it. */
	until(part: string): Promise<readonly string[]> {
		return new Promise((resolve) => {
			this.#look = () => {
				const index = this.#heard.findIndex((heard) => heard.includes(part));
				if (index === -1) return;
				this.#look = () => {};
				resolve(this.#heard.splice(0, index + 1));
			};
			this.#look();
		});
	}

	async heard(part: string): Promise<string> {
		return (await this.until(part)).at(-1) ?? '';
	}

	close(): void {
		this.#socket.close(1000);
	}
}

/** Kind, last input, players and the length of what is about the floor. */
function heardState(data: Buffer): string {
	const players = data.readUInt8(9) * 5;
	const kind = data.readUInt8(0) === 1 ? 'snapshot' : 'changes';
	return `${kind} input ${data.readUInt32BE(5)} players ${data.toString('hex', 10, 10 + players)} floor ${data.length - 10 - players}`;
}

test('who comes in is told the rules, the round, and all of the world; then what an input changed, with its number', async () => {
	const ada = new Client('/game/lobby?name=Ada');
	expect(await ada.heard('welcome')).toBe(
		'{"welcome","room":"lobby","you":1,"input":0,"step":50,"columns":40,"rows":24,"tile":16,"people":[{"id":1,"name":"Ada"}]}',
	);
	expect(await ada.heard('round')).toBe('{"round","round":1,"ends":2400,"last":null}');
	expect(await ada.heard('snapshot')).toBe('snapshot input 0 players 0100e800b8 floor 240');
	ada.send('01 01 00000001 02');
	expect(await ada.heard('input 1')).toBe('changes input 1 players 0100f000b8 floor 2');
	ada.send('01 01 00000002 08');
	expect(await ada.heard('input 2')).toBe('changes input 2 players 0100f000c0 floor 2');
});

test('who comes late gets what was painted, and who stays hears of them', async () => {
	const ada = new Client('/game/hall?name=Ada');
	await ada.heard('snapshot');
	ada.send('01 01 00000001 02');
	await ada.heard('input 1');
	const bo = new Client('/game/hall?name=Bo&delay=20&jitter=5');
	expect(await bo.heard('welcome')).toContain('"people":[{"id":1,"name":"Ada"},{"id":2,"name":"Bo"}]');
	expect(await bo.heard('snapshot')).toBe('snapshot input 0 players 0100f000b8' + '02019800b8 floor 240');
	expect(await ada.heard('joined')).toBe('{"joined","person":{"id":2,"name":"Bo"}}');
	bo.close();
	expect(await ada.heard('left')).toBe('{"left","id":2}');
	expect(await ada.heard('02ffffffff')).toBe('changes input 1 players 02ffffffff floor 0');
});

test('who comes back with the secret goes on; who is still there makes way', async () => {
	const ada = new Client('/game/hall?name=Ada&member=secret');
	await ada.heard('snapshot');
	ada.send('01 01 00000001 02');
	await ada.heard('input 1');
	const again = new Client('/game/hall?member=secret');
	expect(await ada.closed).toBe('4001 you came in once more');
	expect(await again.heard('welcome')).toContain('"you":1,"input":1,');
	expect(await again.heard('snapshot')).toBe('snapshot input 1 players 0100f000b8 floor 240');
	again.send('01 01 00000001 02', '01 01 00000002 01');
	expect(await again.heard('input 2')).toBe('changes input 2 players 0100e800b8 floor 2');
});

test('cheating is refused with a reason, and the connection stays', async () => {
	const ada = new Client('/game/hall');
	const bo = new Client('/game/hall?as=watcher');
	expect(await bo.heard('welcome')).toContain('"you":null,');
	await Promise.all([ada.heard('snapshot'), bo.heard('snapshot')]);
	ada.send('01 02 00000001 02', '01 01 00000002 02', '01 01 00000001 10', '01 01 00000001').sendText('up');
	const inputs = Array.from({ length: 100 }, (_none, index) => `01 01 ${(index + 1).toString(16).padStart(8, '0')} 02`);
	ada.send(...inputs);
	const all = (await ada.until('"refused","input":100')).filter((heard) => heard.startsWith('{'));
	const unreadable = all[2];
	expect(all.slice(0, 5)).toEqual([
		'{"refused","input":1,"reason":"not you"}',
		'{"refused","input":2,"reason":"future"}',
		...[unreadable, unreadable, unreadable],
	]);
	expect(unreadable).toMatch(/^\{"error","message":"Messages are binary\. An input has 7 bytes: /);
	expect(all.slice(5).every((text) => /^\{"refused","input":\d+,"reason":"speed"\}$/.test(text))).toBe(true);
	bo.send('01 01 00000001 02');
	expect(await bo.heard('refused')).toBe('{"refused","input":1,"reason":"watching"}');
});

test('who finds no place is let in to be told so', async () => {
	const players = Array.from({ length: LAB_LIMITS.gamePlayers }, () => new Client('/game/hall'));
	await Promise.all(players.map((player) => player.heard('welcome')));
	expect(await new Client('/game/hall').closed).toBe(
		'1013 This game has as many players as it takes; come back later (limit: gamePlayers).',
	);
	const watchers = Array.from({ length: LAB_LIMITS.gameWatchers }, () => new Client('/game/hall?as=watcher'));
	await Promise.all(watchers.map((watcher) => watcher.heard('welcome')));
	expect(await new Client('/game/hall?as=watcher').closed).toBe(
		'1013 This game has as many watchers as it takes; come back later (limit: gameWatchers).',
	);
});

test('a flood ends the connection of who sends it', async () => {
	const ada = new Client('/game/hall');
	await ada.heard('snapshot');
	ada.send(...Array.from({ length: LAB_LIMITS.gameBurst * 2 }, () => '02 0000 0000'));
	expect(await ada.closed).toBe('1008 At most 60 messages a second are read here (limit: gamePerSecond).');
});

test.each([
	['/game/lobby?room=hall', 'The parameter "room" may be given only once.'],
	['/game/lobby?delay=1001', '"delay" must be a whole number from 0 to 1000 (ms), not "1001".'],
	['/game/lobby?as=king', '"as" must be one of player, watcher, not "king".'],
	[
		'/game/lobby?share=run',
		'"share=run" is for the sockets of a lab, which belong to a run; this one belongs to none.',
	],
])('refuses %s with a sentence', async (target, sentence) => {
	const client = RawClient.connect(lab.port);
	client.write(upgradeRequest(target));
	expect((await client.toEnd()).toString().split('\r\n\r\n')[1]).toBe(`${sentence}\n`);
});
