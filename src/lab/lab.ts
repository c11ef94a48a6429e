import { Endpoint, type Upgrade } from './endpoint.ts';
import type { Opened, SocketGuard } from './guard/socket-guard.ts';
import type { Host, HostServices } from './host.ts';
import { refuse } from './http/refusal.ts';
import { LAB_LIMITS, type LabLimits } from './limits.ts';
import type { PeerWebSocket } from './peer-web-socket.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios/index.ts';

interface Entry {
	readonly scenario: Scenario;
	readonly endpoint: Endpoint;
}

/** All scenarios behind their addresses, and the sockets that are open on them. */
export class Lab {
	readonly #host: Host;
	readonly #socketGuard: SocketGuard;
	readonly #entries: ReadonlyMap<string, Entry>;
	readonly #open = new Set<PeerWebSocket>();

	/** @param socketGuard looks after every socket that is opened */
	constructor(host: Host, socketGuard: SocketGuard, services: HostServices = {}, limits: LabLimits = LAB_LIMITS) {
		this.#host = host;
		this.#socketGuard = socketGuard;
		this.#entries = new Map(
			SCENARIOS.map((scenario) => [
				scenario.path,
				{ scenario, endpoint: new Endpoint(scenario, host, services, limits) },
			]),
		);
	}

	/** @returns whether there is a scenario at this path */
	has(path: string): boolean {
		return this.#entries.has(path);
	}

	/** @returns whether pages of other sites may not open the scenario at this path */
	isForOwnPages(path: string): boolean {
		return this.#entries.get(path)?.scenario.ownPagesOnly === true;
	}

	/** Answers an opening handshake for a path: with 101 and the scenario, or with a refusal. */
	open(path: string, upgrade: Upgrade): void {
		const entry = this.#entries.get(path);
		if (entry === undefined) {
			const sentence = `There is no scenario at this path; there are: ${[...this.#entries.keys()].join(', ')}.`;
			refuse(upgrade.link, { status: 404, sentence }, this.#host, upgrade.observe);
			return;
		}
		const { scenario, endpoint } = entry;
		const { link, rates } = upgrade;
		endpoint.open(upgrade, (webSocket) => {
			this.#opened({ webSocket, link, rates, keepAlive: scenario.keepAlive !== false });
		});
	}

	/** By itself, so that its listeners do not keep the request for as long as the socket is open. */
	#opened(opened: Opened): void {
		const { webSocket } = opened;
		this.#open.add(webSocket);
		webSocket.on('close', () => this.#open.delete(webSocket));
		this.#socketGuard.lookAfter(opened);
	}

	/** Starts the closing handshake on every open socket. */
	close(code: number, reason: string): void {
		for (const webSocket of this.#open) webSocket.close(code, reason);
	}
}
