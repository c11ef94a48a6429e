import { Endpoint, type Upgrade } from './endpoint.ts';
import type { Host } from './host.ts';
import { refuse } from './http/refusal.ts';
import type { PeerWebSocket } from './peer-web-socket.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { Turns } from './turns.ts';

/** All scenarios behind their addresses, and the sockets that are open on them. */
export class Lab {
	readonly #host: Host;
	readonly #endpoints: ReadonlyMap<string, Endpoint>;
	readonly #open = new Set<PeerWebSocket>();

	constructor(host: Host) {
		this.#host = host;
		const turns = new Turns(host);
		this.#endpoints = new Map(SCENARIOS.map((scenario) => [scenario.path, new Endpoint(scenario, host, turns)]));
	}

	/** @returns whether there is a scenario at this path */
	has(path: string): boolean {
		return this.#endpoints.has(path);
	}

	/** Answers an opening handshake for a path: with 101 and the scenario, or with a refusal. */
	open(path: string, upgrade: Upgrade): void {
		const endpoint = this.#endpoints.get(path);
		if (endpoint === undefined) {
			const sentence = `There is no scenario at this path; there are: ${[...this.#endpoints.keys()].join(', ')}.`;
			refuse(upgrade.link, { status: 404, sentence }, this.#host, upgrade.observe);
			return;
		}
		endpoint.open(upgrade, (webSocket) => {
			this.#open.add(webSocket);
			webSocket.once('close', () => this.#open.delete(webSocket));
		});
	}

	/** Starts the closing handshake on every open socket. */
	close(code: number, reason: string): void {
		for (const webSocket of this.#open) webSocket.close(code, reason);
	}
}
