import { encodeFrame } from '../../src/protocol/frame-encoder.ts';
import { OPCODE } from '../../src/protocol/opcodes.ts';
import { hex, RawClient } from '../contract/support/raw-client.ts';
import { ask } from '../contract/support/site.ts';
import type { Random } from './random.ts';

/** What somebody saw who only wanted to be served. */
export interface Seen {
	readonly echoes: number;
	/** ms, of the slowest echo and of the slowest answer to `/healthz`. */
	readonly slowestEcho: number;
	readonly slowestHealth: number;
	/** What went wrong; null when nothing did. */
	readonly complaint: string | null;
}

const PING = hex('89 00');
const PONG = hex('8a 80 00000000');

/** Echoes messages one after the other over one socket, and asks how the server is, until it is told to stop. */
export async function standBy(port: number, random: Random, isOver: () => boolean): Promise<Seen> {
	const client = RawClient.connect(port);
	await client.upgrade('/echo');
	let echoes = 0;
	let slowestEcho = 0;
	let slowestHealth = 0;
	let complaint: string | null = null;
	while (!isOver() && complaint === null) {
		const payload = random.bytes(random.size(20_000));
		const start = performance.now();
		client.write(encodeFrame({ opcode: OPCODE.binary, payload, maskingKey: random.bytes(4) }));
		const expected = encodeFrame({ opcode: OPCODE.binary, payload });
		await answerPings(client);
		const answer = await client.take(expected.length);
		const echoed = performance.now();
		slowestEcho = Math.max(slowestEcho, echoed - start);
		echoes += 1;
		if (!answer.equals(expected)) complaint = `The bystander's echo ${echoes} differs or its socket was closed.`;
		if (echoes % 20 !== 1) continue;
		const { status } = await ask(port, '/healthz');
		slowestHealth = Math.max(slowestHealth, performance.now() - echoed);
		if (status !== 200) complaint = `/healthz was answered with ${status}.`;
	}
	client.link.destroy();
	return { echoes, slowestEcho, slowestHealth, complaint };
}

/** The server asks now and then whether its clients are there, with a ping that has no payload. */
async function answerPings(client: RawClient): Promise<void> {
	await client.until(({ received, ended }) => received.length > 1 || ended);
	while (client.received.subarray(0, 2).equals(PING)) {
		await client.take(PING.length);
		client.write(PONG);
		await client.until(({ received, ended }) => received.length > 1 || ended);
	}
}
