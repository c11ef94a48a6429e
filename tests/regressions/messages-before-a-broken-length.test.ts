import { duplexPair } from 'node:stream';
import { expect, test } from 'vitest';
import { startLab } from '../contract/support/lab-server.ts';
import { hex, RawClient, SAMPLE_RESPONSE, upgradeRequest } from '../contract/support/raw-client.ts';

test('messages that arrived before a broken length are answered, also where they still wait for their turn', async () => {
	const lab = await startLab();
	const [near, far] = duplexPair();
	lab.server.emit('connection', far);
	const client = new RawClient(near);
	client.write(upgradeRequest('/fragment?size=4'));
	await client.take(SAMPLE_RESPONSE.length);
	// This scenario takes one message each time the event loop comes round: when the second chunk is here, "ab" is not.
	client.write(hex('81 81 00000000 61  81 82 00000000 6162'));
	client.write(hex('81 fe 0001 00000000 62'));
	const answers = hex('81 01 61  81 02 6162  88');
	expect(await client.take(answers.length)).toEqual(answers);
	near.destroy();
	far.destroy();
	await lab.stop();
});
