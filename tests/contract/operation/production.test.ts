import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ask } from '../support/site.ts';
import { installInReadOnlyFolder, userNobody } from './support/installation.ts';
import { startProcess } from './support/server-process.ts';

let installation: ReturnType<typeof installInReadOnlyFolder>;
beforeAll(() => {
	installation = installInReadOnlyFolder();
});
afterAll(() => installation.remove());

/** Root could write anyway, so root becomes somebody else; who is not root owns the folder, and may not write either. */
const user = userNobody();

test('runs in a read-only folder with production dependencies alone, as a user without rights', async () => {
	const server = startProcess('server/main.ts', {
		cwd: installation.folder,
		environment: { LOG_FORMAT: 'json', NODE_ENV: 'production' },
		...(user === undefined ? {} : { user }),
	});
	const port = await server.listening;
	expect((await ask(port, '/')).body.toString()).toBe('<h1>WebSocket Lab</h1>');
	const echo = new WebSocket(`ws://127.0.0.1:${port}/echo`);
	await once(echo, 'open');
	echo.send('hi');
	expect(String((await once(echo, 'message'))[0])).toBe('hi');

	const check = async (PORT: string) => {
		const healthy = spawn(process.execPath, [join(installation.folder, 'deploy/healthy.mjs')], { env: { PORT } });
		return (await once(healthy, 'exit'))[0];
	};
	expect(await check(String(port))).toBe(0);
	server.child.kill('SIGTERM');
	expect(await server.ended).toEqual([0, null]);
	expect(server.stderr()).toBe('');
	expect(await check(String(port))).toBe(1);
});
