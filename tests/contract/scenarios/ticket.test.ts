import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test.each([
	['/ticket', {}, '{"ticket":null,"offered":null}'],
	['/ticket?ticket=abc', {}, '{"ticket":"abc","offered":null}'],
	['/ticket', { 'Sec-WebSocket-Protocol': 'chat.v2, abc' }, '{"ticket":null,"offered":"chat.v2, abc"}'],
])('%s with %o says %s, then sends back every message', async (address, headers, text) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(address, headers);
	const frame = Buffer.concat([Buffer.from([0x81, text.length]), Buffer.from(text)]);
	expect(await client.take(frame.length)).toEqual(frame);
	client.write(hex('81 82 00000000 6869'));
	expect(await client.take(4)).toEqual(hex('81 02 6869'));
	client.link.destroy();
});
