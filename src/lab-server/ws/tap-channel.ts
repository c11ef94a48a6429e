import { decodeUtf8 } from '../../protocol/utf8.ts';
import type { TapClock, TapHello } from '../../trace/tap/channel.ts';
import type { Counters } from '../counters.ts';
import type { RateBuckets } from '../guard/rate-limiter.ts';
import type { SocketGuard } from '../guard/socket-guard.ts';
import type { Host } from '../host.ts';
import type { Refusal } from '../http/refusal.ts';
import { LAB_LIMITS, type LabLimits } from '../limits.ts';
import type { Peer } from '../peer.ts';
import { type TapIds, Taps } from '../tap/taps.ts';
import { type Handshake, PeerServer } from './peer-server.ts';

/** A handshake on the tap channel, of a page that may open one. */
export interface TapOpening extends Handshake {
	/** Of the client's address. */
	readonly rates: RateBuckets;
}

/**
 * `/tap`: the channel on which a page watches its sockets. Each page gets an id of its own that can't be guessed, and makes of it
 * a ticket for each socket. Which pages may open one is for the host to say.
 */
export class TapChannel {
	readonly taps: Taps;
	readonly #host: Host;
	readonly #limits: LabLimits;
	readonly #socketGuard: SocketGuard;
	readonly #server: PeerServer;
	readonly #pages = new Set<Peer>();

	constructor(host: Host, socketGuard: SocketGuard, ids: TapIds, counters: Counters, limits: LabLimits = LAB_LIMITS) {
		this.#host = host;
		this.#limits = limits;
		this.#socketGuard = socketGuard;
		const settings = { maxPayload: limits.tapMessageBytes, payloadLimit: 'tapMessageBytes' };
		this.#server = new PeerServer(settings, limits);
		this.taps = new Taps({ host, limits }, ids, counters);
	}

	/** @param opening whose request `openingProblem` finds nothing wrong with */
	open({ rates, ...handshake }: TapOpening): void {
		// Of the socket nothing is told: nobody watches those that watch.
		this.#server.accept({ ...handshake, observe: null }, (peer) => {
			this.#socketGuard.lookAfter({ peer, rates, keepAlive: true, inBudget: false });
			this.#connect(peer);
		});
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
			} else if (underWay < this.#limits.clockAnswers) {
				underWay += 1;
				const answer: TapClock = { type: 'clock', sent, now: this.#host.now() };
				peer.send(JSON.stringify(answer), false, left);
			}
		});
	}
}

/** In a tunnel anybody can write any Origin header. */
export const NO_TAP_THROUGH_A_TUNNEL: Refusal = { status: 403, sentence: 'A tap can not be opened through a tunnel.' };

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
