import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type PerMessageDeflateOptions, type Server, WebSocketServer } from 'ws';
import { parseExtensionList, writeExtension } from '../../protocol/handshake/extension-list.ts';
import { listElements } from '../../protocol/handshake/header-fields.ts';
import { isDeflate, judgeDeflateOffer, readDeflate } from '../../protocol/permessage-deflate.ts';
import type { Surroundings } from '../host.ts';
import { type Observe, type Refusal, refusalText } from '../http/refusal.ts';
import type { LabLimits } from '../limits.ts';
import type { DeflateSettings, Settings } from '../scenario.ts';
import { PeerWebSocket } from './peer-web-socket.ts';
import type { FailLimits } from './ws-errors.ts';
import { adaptReceiver, endLinkOnce } from './ws-internals.ts';
import { WsPeer } from './ws-peer.ts';

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
interface Answering {
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

/** @returns the settings of `ws` for sockets with these settings */
export function wsSettings({ deflate, ...others }: Settings, limits: LabLimits) {
	return {
		noServer: true,
		clientTracking: false,
		perMessageDeflate: deflate === undefined ? false : deflateOptions(deflate),
		maxPayload: limits.messageBytes,
		payloadLimit: 'messageBytes',
		maxFragments: limits.messageFragments,
		maxBufferedChunks: limits.frameChunks,
		/** `PeerWebSocket` sees to that. */
		maxPendingAutoPongs: 0,
		closeTimeout: limits.closeTimeout,
		WebSocket: PeerWebSocket,
		...others,
	};
}

const deflateOptions = (settings: DeflateSettings): PerMessageDeflateOptions => ({
	threshold: 0,
	serverMaxWindowBits: settings.windowBits,
	// None of its own: a queue of the lab decides.
	concurrencyLimit: 0,
	zlibDeflateOptions: { memLevel: settings.memoryLevel, chunkSize: settings.chunkBytes },
	zlibInflateOptions: { chunkSize: settings.chunkBytes },
	// To say false here would refuse clients that ask for it.
	...(!settings.contextTakeover && { serverNoContextTakeover: true, clientNoContextTakeover: true }),
});

const EXTENSIONS = 'sec-websocket-extensions';
const PROTOCOL = 'sec-websocket-protocol';

/**
 * Takes out of a request what `ws` would refuse and a server has to ignore: the empty elements of lists (RFC 9110
 * §5.6.1.2), and offers of permessage-deflate that it can't take (RFC 7692 §5 has them declined).
 *
 * @param request in which `openingProblem` finds nothing wrong
 */
function dropWhatWsRefuses({ headers }: IncomingMessage, { deflate }: Settings): void {
	const offered = headers[PROTOCOL];
	if (offered !== undefined) headers[PROTOCOL] = listElements([offered]).join(', ');
	if (deflate === undefined) return;
	const offers = takableOffers(headers[EXTENSIONS] ?? '', deflate.windowBits);
	if (offers === '') delete headers[EXTENSIONS];
	else headers[EXTENSIONS] = offers;
}

/**
 * What of a client's Sec-WebSocket-Extensions a server can take: permessage-deflate with parameters that RFC 7692 §7.1
 * allows in an offer, and with a window that is not smaller than the server's. All else it must decline.
 *
 * @param header a well-formed list
 * @param windowBits the smallest window that the server compresses with, as its exponent
 * @returns the offers that are left, as a list
 */
function takableOffers(header: string, windowBits: number): string {
	const offers = (parseExtensionList(header) ?? []).filter(isDeflate);
	return offers
		.filter((offer) => judgeDeflateOffer(offer).length === 0 && readDeflate(offer).serverMaxWindowBits >= windowBits)
		.map(writeExtension)
		.join(', ');
}

/**
 * Answers a handshake with a refusal and hangs up. What the client still sends is read and thrown away, because closing
 * a TCP socket with unread data resets it, and the answer could be lost on its way.
 */
export function refuse(link: Duplex, refusal: Refusal, around: Surroundings, observe: Observe | null): void {
	const { host, limits } = around;
	observe?.({ type: 'refused', status: refusal.status });
	const cancel = host.wait(limits.refusalLinger, () => link.destroy());
	link.once('close', cancel);
	link.end(refusalText(refusal, host.date()));
	link.resume();
}
