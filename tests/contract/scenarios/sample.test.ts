import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeHost } from '../../unit/lab-server/support/fake-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let lab: LabServer;
/** Chance always says one half: the letter n, the byte 80, a length in the middle. */
beforeEach(async () => {
	lab = await startLab({ host: new FakeHost(0.5) });
});
afterEach(() => lab.stop());

const UNMASKED = `81 0b ${'6e'.repeat(11)}`;
const MASKED = `81 8b 80808080 ${'ee'.repeat(11)}`;
/** 0xd5: 213 bytes. */
const LONGER = `81 fe 00d5 80808080 ${'ee'.repeat(213)}`;
const CLOSE = '88 02 03e8';

test.each([
	['', `82 0d ${UNMASKED}  82 11 ${MASKED}  82 7e 00dd ${LONGER}  ${CLOSE}`],
	['?count=1', `82 0d ${UNMASKED}  ${CLOSE}`],
	['?count=4', `82 0d ${UNMASKED}  82 11 ${MASKED}  82 7e 00dd ${LONGER}  82 0d ${UNMASKED}  ${CLOSE}`],
])('/sample%s sends the bytes of text frames as binary messages, then closes', async (query, bytes) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/sample${query}`);
	const expected = hex(bytes);
	expect(await client.take(expected.length)).toEqual(expected);
	client.link.destroy();
});

test('makes the same frames for the same seed, whatever chance says', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/sample?count=1&seed=7');
	const expected = hex(`82 07 81 05 7870796277  ${CLOSE}`);
	expect(await client.take(expected.length)).toEqual(expected);
	client.link.destroy();
});

test.each(['0', '31'])('refuses count=%s, and names it', async (count) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/sample?count=${count}`);
	expect((await client.toEnd()).toString()).toBe(`"count" must be a whole number from 1 to 30, not "${count}".\n`);
});
