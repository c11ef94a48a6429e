import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { listen } from '../../../server/process/listening.ts';
import { nodeHost } from '../../../server/process/node-host.ts';
import { type Crash, crashOf } from '../../../src/lab-server/crash-guard.ts';
import { RateBuckets } from '../../../src/lab-server/guard/rate-limiter.ts';
import { defineScenario, type Scenario } from '../../../src/lab-server/scenario.ts';
import { ScenarioEndpoint } from '../../../src/lab-server/ws/endpoint.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let server: Server;
const crashes: Crash[] = [];
afterEach(() => {
	crashes.length = 0;
	server.close();
	server.closeAllConnections();
});

/** Opens a socket of a scenario that is not in the table. */
async function open(scenario: Scenario): Promise<RawClient> {
	const endpoint = new ScenarioEndpoint(scenario, nodeHost, { crashed: (crash) => crashes.push(crash) });
	server = createServer().on('upgrade', (request, link, head) => {
		link.on('error', () => link.destroy());
		const rates = RateBuckets.ofAddress(nodeHost.now());
		endpoint.open({ request, link, head, search: new URLSearchParams(), rates, observe: null }, () => {});
	});
	const { port } = await listen(server, { port: 0, host: '127.0.0.1' });
	const client = RawClient.connect(port);
	await client.upgrade('/');
	return client;
}

const fail = (): never => {
	throw new TypeError('secret');
};
const faulty = (connect: Scenario['connect']) => defineScenario({ path: '/faulty', parameters: {}, connect });

const REASON = Buffer.from('The server failed: a handler threw an error.');
/** 0x2e: 46 bytes, 0x03f3: 1011. */
const CLOSE_1011 = Buffer.concat([hex('88 2e 03f3'), REASON]);

test.each<[string, Scenario['connect']]>([
	['when the socket opens', fail],
	['at a message', ({ peer }) => peer.onMessage(fail)],
	['at a ping', ({ peer }) => peer.onPing(fail)],
	['after a while', ({ after }) => after(1, fail)],
	['at an event of something else', ({ guard }) => queueMicrotask(guard(fail))],
])('a scenario that throws %s makes a close frame with 1011 and one report', async (_when, connect) => {
	const client = await open(faulty(connect));
	client.write(hex('81 80 00000000  89 80 00000000  81 80 00000000'));
	await client.until(({ received }) => received.includes(REASON));
	client.write(hex('88 82 00000000 03f3'));
	const received = await client.toEnd();
	expect(received.subarray(received.indexOf(0x88))).toEqual(CLOSE_1011);
	expect(crashes).toMatchObject([{ path: '/faulty', name: 'TypeError' }]);
});

test('runs no timer of a scenario that has thrown', async () => {
	const log: string[] = [];
	const client = await open(
		faulty(({ peer, after }) => {
			peer.onClose(() => log.push('closed'));
			after(0, () => log.push('timer'));
			fail();
		}),
	);
	await client.until(({ received }) => received.includes(REASON));
	client.write(hex('88 82 00000000 03f3'));
	await client.toEnd();
	expect(log).not.toContain('timer');
});

test.each<[string, Partial<Scenario>]>([
	['its handshake', { handshake: fail }],
	['its settings', { settings: fail }],
	['its changes to the response', { respond: fail }],
])('a scenario that throws in %s is answered with 500', async (_where, part) => {
	const client = await open({ ...faulty(() => {}), ...part });
	expect((await client.toEnd()).toString()).toBe('The server failed on this handshake.\n');
	expect(crashes).toMatchObject([{ path: '/faulty', name: 'TypeError' }]);
});

test('a report says where it happened, and nothing that a peer has sent', () => {
	const error = new TypeError('Unexpected token in "secret\n    at secret"');
	const { path, name, stack } = crashOf('/faulty', error);
	expect({ path, name }).toEqual({ path: '/faulty', name: 'TypeError' });
	expect(stack).toMatch(/^at .*guard\.test\.ts/);
	expect(stack).not.toContain('secret');
	expect(crashOf('/faulty', 'secret')).toEqual({ path: '/faulty', name: 'string', stack: '' });
});
