import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Server, WebSocketServer } from 'ws';
import { crashOf } from './crash.ts';
import { crashGuard } from './crash-guard.ts';
import type { FailLimits } from './guard/fail-reason.ts';
import type { RateBuckets } from './guard/rate-buckets.ts';
import { RoundRobin } from './guard/round-robin.ts';
import type { Host, HostServices } from './host.ts';
import { dropEmptyElements, openingProblem } from './http/opening-rules.ts';
import { type Observe, type Refusal, refuse } from './http/refusal.ts';
import { LAB_LIMITS, type LabLimits } from './limits.ts';
import { parseParameters } from './parameters.ts';
import { PeerWebSocket } from './peer-web-socket.ts';
import type { Opening, Scenario } from './scenario.ts';

/** An HTTP request that asks to become a WebSocket. */
export interface Upgrade {
	readonly request: IncomingMessage;
	/** The connection. It must have an `error` listener. */
	readonly link: Duplex;
	/** What came after the request's head. */
	readonly head: Buffer;
	readonly search: URLSearchParams;
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
	/** For the reasons of the Close frames with which connections fail. */
	readonly failing: FailLimits;
}

/** The settings of `ws` for all sockets. */
const settingsOf = (limits: LabLimits) => ({
	noServer: true,
	clientTracking: false,
	perMessageDeflate: false,
	maxPayload: limits.messageBytes,
	payloadLimit: 'messageBytes',
	maxFragments: limits.messageFragments,
	maxBufferedChunks: limits.frameChunks,
	/** `PeerWebSocket` sees to that. */
	maxPendingAutoPongs: 0,
	closeTimeout: limits.closeTimeout,
	WebSocket: PeerWebSocket,
});

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
	 * @param onOpen called with the socket if it is accepted, before the scenario gets it
	 */
	open(upgrade: Upgrade, onOpen: (webSocket: PeerWebSocket) => void): void {
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
		const opening = { request, values: parsed.values, dial: this.#services.dialFrom?.(request) ?? null };
		const refusal = this.#scenario.handshake?.(opening) ?? null;
		return refusal === null ? opening : { refusal };
	}

	#accept(upgrade: Upgrade, opening: Opening<Values>, onOpen: (s: PeerWebSocket) => void): void {
		const { request, link, head, rates, observe } = upgrade;
		const { server, failing } = this.#server ?? this.#serve(opening.values);
		this.#underWay.set(request, { upgrade, opening });
		dropEmptyElements(request);
		server.handleUpgrade(request, link, head, (webSocket) => {
			webSocket.explain(failing);
			webSocket.on('error', letGo);
			if (observe !== null) webSocket.observe(observe);
			onOpen(webSocket);
			this.#connect(webSocket, link, rates, opening);
		});
	}

	/** `ws` takes settings per server. Where they depend on the address, each handshake has a server of its own. */
	#serve(values: Values): Served {
		const scenario = this.#scenario;
		const limits = this.#limits;
		const settings = { ...settingsOf(limits), ...scenario.settings?.(values, limits) };
		const underWay = this.#underWay;
		const choose = scenario.subprotocol?.bind(scenario);
		const handleProtocols = (offered: Set<string>, request: IncomingMessage) => {
			const opening = underWay.get(request)?.opening;
			return opening === undefined || choose === undefined ? false : choose(offered, opening);
		};
		const server = new WebSocketServer({ ...settings, ...(choose && { handleProtocols }) });
		server.on('headers', (lines, request) => {
			const opening = underWay.get(request)?.opening;
			if (opening !== undefined) scenario.respond?.(lines, opening);
		});
		server.on('wsClientError', (error, link, request) => {
			const observe = underWay.get(request)?.upgrade.observe ?? null;
			refuse(link, { status: 400, sentence: `${error.message}.` }, this.#host, observe);
		});
		const message = { bytes: settings.maxPayload, name: settings.payloadLimit };
		return { server, failing: { message, limits } };
	}

	#connect(webSocket: PeerWebSocket, link: Duplex, owner: RateBuckets, opening: Opening<Values>): void {
		const { lifetime } = this.#scenario;
		const host = this.#host;
		const calls = crashGuard(webSocket, host, this.#turns, owner, this.#crashed);
		if (lifetime !== undefined) calls.after(lifetime, () => webSocket.terminate());
		calls.guard(() => this.#scenario.connect({ ...opening, ...calls, webSocket, link, host }))();
	}

	/** Not made for each socket: what is made where the request is known keeps it for as long as the socket is open. */
	readonly #crashed = (error: unknown): void => {
		this.#services.crashed?.(crashOf(this.#scenario.path, error));
	};
}
