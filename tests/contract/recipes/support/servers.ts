import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Changes } from '../../operation/support/proxy.ts';
import { missing } from '../../operation/support/proxy.ts';
import type { RecipeCopy } from './program.ts';

/** A recipe that is a server, and what differs between one and the other. */
export interface ServerRecipe {
	readonly recipe: string;
	readonly file: string;
	/** @returns why it can't run here; null when it can */
	lacks(): string | null;
	/** @returns what to run, after what had to be made */
	command(copy: RecipeCopy): readonly string[];
	/** A heartbeat of a second instead of what is shipped. */
	readonly everySecond: Changes;
	/** With which code a message of more than 1 MiB ends the connection. */
	readonly tooLarge: number;
	/** What a client hears when it is told of a restart. */
	readonly restart: readonly [code: number, reason: string];
}

const GO_PATH = '/usr/share/gocode';

/** Of these, the first that has the package. */
const python = (): string | undefined =>
	['python3', '/usr/bin/python3'].find((program) => spawnSync(program, ['-c', 'import websockets']).status === 0);

export const SERVERS: readonly ServerRecipe[] = [
	{
		recipe: 'node-server',
		file: 'server.mjs',
		lacks: () => null,
		command: (copy) => [process.execPath, copy.file('server.mjs')],
		everySecond: [['25_000', '1000']],
		tooLarge: 1009,
		restart: [1001, 'restart'],
	},
	{
		recipe: 'deno',
		file: 'server.js',
		lacks: () => missing('deno'),
		command: (copy) => ['deno', 'run', '--no-config', '--allow-net', '--allow-env=PORT', copy.file('server.js')],
		everySecond: [['idleTimeout: 50', 'idleTimeout: 2']],
		tooLarge: 4009,
		restart: [1001, 'Server shutting down'],
	},
	{
		recipe: 'bun',
		file: 'server.js',
		lacks: () => missing('bun'),
		command: (copy) => ['bun', copy.file('server.js')],
		everySecond: [['idleTimeout: 30', 'idleTimeout: 1']],
		tooLarge: 1009,
		restart: [1001, 'restart'],
	},
	{
		recipe: 'go',
		file: 'server.go',
		lacks: () =>
			missing('go') ??
			(existsSync(`${GO_PATH}/src/github.com/gorilla/websocket`) ? null : 'not installed here: gorilla'),
		command(copy) {
			const env = { ...process.env, GO111MODULE: 'off', GOPATH: GO_PATH };
			const made = spawnSync('go', ['build', '-o', copy.file('server'), copy.file('server.go')], { env });
			if (made.status !== 0) throw new Error(String(made.stderr));
			return [copy.file('server')];
		},
		everySecond: [
			['25 * time.Second', 'time.Second'],
			['60 * time.Second', '1500 * time.Millisecond'],
		],
		tooLarge: 1009,
		restart: [1001, 'restart'],
	},
	{
		recipe: 'python',
		file: 'server.py',
		lacks: () => (python() === undefined ? 'not installed here: websockets for python3' : null),
		command: (copy) => [python() ?? '', copy.file('server.py')],
		everySecond: [
			['ping_interval=25', 'ping_interval=1'],
			['ping_timeout=20', 'ping_timeout=1'],
		],
		tooLarge: 1009,
		restart: [1001, ''],
	},
];
