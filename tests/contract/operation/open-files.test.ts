import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hex, RawClient, upgradeRequest } from '../support/raw-client.ts';
import { ask, makeSite } from '../support/site.ts';
import { SERVE_SITE, startProcess } from './support/server-process.ts';

let site: string;
beforeAll(() => {
	site = makeSite();
});
afterAll(() => rmSync(site, { recursive: true }));

/** Opens so many WebSockets at once; resolves when each has its handshake or has lost its connection. */
async function open(port: number, count: number): Promise<{ held: RawClient[]; lost: number }> {
	const clients = Array.from({ length: count }, () => RawClient.connect(port));
	for (const client of clients) client.write(upgradeRequest('/echo'));
	await Promise.all(
		clients.map((client) => client.until(({ received, ended }) => ended || received.includes('\r\n\r\n'))),
	);
	const held = clients.filter(({ ended }) => !ended);
	return { held, lost: count - held.length };
}

test.each([
	// Half of them are kept for the process itself, so this limit is never reached.
	[120, 100, 60, true],
	// Node needs more than half of these for itself: here the system has no file left when the next one connects.
	[36, 60, 17, false],
])(
	'with %i open files it loses some of %i connections, keeps the others, and recovers',
	async (files, count, most, logged) => {
		const server = startProcess(SERVE_SITE, {
			args: [site],
			environment: { LOG_FORMAT: 'json' },
			shell: `ulimit -n ${files} && exec "$@"`,
		});
		const port = await server.listening;
		const { held, lost } = await open(port, count);
		expect(lost).toBeGreaterThanOrEqual(count - most);
		expect(held.length).toBeGreaterThan(0);
		for (const client of held) client.received = Buffer.alloc(0);
		for (const client of held) client.write(hex('81 82 00000000 6869'));
		for (const client of held) expect(await client.take(4)).toEqual(hex('81 02 6869'));

		const gone = held.map((client) => once(client.link, 'close'));
		for (const client of held) client.link.destroy();
		await Promise.all(gone);
		const page = await untilAnswered(() => ask(port, '/'));
		expect(page.body.toString()).toBe('<h1>WebSocket Lab</h1>');
		server.child.kill('SIGTERM');
		expect(await server.ended).toEqual([0, null]);
		expect(server.stdout().includes('"event":"connection-dropped"')).toBe(logged);
	},
);

/** The server hears of a closed connection a moment later than the client; until then it may have no room. */
async function untilAnswered<T>(attempt: () => Promise<T>): Promise<T> {
	try {
		return await attempt();
	} catch {
		return untilAnswered(attempt);
	}
}
