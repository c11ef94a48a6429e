import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TapRecord } from '../../../src/trace/tap/channel.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';
import { TapWatcher } from '../support/tap-watcher.ts';

let lab: LabServer;
let watcher: TapWatcher;
beforeEach(async () => {
	lab = await startLab();
	watcher = await TapWatcher.open(lab.port);
});
afterEach(async () => {
	watcher.webSocket.terminate();
	await lab.stop();
});

/** A record in a few characters: the first byte of a frame or head in hexadecimal, or the fact. */
function short(record: TapRecord): string {
	if (record.kind === 'bytes') return `${record.direction} ${record.chunk[0]?.toString(16)}`;
	if (record.kind === 'lost') return `lost ${record.bytes}`;
	return record.fact.type === 'state' ? `state ${record.fact.readyState}` : record.fact.type;
}

/** Without the head of the response (48 is its "H") and a close frame's code (03 …), which `ws` writes by itself. */
const log = (): string[] => watcher.records.map(short).filter((line) => !/^in (3|48)$/.test(line));

test('tells of a socket that the client closes', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/echo?tap=${watcher.id}.1`);
	client.write(hex('88 82 00000000 03e8'));
	await client.toEnd();
	client.link.end();
	await watcher.until(() => log().includes('state 3'));
	expect(log()).toEqual(['out 47', 'state 1', 'out 88', 'in 88', 'state 2', 'disconnected', 'state 3']);
});

test('tells of a socket that the server closes', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/close?tap=${watcher.id}.1`);
	await client.take(2);
	client.write(hex('88 80 00000000'));
	await client.toEnd();
	client.link.end();
	await watcher.until(() => log().includes('state 3'));
	expect(log()).toEqual(['out 47', 'state 1', 'in 88', 'state 2', 'out 88', 'disconnected', 'state 3']);
});

test('tells that the server cut the link', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/drop?tap=${watcher.id}.1`);
	await client.toEnd();
	await watcher.until(() => log().includes('state 3'));
	expect(log()).toEqual(['out 47', 'state 1', 'cut', 'state 2', 'disconnected', 'state 3']);
});

test('tells that the client cut the link, after the last byte', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/echo?tap=${watcher.id}.1`);
	client.write(hex('81 80 00000000'));
	await client.take(2);
	client.link.destroy();
	await watcher.until(() => log().includes('state 3'));
	expect(log()).toEqual(['out 47', 'state 1', 'out 81', 'in 81', 'disconnected', 'state 3']);
});
