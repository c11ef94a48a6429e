import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Counters } from '../../src/lab-server/counters.ts';
import type { RateBuckets } from '../../src/lab-server/guard/rate-buckets.ts';
import type { SocketGuard } from '../../src/lab-server/guard/socket-guard.ts';
import type { Host } from '../../src/lab-server/host.ts';
import { openingProblem } from '../../src/lab-server/http/opening-rules.ts';
import type { Refusal } from '../../src/lab-server/http/refusal.ts';
import type { Peer } from '../../src/lab-server/peer.ts';
import { type TapIds, Taps } from '../../src/lab-server/tap/taps.ts';
import { type Handshake, PeerServer } from '../../src/lab-server/ws/peer-server.ts';
import { refuse } from '../../src/lab-server/ws/refuse.ts';
import { decodeUtf8 } from '../../src/protocol/utf8.ts';
import type { TapClock, TapHello } from '../../src/trace/tap-message.ts';
import { LIMITS } from '../guard/limits.ts';
import type { Site } from '../http/origin.ts';
import { pageOrigin, untrustedHost } from '../http/own-page.ts';
import type { Log } from '../process/log.ts';

const SETTINGS = { maxPayload: LIMITS.tapMessageBytes, payloadLimit: 'tapMessageBytes' };

export interface TapChannelConfig {
	/** Where the site is reached; null: wherever the client says, as far as that can be trusted. */
	readonly publicOrigin: string | null;
	readonly log: Log;
}

/** A handshake on the tap channel. */
export interface TapOpening extends Handshake {
	/** Where the client believes to be; null when it did not say. */
	readonly site: Site | null;
	/** Of the client's address. */
	readonly rates: RateBuckets;
}

/**
 * `/tap`: the channel on which a page watches its sockets. Only pages of this site may open one; each gets an id of its own
 * that can't be guessed, and makes of it a ticket for each socket.
 */
export class TapChannel {
	readonly taps: Taps;
	readonly #host: Host;
	readonly #socketGuard: SocketGuard;
	readonly #publicOrigin: string | null;
	readonly #log: Log;
	readonly #server = new PeerServer(SETTINGS, LIMITS);
	readonly #pages = new Set<Peer>();

	constructor(host: Host, socketGuard: SocketGuard, counters: Counters, { publicOrigin, log }: TapChannelConfig) {
		this.#host = host;
		this.#socketGuard = socketGuard;
		this.#publicOrigin = publicOrigin;
		this.#log = log;
		this.taps = new Taps(host, secretIds(), counters);
	}

	open({ site, rates, ...handshake }: TapOpening): void {
		const { request, link, observe } = handshake;
		const problem = openingProblem(request) ?? this.#siteProblem(request, site);
		if (problem !== null) {
			refuse(link, problem, this.#host, observe);
			return;
		}
		// Of the socket nothing is told: nobody watches those that watch.
		this.#server.accept({ ...handshake, observe: null }, (peer) => {
			this.#socketGuard.lookAfter({ peer, rates, keepAlive: true, inBudget: false });
			this.#connect(peer);
		});
	}

	#siteProblem(request: IncomingMessage, site: Site | null): Refusal | null {
		const origin = pageOrigin(request, site, this.#publicOrigin);
		if (site === null || origin === 'foreign') {
			const sentence = 'Only a page of this site may open a tap: the Origin header must be the site’s own origin.';
			return { status: 403, sentence };
		}
		if (origin === 'own') return null;
		this.#log.warn('tap-refused', { host: site.host, remedy: `PUBLIC_ORIGIN=${site.origin}` });
		return untrustedHost(site);
	}

	/** Starts the closing handshake with every page. */
	close(code: number, reason: string): void {
		for (const peer of this.#pages) peer.close(code, reason);
	}

	#connect(peer: Peer): void {
		const tap = this.taps.open({
			send: (batch, sent) => peer.send(batch, true, sent),
		});
		this.#answerQuestions(peer);
		this.#pages.add(peer);
		peer.onClose(() => {
			this.#pages.delete(peer);
			this.taps.close(tap);
		});
		const hello: TapHello = { type: 'hello', tap: tap.id, now: this.#host.now() };
		peer.send(JSON.stringify(hello), false);
	}

	/** Tells the time. A page that asks without reading the answers goes without. */
	#answerQuestions(peer: Peer): void {
		let underWay = 0;
		const left = () => {
			underWay -= 1;
		};
		peer.onMessage((data, binary) => {
			const sent = binary ? null : clockQuestion(decodeUtf8(data));
			if (sent === null) {
				peer.close(1008, 'A tap channel takes clock questions only.');
			} else if (underWay < LIMITS.clockAnswers) {
				underWay += 1;
				const answer: TapClock = { type: 'clock', sent, now: this.#host.now() };
				peer.send(JSON.stringify(answer), false, left);
			}
		});
	}
}

/** 128 random bits; they are kept under a digest with a key of this process. */
function secretIds(): TapIds {
	const key = randomBytes(32);
	return {
		create: () => randomBytes(16).toString('base64url'),
		digest: (id) => createHmac('sha256', key).update(id).digest('base64url'),
	};
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
