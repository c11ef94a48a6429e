import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Server, WebSocketServer } from 'ws';
import type { Cancel, Host } from './host.ts';
import { openingProblem } from './http/opening-rules.ts';
import { type Observe, type Refusal, refuse } from './http/refusal.ts';
import { LAB_LIMITS } from './limits.ts';
import { parseParameters } from './parameters.ts';
import { PeerWebSocket } from './peer-web-socket.ts';
import type { Opening, Scenario } from './scenario.ts';
import type { Turns } from './turns.ts';

/** An HTTP request that asks to become a WebSocket. */
export interface Upgrade {
	readonly request: IncomingMessage;
	/** The connection. It must have an `error` listener. */
	readonly link: Duplex;
	/** What came after the request's head. */
	readonly head: Buffer;
	readonly search: URLSearchParams;
	readonly observe: Observe | null;
}

type Values = Readonly<Record<string, unknown>>;

/** One scenario at work: answers handshakes and hands over the sockets that come of them. */
export class Endpoint {
	readonly #scenario: Scenario;
	readonly #host: Host;
	readonly #turns: Turns;
	readonly #server: Server<typeof PeerWebSocket>;
	/** `ws` calls back with the request alone. */
	readonly #openings = new WeakMap<IncomingMessage, Opening<Values> & { observe: Observe | null }>();

	/** @param turns of all sockets that share an event loop */
	constructor(scenario: Scenario, host: Host, turns: Turns) {
		this.#scenario = scenario;
		this.#host = host;
		this.#turns = turns;
		const settings = {
			noServer: true,
			clientTracking: false,
			maxPayload: LAB_LIMITS.messageBytes,
			closeTimeout: LAB_LIMITS.closeTimeout,
			WebSocket: PeerWebSocket,
			...scenario.settings,
		};
		const choose = scenario.subprotocol?.bind(scenario);
		this.#server = new WebSocketServer({
			...settings,
			...(choose && {
				handleProtocols: (offered: Set<string>, request: IncomingMessage) => choose(offered, this.#openingOf(request)),
			}),
		});
		this.#server.on('headers', (lines, request) => scenario.respond?.(lines, this.#openingOf(request)));
		this.#server.on('wsClientError', (error, link, request) => {
			const { observe } = this.#openingOf(request);
			refuse(link, { status: 400, sentence: `${error.message}.` }, host, observe);
		});
	}

	/**
	 * Answers an opening handshake.
	 *
	 * @param onOpen called with the socket if it is accepted, before the scenario gets it
	 */
	open(upgrade: Upgrade, onOpen: (webSocket: PeerWebSocket) => void): void {
		const { request, link, head, observe } = upgrade;
		const decision = this.#decide(upgrade);
		if ('refusal' in decision) {
			refuse(link, decision.refusal, this.#host, observe);
			return;
		}
		const opening = { request, values: decision.values, observe };
		this.#openings.set(request, opening);
		this.#server.handleUpgrade(request, link, head, (webSocket) => {
			// The error is a broken rule or a broken link; `ws` closes the socket for either.
			webSocket.on('error', () => {});
			if (observe !== null) webSocket.observe(observe);
			this.#turns.join(webSocket);
			onOpen(webSocket);
			this.#connect(webSocket, link, opening);
		});
	}

	#decide({ request, search }: Upgrade): { readonly refusal: Refusal } | { readonly values: Values } {
		const problem = openingProblem(request);
		if (problem !== null) return { refusal: problem };
		const parsed = parseParameters(this.#scenario.parameters, search);
		if ('problem' in parsed) return { refusal: { status: 400, sentence: parsed.problem } };
		const { values } = parsed;
		const refusal = this.#scenario.handshake?.({ request, values }) ?? null;
		return refusal === null ? { values } : { refusal };
	}

	#connect(webSocket: PeerWebSocket, link: Duplex, { request, values }: Opening<Values>): void {
		const timers = new Set<Cancel>();
		const after = (ms: number, action: () => void) => {
			if (webSocket.readyState === webSocket.CLOSED) return;
			const cancel = this.#host.wait(ms, () => {
				timers.delete(cancel);
				action();
			});
			timers.add(cancel);
		};
		webSocket.once('close', () => {
			for (const cancel of timers) cancel();
			timers.clear();
		});
		this.#scenario.connect({ request, values, webSocket, link, host: this.#host, after });
	}

	#openingOf(request: IncomingMessage): Opening<Values> & { observe: Observe | null } {
		return this.#openings.get(request) ?? { request, values: {}, observe: null };
	}
}
