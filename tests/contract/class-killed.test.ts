import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import { openClass } from '../../server/class/open-class.ts';
import { SqliteStore } from '../../server/class/sqlite-store.ts';
import { Classroom } from '../../src/classroom/classroom.ts';
import { makeSite } from './support/site.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'class-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const work = (attempts: number) =>
	({ exercise: 'closing/code', outcome: 'failed', failing: ['code'], attempts, t: attempts }) as const;

/** Everything that a class writes, in an order. */
const WRITES: readonly ((room: Classroom) => unknown)[] = [
	(room) => room.join('a', 'Ada'),
	(room) => room.join('b', 'Bo'),
	(room) => room.report(1, work(1)),
	(room) => room.setPage(2, '/lessons/closing/'),
	(room) => room.turn({ pause: true }),
	(room) => room.setHand(1, true),
	(room) => room.report(1, work(2)),
	(room) => room.rename(2, 'Bo B.'),
	(room) => room.lock(true),
	(room) => room.turn({ pace: ['closing'] }),
	(room) => room.remove(1),
	(room) => room.join('b', 'Bo'),
];

test('wherever a process is killed while it writes, all that had returned is there, and nothing in halves', () => {
	const file = join(folder, 'class.sqlite');
	const store = new SqliteStore(file);
	const room = new Classroom(store);
	const sizeOfLog = () => statSync(`${file}-wal`).size;
	const steps = [{ size: sizeOfLog(), kept: store.load() }];
	for (const write of WRITES) {
		write(room);
		steps.push({ size: sizeOfLog(), kept: store.load() });
	}
	// What a killed process leaves is the log up to some byte: the database itself is written to when the log is long.
	const killed = join(folder, 'killed.sqlite');
	const at: number[] = [];
	for (let size = steps[0]?.size ?? 0; size <= sizeOfLog(); size += 1021) at.push(size);
	for (const size of [...at, ...steps.map((step) => step.size)]) {
		copyFileSync(file, killed);
		copyFileSync(`${file}-wal`, `${killed}-wal`);
		truncateSync(`${killed}-wal`, size);
		const found = new SqliteStore(killed);
		expect([size, found.load()]).toEqual([size, steps.findLast((step) => step.size <= size)?.kept]);
		found.close();
	}
	store.close();
	expect(at.length).toBeGreaterThan(40);
});

/** The server as a process, with the class of a file. */
async function serve(site: string, file: string): Promise<{ readonly child: ChildProcess; readonly port: number }> {
	const script = fileURLToPath(new URL('./support/serve-site.ts', import.meta.url));
	const env = { ...process.env, PORT: '0', CLASS_FILE: file };
	const child = fork(script, [site, '--class'], { env, stdio: 'ignore' });
	const port = await new Promise<number>((resolve, reject) => {
		child.once('message', (message: { port: number }) => resolve(message.port));
		child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
	});
	return { child, port };
}

test('what the server has said that it has is there after kill -9, in the middle of whatever it does', async () => {
	const site = makeSite();
	const file = join(folder, 'class.sqlite');
	const { secrets, store } = openClass(file);
	store.close();
	let last = 0;
	for (const point of [1, 6, 14]) {
		const { child, port } = await serve(site, file);
		const socket = new WebSocket(`ws://127.0.0.1:${port}/class/live`, { origin: `http://127.0.0.1:${port}` });
		await once(socket, 'open');
		const gone = once(child, 'exit');
		socket.on('message', (data) => {
			const message: { type: string; attempts?: number } = JSON.parse(String(data));
			if (message.type === 'noted') last = message.attempts ?? 0;
			if (message.type === 'seated' || message.type === 'noted') {
				const next = { type: 'work', exercise: 'closing/code', outcome: 'failed', failing: [], attempts: last + 1 };
				// Two are under way all the time.
				if (message.type === 'seated') for (let count = 0; count < 2; count += 1) socket.send(JSON.stringify(next));
				else socket.send(JSON.stringify(next));
			}
			if (last >= point) child.kill('SIGKILL');
		});
		socket.on('error', () => {});
		socket.send(JSON.stringify({ type: 'join', code: secrets.code, name: 'Ada', key: 'a' }));
		await gone;
		socket.terminate();
		const left = new SqliteStore(file);
		expect(left.load().students[0]?.work[0]?.attempts).toBeGreaterThanOrEqual(last);
		left.close();
	}
	rmSync(site, { recursive: true });
});
