import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClass } from '../../server/class/open-class.ts';
import { errorFigure, type Figure, type Load, latencyFigures, percentile } from './figures.ts';
import { ClassCrowd, type ClassKind, LoadServer } from './processes.ts';

const ACTIONS = 40;

/** A class of so many, from the first that joins to the last that is back after the server was killed. */
async function classOf(students: number, kind: ClassKind, file: string): Promise<readonly Figure[]> {
	const { secrets, store } = openClass(file);
	store.close();
	let server = await LoadServer.start(kind, 0, file);
	const crowd = new ClassCrowd();
	const { port } = server;
	const named = (what: string) => `${students.toLocaleString('en')} students: ${what}`;
	try {
		const before = await server.memory();
		const joined = await crowd.perform({ do: 'join', students, code: secrets.code, ports: [port] });
		const after = await server.memory();
		const led = await crowd.perform({ do: 'direct', times: ACTIONS, token: secrets.token, port });
		await server.kill();
		const killed = performance.now();
		const returning = crowd.perform({ do: 'return', from: port });
		server = await LoadServer.start(kind, port, file);
		const returned = performance.now() - killed;
		const back = await returning;
		return [
			{ what: named('all have joined after'), value: percentile(joined.latencies, 1), unit: 'ms' },
			...latencyFigures(named('from the teacher’s action to a student'), led),
			{ what: named('memory of each'), value: (after.resident - before.resident) / students / 1024, unit: 'KB' },
			{ what: named('sent to each when joining'), value: joined.bytes / students, unit: 'bytes' },
			{ what: named('sent to each for an action'), value: led.bytes / students / ACTIONS, unit: 'bytes' },
			{
				what: named('killed and started: all are back so long after it listens'),
				value: percentile(back.latencies, 1) - returned,
				unit: 'ms',
			},
			errorFigure(joined, led, back),
		];
	} finally {
		await Promise.all([crowd.end(), server.stop()]);
	}
}

export const inClass: Load = async (kind) => {
	const folder = mkdtempSync(join(tmpdir(), 'class-'));
	try {
		const at = (name: string) => join(folder, name);
		const each = kind === 'lab' ? 'class' : 'hub';
		return [...(await classOf(200, each, at('small'))), ...(await classOf(1000, each, at('large')))];
	} finally {
		rmSync(folder, { recursive: true });
	}
};
