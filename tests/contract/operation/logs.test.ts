import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { RawClient, upgradeRequest } from '../support/raw-client.ts';
import { ask, makeSite } from '../support/site.ts';
import { SERVE_SITE, startProcess } from './support/server-process.ts';

let site: string;
beforeAll(() => {
	site = makeSite();
});
afterAll(() => rmSync(site, { recursive: true }));

const json = { LOG_FORMAT: 'json' };

test('with LOG_FORMAT=json every line of output is an object, and none holds a query, a tap or a message', async () => {
	const server = startProcess(SERVE_SITE, { args: [site], environment: json });
	const port = await server.listening;
	const tap = new WebSocket(`ws://127.0.0.1:${port}/tap`, { origin: `http://127.0.0.1:${port}` });
	const [hello] = await once(tap, 'message');
	const { tap: id } = JSON.parse(String(hello));
	const echo = new WebSocket(`ws://127.0.0.1:${port}/echo?tap=${id}.1.1`);
	await once(echo, 'open');
	echo.send('a message of mine');
	await once(echo, 'message');
	const refused = RawClient.connect(port);
	refused.write(upgradeRequest(`/echo?delay=secret&tap=${id}`));
	await refused.toEnd();
	server.child.kill('SIGTERM');
	expect(await server.ended).toEqual([0, null]);

	const lines = server.stdout().trim().split('\n');
	const events = lines.map((line) => JSON.parse(line));
	expect(events[0]).toMatchObject({ level: 'info', event: 'listening', address: '127.0.0.1', port });
	expect(events.slice(-2)).toMatchObject([{ event: 'stopping', reason: 'SIGTERM' }, { event: 'stopped' }]);
	expect(server.stdout()).not.toMatch(new RegExp(`${id}|secret|message of mine`));
	expect(server.stderr()).toBe('');
});

test.skipIf(!existsSync('/dev/full')).each(['text', 'json'])(
	'with LOG_FORMAT=%s it serves while the disk of its output is full',
	async (format) => {
		const server = startProcess(SERVE_SITE, {
			args: [site],
			environment: { LOG_FORMAT: format },
			shell: 'exec "$@" > /dev/full 2> /dev/full',
		});
		const port = await server.listening;
		expect((await ask(port, '/healthz')).status).toBe(200);
		server.child.kill('SIGTERM');
		expect(await server.ended).toEqual([0, null]);
	},
);

test('serves on when the program that reads its output is gone', async () => {
	const server = startProcess(SERVE_SITE, { args: [site], environment: json });
	const port = await server.listening;
	server.child.stdout?.destroy();
	server.child.stderr?.destroy();
	const echo = new WebSocket(`ws://127.0.0.1:${port}/echo`);
	await once(echo, 'open');
	const closed = once(echo, 'close');
	server.child.kill('SIGTERM');
	expect((await closed)[0]).toBe(1001);
	expect(await server.ended).toEqual([0, null]);
});

test('does not wait for a program that does not read its output', async () => {
	const script = fileURLToPath(new URL('support/print-lines.ts', import.meta.url));
	const printing = startProcess(script, { args: ['10000'] });
	printing.child.stdout?.pause();
	const [{ lost }] = await once(printing.child, 'message');
	// At most the pipe and what may wait are kept, of 10 MB.
	expect(lost).toBeGreaterThan(9000);
	printing.child.kill('SIGKILL');
	await once(printing.child, 'exit');
});
