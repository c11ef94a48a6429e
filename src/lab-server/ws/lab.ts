import type { OpenedSocket, SocketGuard } from '../guard/socket-guard.ts';
import type { Host, Surroundings } from '../host.ts';
import { meantScenario, noScenario } from '../http/no-scenario.ts';
import { LAB_LIMITS, type LabLimits } from '../limits.ts';
import { QueryAndPath } from '../parameters.ts';
import type { Peer } from '../peer.ts';
import type { Scenario } from '../scenario.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import { type HostServices, ScenarioEndpoint, type Upgrade } from './endpoint.ts';
import { refuse } from './peer-server.ts';

interface Entry {
	readonly scenario: Scenario;
	readonly endpoint: ScenarioEndpoint;
}

/** All scenarios behind their addresses, and the sockets that are open on them. */
export class Lab {
	readonly #around: Surroundings;
	readonly #socketGuard: SocketGuard;
	readonly #entries: ReadonlyMap<string, Entry>;
	readonly #open = new Set<Peer>();

	/** @param socketGuard looks after every socket that is opened */
	constructor(host: Host, socketGuard: SocketGuard, services: HostServices = {}, limits: LabLimits = LAB_LIMITS) {
		this.#around = { host, limits };
		this.#socketGuard = socketGuard;
		this.#entries = new Map(
			SCENARIOS.map((scenario) => [
				scenario.path,
				{ scenario, endpoint: new ScenarioEndpoint(scenario, host, services, limits) },
			]),
		);
	}

	/** @returns whether there is a scenario at this path */
	has(path: string): boolean {
		return this.#at(path) !== null;
	}

	/** @returns whether pages of other sites may not open the scenario at this path */
	isForOwnPages(path: string): boolean {
		return this.#at(path)?.scenario.ownPagesOnly === true;
	}

	/** @returns whether peers of the scenario at this path are asked with pings whether they are there */
	isPinged(path: string): boolean {
		return this.#at(path)?.scenario.keepAlive !== false;
	}

	/** Answers an opening handshake for a path: with 101 and the scenario, or with a refusal. */
	open(path: string, upgrade: Upgrade): void {
		const entry = this.#at(path);
		if (entry === null) {
			refuse(upgrade.link, noScenario(meantScenario(path)), this.#around, upgrade.observe);
			return;
		}
		const { rates } = upgrade;
		entry.endpoint.open(withSegment(entry.scenario, path, upgrade), (peer) => {
			this.#opened({ peer, rates, keepAlive: this.isPinged(path) });
		});
	}

	/** @returns what stands at the path, or at the one before its last slash if that takes one more segment */
	#at(path: string): Entry | null {
		const entry = this.#entries.get(path);
		if (entry !== undefined) return entry;
		const parent = this.#entries.get(path.slice(0, path.lastIndexOf('/')));
		return parent?.scenario.inPath === undefined ? null : parent;
	}

	/** By itself, so that its listeners do not keep the request for as long as the socket is open. */
	#opened(opened: OpenedSocket): void {
		const { peer } = opened;
		this.#open.add(peer);
		peer.onClose(() => this.#open.delete(peer));
		this.#socketGuard.lookAfter(opened);
	}

	/** Starts the closing handshake on every open socket. */
	close(code: number, reason: string): void {
		for (const peer of this.#open) peer.close(code, reason);
	}
}

/** @returns the upgrade, with the last segment of its path as a parameter where the scenario has one there */
function withSegment({ path, inPath }: Scenario, asked: string, upgrade: Upgrade): Upgrade {
	const segment = asked.slice(path.length + 1);
	if (inPath === undefined || segment === '') return upgrade;
	return { ...upgrade, search: new QueryAndPath(upgrade.search, inPath, segment) };
}
