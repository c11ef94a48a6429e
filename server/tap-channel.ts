import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Cancel, Host } from '../src/lab/host.ts';
import { openingProblem } from '../src/lab/http/opening-rules.ts';
import { type Refusal, refuse } from '../src/lab/http/refusal.ts';
import { PeerWebSocket } from '../src/lab/peer-web-socket.ts';
import { Taps } from '../src/lab/tap/taps.ts';
import { Turns } from '../src/lab/turns.ts';
import type { TapClock, TapHello } from '../src/trace/tap-wire.ts';
import { LIMITS } from './limits.ts';
import type { Site } from './origin.ts';

/**
 * `/tap`: the channel on which a page watches its sockets. Only pages of this site may open one; each gets an id of its own
 * that can't be guessed.
 */
export class TapChannel {
	readonly taps: Taps;
	readonly #host: Host;
	readonly #turns: Turns;
	readonly #server = new WebSocketServer({
		noServer: true,
		clientTracking: true,
		perMessageDeflate: false,
		maxPayload: LIMITS.tapMessageBytes,
		WebSocket: PeerWebSocket,
	});

	constructor(host: Host) {
		this.#host = host;
		this.#turns = new Turns(host);
		this.taps = new Taps(host, () => randomBytes(16).toString('base64url'));
	}

	/** @param site where the client believes to be; null when it did not say */
	open(request: IncomingMessage, link: Duplex, head: Buffer, site: Site | null): void {
		const problem = openingProblem(request) ?? originProblem(request, site);
		if (problem === null) this.#server.handleUpgrade(request, link, head, (webSocket) => this.#connect(webSocket));
		else refuse(link, problem, this.#host, null);
	}

	/** Starts the closing handshake with every page. */
	close(code: number, reason: string): void {
		for (const webSocket of this.#server.clients) webSocket.close(code, reason);
	}

	#connect(webSocket: PeerWebSocket): void {
		const tap = this.taps.open({
			send: (batch, sent) => webSocket.send(batch, sent),
		});
		const stopHeartbeat = this.#beat(webSocket);
		// A broken rule or a broken link; `ws` closes the socket for either.
		webSocket.on('error', () => {});
		this.#turns.join(webSocket);
		this.#answerQuestions(webSocket);
		webSocket.on('close', () => {
			stopHeartbeat();
			this.taps.close(tap);
		});
		const hello: TapHello = { type: 'hello', tap: tap.id, now: this.#host.now() };
		webSocket.send(JSON.stringify(hello));
	}

	/** Tells the time. A page that asks without reading the answers goes without. */
	#answerQuestions(webSocket: WebSocket): void {
		let underWay = 0;
		const left = () => {
			underWay -= 1;
		};
		webSocket.on('message', (data, binary) => {
			const sent = binary ? null : clockQuestion(data.toString());
			if (sent === null) {
				webSocket.close(1008, 'A tap channel takes clock questions only.');
			} else if (underWay < LIMITS.clockAnswers) {
				underWay += 1;
				const answer: TapClock = { type: 'clock', sent, now: this.#host.now() };
				webSocket.send(JSON.stringify(answer), left);
			}
		});
	}

	/** Pings now and then; a page that did not answer the last ping is cut. */
	#beat(webSocket: WebSocket): Cancel {
		let alive = true;
		let cancel: Cancel = () => {};
		webSocket.on('pong', () => {
			alive = true;
		});
		const next = () => {
			cancel = this.#host.wait(LIMITS.tapHeartbeat, () => {
				if (!alive) {
					webSocket.terminate();
					return;
				}
				alive = false;
				webSocket.ping();
				next();
			});
		};
		next();
		return () => cancel();
	}
}

function originProblem(request: IncomingMessage, site: Site | null): Refusal | null {
	const { origin } = request.headers;
	if (site !== null && origin?.toLowerCase() === site.origin) return null;
	const sentence = 'Only a page of this site may open a tap: the Origin header must be the site’s own origin.';
	return { status: 403, sentence };
}

/** @returns the page's time in `{"type":"clock","sent":…}`, or null when the text is something else */
function clockQuestion(text: string): number | null {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value !== 'object' || value === null || !('type' in value) || !('sent' in value)) return null;
		return value.type === 'clock' && typeof value.sent === 'number' ? value.sent : null;
	} catch {
		return null;
	}
}
