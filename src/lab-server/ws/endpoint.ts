import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Server, WebSocketServer } from 'ws';
import { crashOf } from '../crash.ts';
import { crashGuard } from '../crash-guard.ts';
import type { RateBuckets } from '../guard/rate-buckets.ts';
import { RoundRobin } from '../guard/round-robin.ts';
import type { Host } from '../host.ts';
import { openingProblem } from '../http/opening-rules.ts';
import type { Observe, Refusal } from '../http/refusal.ts';
import { LAB_LIMITS, type LabLimits } from '../limits.ts';
import { parseParameters, type Query } from '../parameters.ts';
import type { Opening, Scenario, Settings } from '../scenario.ts';
import type { PeerWebSocket } from './peer-web-socket.ts';
import { refuse } from './refuse.ts';
import type { HostServices } from './services.ts';
import { StreamConnection } from './stream-connection.ts';
import type { FailLimits } from './ws-errors.ts';
import { WsPeer } from './ws-peer.ts';
import { dropWhatWsRefuses, wsSettings } from './ws-settings.ts';

/** An HTTP request that asks to become a WebSocket. */
export interface Upgrade {
	readonly request: IncomingMessage;
	/** The connection. It must have an `error` listener. */
	readonly link: Duplex;
	/** What came after the request's head. */
	readonly head: Buffer;
	readonly search: Query;
	/** Of the client's address, for which they stand. */
	readonly rates: RateBuckets;
	readonly observe: Observe | null;
}

type Values = Readonly<Record<string, unknown>>;

/** A handshake that `ws` is answering. */
interface UnderWay {
	readonly upgrade: Upgrade;
	readonly opening: Opening<Values>;
}

interface Served {
	readonly server: Server<typeof PeerWebSocket>;
	readonly settings: Settings;
	/** For the reasons of the Close frames with which connections fail. */
	readonly failing: FailLimits;
}

const FAILED: Refusal = { status: 500, sentence: 'The server failed on this handshake.' };

/** The error is a broken rule or a broken link; `ws` closes the socket for either. */
const letGo = (): void => {};

/** One scenario at work: answers handshakes and hands over the sockets that come of them. */
export class Endpoint {
	readonly #scenario: Scenario;
	readonly #host: Host;
	readonly #services: HostServices;
	readonly #limits: LabLimits;
	readonly #turns: RoundRobin;
	/** For all sockets, where their settings do not depend on the address. */
	readonly #server: Served | null;
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
		const opening = { request, values: parsed.values, dial };
		const refusal = this.#scenario.handshake?.(opening) ?? null;
		return refusal === null ? opening : { refusal };
	}

	#accept(upgrade: Upgrade, opening: Opening<Values>, onOpen: (peer: WsPeer) => void): void {
		const { request, link, head, rates, observe } = upgrade;
		const { server, settings, failing } = this.#server ?? this.#serve(opening.values);
		this.#underWay.set(request, { upgrade, opening });
		dropWhatWsRefuses(request, settings);
		server.handleUpgrade(request, link, head, (webSocket) => {
			webSocket.explain(failing);
			webSocket.on('error', letGo);
			if (observe !== null) webSocket.observe(observe);
			const peer = new WsPeer(webSocket, link);
			onOpen(peer);
			this.#connect(peer, rates, opening);
		});
	}

	/** `ws` takes settings per server. Where they depend on the address, each handshake has a server of its own. */
	#serve(values: Values): Served {
		const scenario = this.#scenario;
		const limits = this.#limits;
		const settings = scenario.settings?.(values, limits) ?? {};
		const options = wsSettings(settings, limits);
		const underWay = this.#underWay;
		const choose = scenario.subprotocol?.bind(scenario);
		const handleProtocols = (offered: Set<string>, request: IncomingMessage) => {
			const opening = underWay.get(request)?.opening;
			return opening === undefined || choose === undefined ? false : choose(offered, opening);
		};
		const server = new WebSocketServer({ ...options, ...(choose && { handleProtocols }) });
		server.on('headers', (lines, request) => {
			const opening = underWay.get(request)?.opening;
			if (opening !== undefined) scenario.respond?.(lines, opening);
		});
		server.on('wsClientError', (error, link, request) => {
			const observe = underWay.get(request)?.upgrade.observe ?? null;
			refuse(link, { status: 400, sentence: `${error.message}.` }, this.#host, observe);
		});
		const message = { bytes: options.maxPayload, name: options.payloadLimit };
		return { server, settings, failing: { message, limits } };
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
