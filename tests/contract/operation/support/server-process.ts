import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server that runs as a process of its own. */
export interface ServerProcess {
	readonly child: ChildProcess;
	/** Resolves with the port it listens on. */
	readonly listening: Promise<number>;
	/** Resolves with the exit code and signal when the process has ended and all its output is here. */
	readonly ended: Promise<[code: number | null, signal: NodeJS.Signals | null]>;
	readonly stdout: () => string;
	readonly stderr: () => string;
}

export interface ProcessOptions {
	readonly environment?: Readonly<Record<string, string>>;
	readonly args?: readonly string[];
	readonly cwd?: string;
	/** Runs as this user and group; only root may. */
	readonly user?: number;
	/** A line of shell that ends in `exec "$@"`, to set limits or redirect output. */
	readonly shell?: string;
}

/** The script of this folder that serves any folder. */
export const SERVE_SITE = fileURLToPath(new URL('../../support/serve-site.ts', import.meta.url));

/** @param script and `args` as after `node` */
export function startProcess(script: string, options: ProcessOptions = {}): ServerProcess {
	const { environment = {}, args = [], cwd, user, shell = 'exec "$@"' } = options;
	const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
	const child = spawn('/bin/sh', ['-c', shell, 'sh', process.execPath, script, ...args], {
		env: { PATH, NODE_COMPILE_CACHE, PORT: '0', ...environment },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		...(cwd === undefined ? {} : { cwd }),
		...(user === undefined ? {} : { uid: user, gid: user }),
	});
	let stdout = '';
	let stderr = '';
	child.stdout?.on('data', (chunk) => {
		stdout += chunk;
	});
	child.stderr?.on('data', (chunk) => {
		stderr += chunk;
	});
	const ended = once(child, 'close').then(([code, signal]): [number | null, NodeJS.Signals | null] => [code, signal]);
	const started = once(child, 'message').then(([message]): number => message.port);
	const failed = ended.then((): never => {
		throw new Error(`The server ended before it listened: ${stderr}`);
	});
	const listening = Promise.race([started, failed]);
	listening.catch(() => {});
	return { child, listening, ended, stdout: () => stdout, stderr: () => stderr };
}
