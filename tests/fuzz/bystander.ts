import { EndpointClient } from '../contract/support/endpoint-client.ts';
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

/** Echoes messages one after the other over one socket, and asks how the server is, until it is told to stop. */
export async function standBy(port: number, random: Random, isOver: () => boolean): Promise<Seen> {
	const client = new EndpointClient(port, '/echo', () => random.bytes(4));
	let echoes = 0;
	let slowestEcho = 0;
	let slowestHealth = 0;
	let complaint = (await client.opened()) ? null : 'The bystander was not let in.';
	while (!isOver() && complaint === null) {
		const payload = random.bytes(random.size(20_000));
		const start = performance.now();
		if (client.isOpen) client.send(payload);
		const answer = await client.message();
		const echoed = performance.now();
		slowestEcho = Math.max(slowestEcho, echoed - start);
		echoes += 1;
		if (answer === null || Buffer.compare(answer.data, payload) !== 0)
			complaint = `The bystander's echo ${echoes} differs or its socket was closed.`;
		if (echoes % 20 !== 1) continue;
		const { status } = await ask(port, '/healthz');
		slowestHealth = Math.max(slowestHealth, performance.now() - echoed);
		if (status !== 200) complaint = `/healthz was answered with ${status}.`;
	}
	client.link.destroy();
	return { echoes, slowestEcho, slowestHealth, complaint };
}
