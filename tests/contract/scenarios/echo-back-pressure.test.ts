import { duplexPair } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../../server/guard/limits.ts';
import { encodeFrame } from '../../../src/protocol/frame-encoder.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { RawClient, SAMPLE_RESPONSE, upgradeRequest } from '../support/raw-client.ts';
import { TapWatcher } from '../support/tap-watcher.ts';

let lab: LabServer;
let watcher: TapWatcher;
beforeEach(async () => {
	lab = await startLab();
	watcher = await TapWatcher.open(lab.port);
});
afterEach(async () => {
	watcher.webSocket.terminate();
	await lab.stop();
});

const MESSAGES = 200;
const PAYLOAD = 16 * 1024;
const question = encodeFrame({ opcode: 2, payload: new Uint8Array(PAYLOAD), maskingKey: Uint8Array.of(1, 2, 3, 4) });
const answerLength = encodeFrame({ opcode: 2, payload: new Uint8Array(PAYLOAD) }).length;

test.each(['/echo', '/echo?delay=1'])(
	'%s stops reading from a peer that does not read, and loses nothing',
	async (target) => {
		// In memory no kernel buffers anything, so what waits is in one place.
		const [near, far] = duplexPair();
		lab.server.emit('connection', far);
		const client = new RawClient(near);
		client.write(upgradeRequest(`${target}${target.includes('?') ? '&' : '?'}tap=${watcher.id}.1`));
		await client.take(SAMPLE_RESPONSE.length);

		near.pause();
		for (let index = 0; index < MESSAGES; index += 1) client.write(question);
		await watcher.until(() => watcher.facts('1').some(({ type }) => type === 'paused'));
		for (let turn = 0; turn < 100; turn += 1) await setImmediate();
		expect(far.writableLength).toBeLessThan(LIMITS.sendQueueHighWater + 2 * answerLength);
		expect(near.writableLength).toBeGreaterThan(question.length);

		near.resume();
		expect(await client.take(MESSAGES * answerLength)).toHaveLength(MESSAGES * answerLength);
		await watcher.until(() => watcher.facts('1').some(({ type }) => type === 'resumed'));
		near.end();
	},
);
