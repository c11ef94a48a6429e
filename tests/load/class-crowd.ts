// The desk and the seats of a class in one process, so that one clock tells when what was said at one of them is heard at all others.
import { setTimeout } from 'node:timers/promises';
import WebSocket from 'ws';
import { FIRST_SPREAD, waitBefore } from '../../src/class/live-link.ts';

export type ClassTask =
	/** So many students come in the same moment, behind one address, to the servers by turns. @returns ms until each had a seat */
	| { readonly do: 'join'; readonly students: number; readonly code: string; readonly ports: readonly number[] }
	/** The teacher does something so many times. @returns ms until each of the students had heard of each */
	| { readonly do: 'direct'; readonly times: number; readonly token: string; readonly port: number }
	/** Waits until everybody is back who was at the server with that port, which is away. @returns ms from now on until each was */
	| { readonly do: 'return'; readonly from: number };

/** What was seen. */
export interface ClassSight {
	readonly latencies: readonly number[];
	readonly errors: Readonly<Record<string, number>>;
	/** Bytes of the messages that all students together got in this task. */
	readonly bytes: number;
}

interface Student {
	readonly name: string;
	/** Of the server that it is at, or tries. */
	port: number;
	tries: number;
	spread: number;
	heard: (type: string) => void;
}

const students: Student[] = [];
const errors: Record<string, number> = {};
let bytes = 0;
let code = '';
let ports: readonly number[] = [];

const open = (port: number): WebSocket =>
	new WebSocket(`ws://127.0.0.1:${port}/class/live`, { origin: `http://127.0.0.1:${port}` });

/** As a page does it: the class is left by nobody, so it comes back by itself. A proxy would send it to the next server. */
function connect(student: Student): void {
	const socket = open(student.port);
	socket.on('open', () => socket.send(JSON.stringify({ type: 'join', code, name: student.name, key: student.name })));
	socket.on('error', () => {});
	socket.on('message', (data) => {
		const text = String(data);
		bytes += Buffer.byteLength(text);
		// What a page would take apart is not what is measured.
		const type = /^\{"type":"([a-z-]+)"/.exec(text)?.[1] ?? '';
		if (type === 'seated') {
			student.tries = 0;
			student.spread = Number(/"spread":([\d.]+)/.exec(text)?.[1]);
		}
		if (type === 'refused') errors[text] = (errors[text] ?? 0) + 1;
		student.heard(type);
	});
	socket.on('close', () => {
		student.port = ports[(ports.indexOf(student.port) + 1) % ports.length] ?? 0;
		globalThis.setTimeout(() => connect(student), waitBefore(student.tries, student.spread, Math.random()));
		student.tries += 1;
	});
}

/** Resolves with the ms until each of them has heard a message of a kind. */
function untilAll(type: string, who: readonly Student[] = students): Promise<number[]> {
	const start = performance.now();
	return Promise.all(
		who.map(
			(student) =>
				new Promise<number>((resolve) => {
					student.heard = (heard) => {
						if (heard === type) resolve(performance.now() - start);
					};
				}),
		),
	);
}

async function direct(times: number, token: string, port: number): Promise<number[]> {
	const desk = open(port);
	const ready = new Promise((resolve) => desk.once('message', resolve));
	desk.on('open', () => desk.send(JSON.stringify({ type: 'desk', token })));
	await ready;
	const latencies: number[] = [];
	for (let count = 0; count < times; count += 1) {
		const all = untilAll('switches');
		desk.send(JSON.stringify({ type: 'pause', on: count % 2 === 0 }));
		latencies.push(...(await all));
		await setTimeout(50);
	}
	desk.close();
	return latencies;
}

async function perform(task: ClassTask): Promise<number[]> {
	switch (task.do) {
		case 'join': {
			({ code, ports } = task);
			for (let count = 1; count <= task.students; count += 1) {
				const port = ports[count % ports.length] ?? 0;
				students.push({ name: `Student ${count}`, port, tries: 0, spread: FIRST_SPREAD, heard: () => {} });
			}
			const all = untilAll('seated');
			for (const student of students) connect(student);
			return all;
		}
		case 'direct':
			return direct(task.times, task.token, task.port);
		case 'return':
			return untilAll(
				'seated',
				students.filter(({ port }) => port === task.from),
			);
	}
}

process.on('message', async (task: ClassTask) => {
	bytes = 0;
	const latencies = await perform(task);
	const sight: ClassSight = { latencies, errors, bytes };
	process.send?.(sight);
});
process.on('disconnect', () => process.exit());
