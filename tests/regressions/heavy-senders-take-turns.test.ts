import { duplexPair } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { encodeFrame } from '../../src/protocol/frame-encoder.ts';
import { startLab } from '../contract/support/lab-server.ts';
import { RawClient, SAMPLE_RESPONSE, upgradeRequest } from '../contract/support/raw-client.ts';
import { FakeHost } from '../unit/lab-server/support/fake-host.ts';

const PAYLOAD = new Uint8Array(64 * 1024);
const MESSAGE = encodeFrame({ opcode: 2, payload: PAYLOAD, maskingKey: Uint8Array.of(1, 2, 3, 4) });
const ECHO = encodeFrame({ opcode: 2, payload: PAYLOAD });
const MESSAGES = 6;

test('who sends many bytes in few frames rests as well, and is read from when it has its turn', async () => {
	const host = new FakeHost();
	const lab = await startLab({ host });
	const [near, far] = duplexPair();
	lab.server.emit('connection', far);
	const client = new RawClient(near);
	client.write(upgradeRequest('/echo'));
	await client.take(SAMPLE_RESPONSE.length);

	for (let count = 0; count < MESSAGES; count += 1) client.write(MESSAGE);
	for (let round = 0; round < 100; round += 1) await setImmediate();
	expect(client.received.length).toBeGreaterThan(0);
	expect(client.received.length).toBeLessThanOrEqual(2 * ECHO.length);
	while (client.received.length < MESSAGES * ECHO.length) {
		host.advance(0);
		await setImmediate();
	}
	expect(client.received).toEqual(Buffer.concat(Array<Uint8Array>(MESSAGES).fill(ECHO)));
	near.destroy();
	far.destroy();
	await lab.stop();
});
