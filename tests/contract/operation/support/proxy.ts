import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { request } from 'node:https';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConnectionOptions, connect as connectByTls, type TLSSocket } from 'node:tls';
import { WebSocket } from 'ws';
import { listen } from '../../../../server/process/listening.ts';
import type { Answer } from '../../support/site.ts';

/** The name in the shipped configurations. */
export const NAME = 'lab.example.org';

/** Debian puts servers where only root looks. */
const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin`;

/** @returns why the tests of a proxy can't run here; null when they can */
export function missing(...programs: string[]): string | null {
	const absent = programs.filter(
		(program) => spawnSync('/bin/sh', ['-c', `command -v ${program}`], { env: { PATH } }).status,
	);
	return absent.length === 0 ? null : `not installed here: ${absent.join(', ')}`;
}

/** A folder of its own with a certificate for `NAME`, signed by itself. */
export interface ProxyFolder {
	readonly path: string;
	readonly certificate: string;
	readonly key: string;
	remove(): void;
}

export function makeProxyFolder(): ProxyFolder {
	const path = mkdtempSync(join(tmpdir(), 'wl-proxy-'));
	const certificate = join(path, 'certificate.pem');
	const key = join(path, 'key.pem');
	const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
	const names = ['-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`];
	const files = ['-keyout', key, '-out', certificate];
	const { status, stderr } = spawnSync('openssl', ['req', '-x509', ...curve, ...names, '-days', '2', ...files]);
	if (status !== 0) throw new Error(String(stderr));
	return { path, certificate, key, remove: () => rmSync(path, { recursive: true }) };
}

/** Below the ports that systems lend to outgoing connections, which might take one before the program that it is for. */
const PORTS = { first: 20_000, count: 10_000 };
/** Far from those of a process that was started next. */
let tried = process.pid * 211;

/** @returns a port that nobody listens to, another one each time */
export async function freePort(): Promise<number> {
	const port = PORTS.first + (tried % PORTS.count);
	tried += 1;
	const server = createServer();
	try {
		await listen(server, { port, host: '127.0.0.1' });
	} catch {
		return freePort();
	}
	server.close();
	await once(server, 'close');
	return port;
}

/** What a test changes in a shipped file: ports, paths and times, each of which must stand there. */
export type Changes = readonly (readonly [from: string, to: string])[];

/** @throws Error that names what does not stand in the text */
export function adapted(shipped: string, changes: Changes): string {
	return changes.reduce((text, [from, to]) => {
		if (!text.includes(from)) throw new Error(`It does not say ${from}`);
		return text.replace(from, to);
	}, shipped);
}

export interface RunningProxy {
	readonly port: number;
	stop(): Promise<void>;
}

/** Starts a proxy and resolves when it takes connections. */
export async function startProxy(
	command: string,
	args: string[],
	folder: ProxyFolder,
	port: number,
): Promise<RunningProxy> {
	const env = { PATH, HOME: folder.path, XDG_DATA_HOME: folder.path, XDG_CONFIG_HOME: folder.path };
	const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
	let stderr = '';
	child.stderr.on('data', (chunk) => {
		stderr += chunk;
	});
	while (!(await accepts(port))) {
		if (child.exitCode !== null) throw new Error(`${command} did not start: ${stderr}`);
	}
	return {
		port,
		async stop() {
			await end(child);
		},
	};
}

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGTERM');
	await once(child, 'exit');
}

/** @returns whether somebody listens */
export function accepts(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const link = connect({ port, host: '127.0.0.1' });
		link.on('connect', () => resolve(true));
		link.on('error', () => resolve(false));
		link.on('connect', () => link.destroy());
	});
}

/** Where a reader comes from, and what the reader claims. */
export interface Reader {
	readonly localAddress?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

export function askByTls(folder: ProxyFolder, port: number, path: string, reader: Reader = {}): Promise<Answer> {
	const headers = { Host: NAME, ...reader.headers };
	const { localAddress = '127.0.0.1' } = reader;
	const ca = readFileSync(folder.certificate);
	return new Promise((resolve, reject) => {
		const asked = request({ host: '127.0.0.1', port, path, headers, localAddress, ca, servername: NAME, agent: false });
		asked.on('error', reject);
		asked.on('response', (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
			});
		});
		asked.end();
	});
}

export function openByTls(folder: ProxyFolder, port: number, path: string, reader: Reader = {}): WebSocket {
	// `ws` hands it on to `node:tls`; its own type does not name it.
	const trust = { ca: readFileSync(folder.certificate), servername: NAME };
	return new WebSocket(`wss://127.0.0.1:${port}${path}`, {
		...trust,
		headers: { Host: NAME, ...reader.headers },
		localAddress: reader.localAddress ?? '127.0.0.1',
	});
}

/** A connection on which a test says itself what goes over it. */
export function linkByTls(folder: ProxyFolder, port: number, localAddress = '127.0.0.1'): TLSSocket {
	const ca = readFileSync(folder.certificate);
	// The types leave out that what is not for TLS goes to `node:net`.
	const options: ConnectionOptions & { readonly localAddress: string } = {
		port,
		host: '127.0.0.1',
		localAddress,
		ca,
		servername: NAME,
	};
	return connectByTls(options);
}

/**
 * Writes two thousand requests over one connection to the proxy and reads no answer, until the server behind it was asked often.
 *
 * @returns how many requests of it the server had under way at most
 */
export async function askWithoutReading(folder: ProxyFolder, proxy: RunningProxy, server: Server): Promise<number> {
	let underWay = 0;
	let most = 0;
	let asked = 0;
	const announced = new Promise<void>((resolve) => {
		server.on('request', (_request, response) => {
			underWay += 1;
			most = Math.max(most, underWay);
			response.once('close', () => {
				underWay -= 1;
			});
			asked += 1;
			if (asked === 20) resolve();
		});
	});
	const link = linkByTls(folder, proxy.port);
	link.on('error', () => {});
	await once(link, 'secureConnect');
	link.pause();
	link.write(`GET / HTTP/1.1\r\nHost: ${NAME}\r\n\r\n`.repeat(2000));
	await announced;
	const other = await askByTls(folder, proxy.port, '/');
	link.destroy();
	if (other.status !== 200) throw new Error(`Another reader was answered with ${other.status}.`);
	return most;
}
