import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test.each([
	['', '88 00'],
	['?code=1000', '88 02 03e8'],
	['?code=1001', '88 02 03e9'],
	['?code=1011', '88 02 03f3'],
	['?code=1014', '88 02 03f6'],
	['?code=4001&reason=%E5%86%8D%E8%A7%81', '88 08 0fa1 e5868d e8a781'],
])('/close%s sends the close frame %s and hangs up after the answer', async (query, frame) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/close${query}`);
	const expected = hex(frame);
	expect(await client.take(expected.length)).toEqual(expected);
	client.write(hex('88 80 00000000'));
	expect(await client.toEnd()).toHaveLength(0);
});

test.each([
	'?code=999',
	'?code=1004',
	'?code=1005',
	'?code=1006',
	'?code=1015',
	'?code=2999',
	'?code=5000',
	'?code=1e3',
	`?code=1000&reason=${'%E2%82%AC'.repeat(42)}`,
	'?reason=why',
])('/close%s is refused with 400: this can not be in a close frame', async (query) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/close${query}`);
	const body = (await client.toEnd()).toString();
	expect(body).toMatch(/^"(code|reason)" .*\.\n$/);
});
