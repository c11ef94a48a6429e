import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../../server/guard/limits.ts';
import { FakeHost } from '../../unit/lab-server/support/fake-host.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let host: FakeHost;
let lab: LabServer;
beforeEach(async () => {
	host = new FakeHost();
	lab = await startLab({ host });
});
afterEach(() => lab.stop());

test('sends back messages and answers pings, but not a close frame', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/stall-close');
	client.write(hex('81 85 00000000 48656c6c6f  89 80 00000000  88 82 00000000 03e8'));
	client.link.end();
	expect(await client.toEnd()).toEqual(hex('81 05 48656c6c6f  8a 00'));
});

test('cuts the link 90 seconds after a close frame', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/stall-close');
	const before = host.pending;
	client.write(hex('88 82 00000000 03e8'));
	while (host.pending === before) await setImmediate();
	host.advance(LIMITS.closeStall - 1);
	expect(lab.lab.sockets).toBe(1);
	host.advance(1);
	expect(await client.toEnd()).toHaveLength(0);
});

test('cuts the link after 10 minutes in any case', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/stall-close');
	host.advance(600_000);
	expect(await client.toEnd()).toHaveLength(0);
});
