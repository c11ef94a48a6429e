import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { listen } from '../../server/process/listening.ts';
import { hex, RawClient } from './support/raw-client.ts';
import { makeSite } from './support/site.ts';

let folder: string;
beforeAll(() => {
	folder = makeSite();
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Output {
	readonly child: ChildProcess;
	/** Resolves with the exit code when the process has ended. */
	readonly exit: Promise<number | null>;
	readonly stdout: () => string;
	readonly stderr: () => string;
}

function start(environment: Record<string, string>, args: string[] = [], site = folder): Output {
	const script = fileURLToPath(new URL('support/serve-site.ts', import.meta.url));
	const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
	const env = { PATH, NODE_COMPILE_CACHE, ...environment };
	const child = fork(script, [site, ...args], { env, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
	let stdout = '';
	let stderr = '';
	child.stdout?.on('data', (chunk) => {
		stdout += chunk;
	});
	child.stderr?.on('data', (chunk) => {
		stderr += chunk;
	});
	const exit = once(child, 'close').then(([code]) => code);
	return { child, exit, stdout: () => stdout, stderr: () => stderr };
}

async function listening({ child }: Output): Promise<number> {
	const [message] = await once(child, 'message');
	return message.port;
}

test.each([
	[{ PORT: '80a' }, 'PORT must be a whole number from 0 to 65535, not "80a".'],
	[{ HOST: 'not a host' }, 'HOST must be an IP address or a host name such as 127.0.0.1, not "not a host".'],
	[
		{ PORT: '0', HOST: '203.0.113.7' },
		'HOST=203.0.113.7 is not an address of this machine: leave HOST out, or use 127.0.0.1.',
	],
])('with %j it says one sentence and ends with 1', async (environment, sentence) => {
	const output = start(environment);
	expect(await output.exit).toBe(1);
	expect(output.stderr()).toBe(`websocket-lab: ${sentence}\n`);
	expect(output.stdout()).toBe('');
});

test('says that a port is taken and what to do', async () => {
	const other = createServer();
	const { port } = await listen(other, { port: 0, host: '127.0.0.1' });
	const output = start({ PORT: String(port) });
	expect(await output.exit).toBe(1);
	expect(output.stderr()).toBe(
		`websocket-lab: Port ${port} is taken by another program: stop that program, or choose another port with PORT=${port + 1}.\n`,
	);
	other.close();
});

test('says that there is no built site', async () => {
	const output = start({ PORT: '0' }, [], '/nowhere/dist');
	expect(await output.exit).toBe(1);
	expect(output.stderr()).toBe(
		'websocket-lab: There is no built site in /nowhere/dist: run npm start, or npm run build first.\n',
	);
});

test('prints its address, and with --lan those to give to a class', async () => {
	const local = start({ PORT: '0' });
	expect(local.stdout()).toBe('');
	const port = await listening(local);
	const forNobody = await fetch(`http://localhost:${port}/class-addresses`);
	expect([forNobody.status, await forNobody.text()]).toEqual([200, '']);
	local.child.kill('SIGTERM');
	expect(await local.exit).toBe(0);
	expect(local.stdout()).toBe(`WebSocket Lab is at http://localhost:${port}/\n`);

	const open = start({ PORT: '0' }, ['--lan']);
	const shared = await listening(open);
	const forTheClass = await (await fetch(`http://localhost:${shared}/class-addresses`)).text();
	open.child.kill('SIGTERM');
	expect(await open.exit).toBe(0);
	expect(open.stdout()).toMatch(
		/^WebSocket Lab is at http:\/\/localhost:\d+\/\n( {2}for the class: http:\/\/[\d.]+:\d+\/\n)*$/,
	);
	const printed = open.stdout().matchAll(/for the class: (?<address>.*\n)/g);
	expect(forTheClass).toBe(Array.from(printed, ({ groups }) => groups?.['address']).join(''));
});

test.each(['SIGINT', 'SIGTERM'] as const)('on %s closes every socket with 1001 and ends with 0', async (signal) => {
	const output = start({ PORT: '0' });
	const port = await listening(output);
	const echo = new WebSocket(`ws://127.0.0.1:${port}/echo`);
	const tap = new WebSocket(`ws://127.0.0.1:${port}/tap`, { origin: `http://127.0.0.1:${port}` });
	const page = fetch(`http://127.0.0.1:${port}/`);
	await Promise.all([once(echo, 'open'), once(tap, 'open'), page.then((response) => response.text())]);
	const closed = Promise.all([once(echo, 'close'), once(tap, 'close')]);
	output.child.kill(signal);
	expect((await closed).map(([code, reason]) => [code, String(reason)])).toEqual([
		[1001, 'The lab server is shutting down.'],
		[1001, 'The lab server is shutting down.'],
	]);
	expect(await output.exit).toBe(0);
});

test('cuts a socket that does not answer the close frame, and ends with 0', async () => {
	const output = start({ PORT: '0' });
	const client = RawClient.connect(await listening(output));
	await client.upgrade('/echo');
	output.child.kill('SIGINT');
	expect((await client.toEnd()).subarray(0, 4)).toEqual(hex('88 22 03e9'));
	expect(await output.exit).toBe(0);
});

test('ends with its parent', async () => {
	const output = start({ PORT: '0' });
	await listening(output);
	const exit = once(output.child, 'exit');
	output.child.disconnect();
	expect((await exit)[0]).toBe(0);
});
