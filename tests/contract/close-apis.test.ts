import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket as WsSocket } from 'ws';
import { CLOSE_APIS } from '../../content/reference/close-codes/apis.ts';
import { type LabServer, startLab } from './support/lab-server.ts';

/** Both ends of every range, and every code that is registered. */
const CODES = [
	...[0, 999],
	...Array.from({ length: 17 }, (_, index) => 1000 + index),
	...[2999, 3000, 3003, 3008, 3999, 4000, 4999, 5000, 65535],
];

let lab: LabServer;
beforeAll(async () => {
	lab = await startLab();
});
afterAll(() => lab.stop());

/** @returns what comes of a code: null where it is taken */
async function outcome(code: number, make: (address: string) => WebSocket | WsSocket): Promise<string | null> {
	const socket = make(`ws://127.0.0.1:${lab.port}/echo`);
	await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
	try {
		socket.close(code);
		return null;
	} catch (error) {
		socket.close();
		return error instanceof Error ? error.name : String(error);
	}
}

it.each([
	['`ws`', (address: string) => new WsSocket(address)],
	['Node `WebSocket`', (address: string) => new WebSocket(address)],
] as const)('the reference says which codes %s takes, and what it throws at the others', async (name, make) => {
	const api = CLOSE_APIS.find((one) => one.name === name);
	const said = CODES.map((code) => [code, api?.takes(code) ? null : api?.refuses.replaceAll('`', '')]);
	const came = await Promise.all(CODES.map(async (code) => [code, await outcome(code, make)]));
	expect(came).toEqual(said);
});
