import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeHost } from '../../unit/lab-server/support/fake-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { RawClient } from '../support/raw-client.ts';

let lab: LabServer;
/** Chance always says one half: the strangers are cat-pictures, the order is from the middle. */
beforeEach(async () => {
	lab = await startLab({ host: new FakeHost(0.5) });
});
afterEach(() => lab.stop());

test('sends ten handshakes to be judged, each kind of Origin once, in an order that chance decides on', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/visitors');
	await client.until(({ received }) => (received.toString('latin1').match(/\r\n\r\n/g) ?? []).length === 10);
	const heads = client.received.toString('latin1').split('\r\n\r\n').slice(0, 10);
	expect(heads.map((head) => /^origin: (.*)$/im.exec(head)?.[1]?.trim() ?? 'none')).toEqual([
		'none',
		'null',
		'https://cat-pictures.test',
		'https://chat.example:8443',
		'https://chat.example.cat-pictures.test',
		'http://chat.example',
		'https://cat-pictures-chat.example',
		'https://app.chat.example',
		'https://cat-pictures.chat.example',
		'https://chat.example',
	]);
	expect(heads.every((head) => head.includes('GET /chat HTTP/1.1\r\nHost: chat.example\r\n'))).toBe(true);
	client.link.destroy();
});
