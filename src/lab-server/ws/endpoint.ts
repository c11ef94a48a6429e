import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Crash, CrashGuard, type CrashSurroundings, crashOf } from '../crash-guard.ts';
import type { RateBuckets } from '../guard/rate-limiter.ts';
import { RoundRobin } from '../guard/round-robin.ts';
import type { Host, Surroundings } from '../host.ts';
import { openingProblem } from '../http/opening-rules.ts';
import type { Refusal } from '../http/refusal.ts';
import { type RequestBytes, runOf } from '../http/request-bytes.ts';
import { LAB_LIMITS, type LabLimits } from '../limits.ts';
import { parseParameters, type Query } from '../parameters.ts';
import type { Dial, OpeningHandshake, Scenario } from '../scenario.ts';
import { type Shared, SINGLE_SERVER } from '../shared/shared.ts';
import { type Handshake, PeerServer, refuse } from './peer-server.ts';
import { SocketSession, StreamConnection } from './socket-session.ts';
import type { WsPeer } from './ws-peer.ts';

/** A handshake at the address of a scenario. */
export interface Upgrade extends Handshake {
	/** Null where the address has none. */
	readonly search: Query | null;
	/** Of the client's address, for which they stand. */
	readonly rates: RateBuckets;
}

type Values = Readonly<Record<string, unknown>>;

/** A handshake that `ws` is answering. */
interface UnderWay {
	readonly upgrade: Upgrade;
	readonly opening: OpeningHandshake<Values>;
}

const FAILED: Refusal = { status: 500, sentence: 'The server failed on this handshake.' };

/** One scenario at work: answers handshakes and hands over the sockets that come of them. */
export class ScenarioEndpoint {
	readonly #scenario: Scenario;
	readonly #around: Surroundings;
	readonly #services: HostServices;
	readonly #crashes: CrashSurroundings;
	/** For all sockets, where their settings do not depend on the address. */
	readonly #server: PeerServer | null;
	/** `ws` answers a handshake before it gives back control. */
	#underWay: UnderWay | null = null;

	constructor(scenario: Scenario, host: Host, services: HostServices = {}, limits: LabLimits = LAB_LIMITS) {
		this.#scenario = scenario;
		this.#around = { host, limits };
		this.#services = services;
		const crashed = (error: unknown) => services.crashed?.(crashOf(scenario.path, error));
		this.#crashes = { host, turns: new RoundRobin(host), crashed };
		this.#server = scenario.settings === undefined ? this.#serve({}) : null;
	}

	/**
	 * Answers an opening handshake.
	 *
	 * @param onOpen called with the peer if it is accepted, before the scenario gets it
	 */
	open(upgrade: Upgrade, onOpen: (peer: WsPeer) => void): void {
		const { link, observe } = upgrade;
		try {
			const decision = this.#decide(upgrade);
			if ('refusal' in decision) refuse(link, decision.refusal, this.#around, observe);
			else this.#accept(upgrade, decision, onOpen);
		} catch (error) {
			// Before the answer: what a scenario does with an open socket is guarded.
			this.#services.crashed?.(crashOf(this.#scenario.path, error));
			refuse(link, FAILED, this.#around, observe);
		}
	}

	#decide({ request, search }: Upgrade): { readonly refusal: Refusal } | OpeningHandshake<Values> {
		const problem = openingProblem(request);
		if (problem !== null) return { refusal: problem };
		const parsed = parseParameters(this.#scenario.parameters, search);
		if ('problem' in parsed) return { refusal: { status: 400, sentence: parsed.problem } };
		const run = runOf(search);
		const counts = this.#services.requestBytes;
		const requestBytes = run === null || counts === undefined ? null : () => counts.of(run);
		const opening = {
			request,
			values: parsed.values,
			dial: this.#scenario.dials ? this.#dialFrom(request) : null,
			run,
			requestBytes,
			...this.#around,
			shared: this.#services.shared ?? SINGLE_SERVER,
		};
		const refusal = this.#scenario.handshake?.(opening) ?? null;
		return refusal === null ? opening : { refusal };
	}

	#dialFrom(request: IncomingMessage): Dial | null {
		const open = this.#services.dialFrom?.(request) ?? null;
		return open && (() => new StreamConnection(open()));
	}

	#accept(upgrade: Upgrade, opening: OpeningHandshake<Values>, onOpen: (peer: WsPeer) => void): void {
		const server = this.#server ?? this.#serve(opening.values);
		this.#underWay = { upgrade, opening };
		const { rates } = upgrade;
		server.accept(upgrade, (peer) => {
			this.#underWay = null;
			onOpen(peer);
			this.#connect(peer, rates, opening);
		});
		this.#underWay = null;
	}

	/** `ws` takes settings per server. Where they depend on the address, each handshake has a server of its own. */
	#serve(values: Values): PeerServer {
		const scenario = this.#scenario;
		const { limits } = this.#around;
		const choose = scenario.subprotocol?.bind(scenario);
		const respond = scenario.respond?.bind(scenario);
		return new PeerServer(scenario.settings?.(values, limits) ?? {}, limits, {
			choose:
				choose &&
				((offered) => {
					const opening = this.#underWay?.opening;
					return opening === undefined ? false : choose(offered, opening);
				}),
			respond:
				respond &&
				((lines) => {
					const opening = this.#underWay?.opening;
					if (opening !== undefined) respond(lines, opening);
				}),
			refuse: (error, link) => {
				const observe = this.#underWay?.upgrade.observe ?? null;
				refuse(link, { status: 400, sentence: `${error.message}.` }, this.#around, observe);
			},
		});
	}

	#connect(peer: WsPeer, owner: RateBuckets, opening: OpeningHandshake<Values>): void {
		const { lifetime } = this.#scenario;
		const calls = new CrashGuard(this.#crashes, peer, owner);
		if (lifetime !== undefined) calls.after(lifetime, () => peer.cut());
		calls.call(() => this.#scenario.connect(new SocketSession(opening, peer, calls)));
	}
}

/** What else a lab makes use of, where its host has it. */
export interface HostServices {
	/** Told of each scenario that failed; its socket was closed with 1011. */
	crashed?(crash: Crash): void;
	/**
	 * @param request whoever sent it stands for what is done over the connection
	 * @returns opens a connection to the lab's own server; null when the request came over such a connection itself
	 */
	dialFrom?(request: IncomingMessage): (() => Duplex) | null;
	/** What plain requests cost. */
	readonly requestBytes?: RequestBytes;
	/** What this server and others have in common; by default there are no others. */
	readonly shared?: Shared;
}
