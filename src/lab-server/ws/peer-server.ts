import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Server, WebSocketServer } from 'ws';
import type { Observe } from '../http/refusal.ts';
import type { LabLimits } from '../limits.ts';
import type { Settings } from '../scenario.ts';
import type { PeerWebSocket } from './peer-web-socket.ts';
import { adaptReceiver, endLinkOnce } from './receiver.ts';
import type { FailLimits } from './ws-errors.ts';
import { WsPeer } from './ws-peer.ts';
import { dropWhatWsRefuses, wsSettings } from './ws-settings.ts';

/** An HTTP request that asks to become a WebSocket. */
export interface Handshake {
	readonly request: IncomingMessage;
	/** The connection. It must have an `error` listener. */
	readonly link: Duplex;
	/** What came after the request's head. */
	readonly head: Buffer;
	/** Told what the server does with the socket. */
	readonly observe: Observe | null;
}

/** What `ws` leaves to others. */
export interface Answering {
	/** Without it the first subprotocol that the client offers is agreed on. */
	readonly choose?: ((offered: ReadonlySet<string>) => string | false) | undefined;
	/** Changes the lines of the response in place. */
	readonly respond?: ((lines: string[]) => void) | undefined;
	/** Answers a handshake that `ws` does not take. Without it, `ws` does. */
	readonly refuse?: (error: Error, link: Duplex) => void;
}

/** The error is a broken rule or a broken link; `ws` closes the socket for either. */
const letGo = (): void => {};

/** Answers opening handshakes with 101 and makes peers of what comes of them. */
export class PeerServer {
	readonly #server: Server<typeof PeerWebSocket>;
	readonly #settings: Settings;
	/** For the reasons of the Close frames with which connections fail. */
	readonly #failing: FailLimits;

	constructor(settings: Settings, limits: LabLimits, { choose, respond, refuse }: Answering = {}) {
		const options = wsSettings(settings, limits);
		this.#settings = settings;
		this.#failing = { message: { bytes: options.maxPayload, name: options.payloadLimit }, limits };
		this.#server = new WebSocketServer({ ...options, ...(choose && { handleProtocols: choose }) });
		if (respond !== undefined) this.#server.on('headers', respond);
		if (refuse !== undefined) this.#server.on('wsClientError', refuse);
	}

	/** @param handshake whose request `openingProblem` finds nothing wrong with */
	accept({ request, link, head, observe }: Handshake, opened: (peer: WsPeer) => void): void {
		dropWhatWsRefuses(request, this.#settings);
		endLinkOnce(link);
		this.#server.handleUpgrade(request, link, head, (webSocket) => {
			const replies = adaptReceiver(webSocket, link);
			webSocket.limit(this.#failing);
			webSocket.on('error', letGo);
			if (observe !== null) webSocket.observe(observe);
			opened(new WsPeer(webSocket, link, replies));
		});
	}
}
