import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/process/config.ts';
import { listen } from '../../server/process/listening.ts';
import { makeSite } from '../contract/support/site.ts';

test('a configuration’s address to listen on is not taken for the host that gives the lab its clock', async () => {
	const config = readConfig({ PORT: '0', HOST: '127.0.0.1' }, []);
	const app = createApp({ ...config, distDir: makeSite() });
	const { port } = await listen(app.server, config);
	const socket = new WebSocket(`ws://127.0.0.1:${port}/echo`);
	const echoed = new Promise((resolve, reject) => {
		socket.on('open', () => socket.send('Hello'));
		socket.on('message', (data) => resolve(String(data)));
		socket.on('error', reject);
	});
	expect(await echoed).toBe('Hello');
	await app.shutdown();
});
