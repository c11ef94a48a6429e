import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { RawClient } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

/** Everything that comes from an address, up to the close code. */
const logOf = (path: string): Promise<(string | number)[]> =>
	new Promise((resolve) => {
		const log: (string | number)[] = [];
		const client = new WebSocket(`ws://127.0.0.1:${lab.port}${path}`);
		client.on('message', (data) => log.push(String(data)));
		client.on('close', (code) => resolve([...log, code]));
	});

const isMove = (text: string | number): boolean => /^\{"type":"move","x":[0-7],"y":[0-7]\}$/.test(String(text));

test('sends the number of a table that was drawn at random, then closes', async () => {
	expect(await logOf('/moves')).toEqual([expect.stringMatching(/^\d{1,6}$/), 1000]);
});

test('sends the same moves at the same seat, one of which is none, then closes', async () => {
	const [first, second] = await Promise.all([logOf('/moves?table=7&seat=1'), logOf('/moves?table=7&seat=1')]);
	expect(first).toEqual(second);
});

test('has another bad message at each seat of a table, with good moves before and behind it', async () => {
	const seats = await Promise.all([1, 2, 3, 4, 5, 6].map((seat) => logOf(`/moves?table=7&seat=${seat}`)));
	for (const log of seats) {
		const messages = log.slice(0, -1);
		const bad = messages.findIndex((text) => !isMove(text));
		expect(bad).toBeGreaterThanOrEqual(1);
		expect(messages.slice(bad + 1).map(isMove)).toEqual([true, true]);
	}
});

test.each(['table=7', 'seat=2'])('refuses %s alone', async (query) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/moves?${query}`);
	expect((await client.toEnd()).toString()).toBe(
		'"table" and "seat" belong together; without both, the number of a table is sent.\n',
	);
});
