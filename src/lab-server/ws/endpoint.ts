import type { IncomingMessage } from 'node:http';
import { crashOf } from '../crash.ts';
import { crashGuard } from '../crash-guard.ts';
import type { RateBuckets } from '../guard/rate-buckets.ts';
import { RoundRobin } from '../guard/round-robin.ts';
import type { Host } from '../host.ts';
import { openingProblem } from '../http/opening-rules.ts';
import type { Refusal } from '../http/refusal.ts';
import { runOf } from '../http/request-bytes.ts';
import { LAB_LIMITS, type LabLimits } from '../limits.ts';
import { parseParameters, type Query } from '../parameters.ts';
import type { Opening, Scenario } from '../scenario.ts';
import { type Handshake, PeerServer } from './peer-server.ts';
import { refuse } from './refuse.ts';
import type { HostServices } from './services.ts';
import { StreamConnection } from './stream-connection.ts';
import type { WsPeer } from './ws-peer.ts';

/** A handshake at the address of a scenario. */
export interface Upgrade extends Handshake {
	readonly search: Query;
	/** Of the client's address, for which they stand. */
	readonly rates: RateBuckets;
}

type Values = Readonly<Record<string, unknown>>;

/** A handshake that `ws` is answering. */
interface UnderWay {
	readonly upgrade: Upgrade;
	readonly opening: Opening<Values>;
}

const FAILED: Refusal = { status: 500, sentence: 'The server failed on this handshake.' };

/** One scenario at work: answers handshakes and hands over the sockets that come of them. */
export class Endpoint {
	readonly #scenario: Scenario;
	readonly #host: Host;
	readonly #services: HostServices;
	readonly #limits: LabLimits;
	readonly #turns: RoundRobin;
	/** For all sockets, where their settings do not depend on the address. */
	readonly #server: PeerServer | null;
	readonly #underWay = new WeakMap<IncomingMessage, UnderWay>();

	constructor(scenario: Scenario, host: Host, services: HostServices = {}, limits: LabLimits = LAB_LIMITS) {
		this.#scenario = scenario;
		this.#host = host;
		this.#services = services;
		this.#limits = limits;
		this.#turns = new RoundRobin(host);
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
			if ('refusal' in decision) refuse(link, decision.refusal, this.#host, observe);
			else this.#accept(upgrade, decision, onOpen);
		} catch (error) {
			// Before the answer: what a scenario does with an open socket is guarded.
			this.#services.crashed?.(crashOf(this.#scenario.path, error));
			refuse(link, FAILED, this.#host, observe);
		}
	}

	#decide({ request, search }: Upgrade): { readonly refusal: Refusal } | Opening<Values> {
		const problem = openingProblem(request);
		if (problem !== null) return { refusal: problem };
		const parsed = parseParameters(this.#scenario.parameters, search);
		if ('problem' in parsed) return { refusal: { status: 400, sentence: parsed.problem } };
		const open = this.#services.dialFrom?.(request) ?? null;
		const dial = open && (() => new StreamConnection(open()));
		const run = runOf(search);
		const counts = this.#services.requestBytes;
		const requestBytes = run === null || counts === undefined ? null : () => counts.of(run);
		const opening = { request, values: parsed.values, dial, requestBytes };
		const refusal = this.#scenario.handshake?.(opening) ?? null;
		return refusal === null ? opening : { refusal };
	}

	#accept(upgrade: Upgrade, opening: Opening<Values>, onOpen: (peer: WsPeer) => void): void {
		const server = this.#server ?? this.#serve(opening.values);
		this.#underWay.set(upgrade.request, { upgrade, opening });
		const { rates } = upgrade;
		server.accept(upgrade, (peer) => {
			onOpen(peer);
			this.#connect(peer, rates, opening);
		});
	}

	/** `ws` takes settings per server. Where they depend on the address, each handshake has a server of its own. */
	#serve(values: Values): PeerServer {
		const scenario = this.#scenario;
		const limits = this.#limits;
		const underWay = this.#underWay;
		const choose = scenario.subprotocol?.bind(scenario);
		return new PeerServer(scenario.settings?.(values, limits) ?? {}, limits, {
			choose:
				choose &&
				((offered, request) => {
					const opening = underWay.get(request)?.opening;
					return opening === undefined ? false : choose(offered, opening);
				}),
			respond(lines, request) {
				const opening = underWay.get(request)?.opening;
				if (opening !== undefined) scenario.respond?.(lines, opening);
			},
			refuse: (error, link, request) => {
				const observe = underWay.get(request)?.upgrade.observe ?? null;
				refuse(link, { status: 400, sentence: `${error.message}.` }, this.#host, observe);
			},
		});
	}

	#connect(peer: WsPeer, owner: RateBuckets, opening: Opening<Values>): void {
		const { lifetime } = this.#scenario;
		const host = this.#host;
		const calls = crashGuard(peer, host, this.#turns, owner, this.#crashed);
		if (lifetime !== undefined) calls.after(lifetime, () => peer.cut());
		calls.guard(() => this.#scenario.connect({ ...opening, ...calls, peer, host }))();
	}

	/** Not made for each socket: what is made where the request is known keeps it for as long as the socket is open. */
	readonly #crashed = (error: unknown): void => {
		this.#services.crashed?.(crashOf(this.#scenario.path, error));
	};
}
