import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Counters, noCounters } from '../../lab-server/counters.ts';
import type { Crash } from '../../lab-server/crash-guard.ts';
import { RateBuckets } from '../../lab-server/guard/rate-limiter.ts';
import { SocketGuard } from '../../lab-server/guard/socket-guard.ts';
import type { Host, Surroundings } from '../../lab-server/host.ts';
import { openingProblem } from '../../lab-server/http/opening-rules.ts';
import type { Observe, Refusal } from '../../lab-server/http/refusal.ts';
import { judgeTarget, parseTarget, type Target } from '../../lab-server/http/target.ts';
import { LAB_LIMITS, type LabLimits } from '../../lab-server/limits.ts';
import type { SocketLog } from '../../lab-server/tap/socket-log.ts';
import type { TapIds } from '../../lab-server/tap/taps.ts';
import { Lab } from '../../lab-server/ws/lab.ts';
import { refuse } from '../../lab-server/ws/peer-server.ts';
import { OpeningBytes, recordLink } from '../../lab-server/ws/record-link.ts';
import { NO_TAP_THROUGH_A_TUNNEL, TapChannel, type TapOpening } from '../../lab-server/ws/tap-channel.ts';
import type { PeerFact } from '../../trace/events.ts';
import { Link, type LinkEnd } from '../link/link.ts';
import { LinkStream } from './link-stream.ts';
import { incomingMessage, type ReadRequest, readRequest } from './request-reader.ts';

const TAP_PATH = '/tap';

export interface InPageServerOptions {
	/** Time and chance. */
	readonly host: Host;
	readonly ids: TapIds;
	readonly limits?: LabLimits;
	readonly counters?: Counters;
	/** Told of each scenario that failed; its socket was closed with 1011. */
	crashed?(crash: Crash): void;
}

/**
 * The lab server in a page: the same scenarios, guards and taps as on the Node host, on the same `ws`. It has one client, the page,
 * and answers handshakes alone. All connections count as of one address.
 */
export class InPageServer {
	readonly #around: Surroundings;
	readonly #counters: Counters;
	readonly #guard: SocketGuard;
	readonly #lab: Lab;
	readonly #tapChannel: TapChannel;
	readonly #rates: RateBuckets;
	readonly #links = new Set<Duplex>();
	/** Connections that a scenario has opened to this server: one of them opens no others. */
	readonly #inner = new WeakSet<Duplex>();

	constructor({ host, ids, limits = LAB_LIMITS, counters = noCounters, crashed }: InPageServerOptions) {
		this.#around = { host, limits };
		this.#counters = counters;
		this.#rates = RateBuckets.ofAddress(host.now(), limits);
		this.#guard = new SocketGuard(host, counters, limits);
		const dialFrom = ({ socket }: IncomingMessage) => (this.#inner.has(socket) ? null : () => this.#dial());
		this.#lab = new Lab(host, this.#guard, { dialFrom, crashed: (crash) => this.#crashed(crash, crashed) }, limits);
		this.#tapChannel = new TapChannel(host, this.#guard, ids, counters, limits);
	}

	/** Connections that are open. */
	get connections(): number {
		return this.#links.size;
	}

	/** Bytes that are kept for all of them, as of a moment ago. */
	get heldBytes(): number {
		return this.#guard.budget.held;
	}

	/** Takes the server's end of a connection. */
	readonly serve = (end: LinkEnd): void => this.take(new LinkStream(end));

	/** Takes a connection from its first byte. */
	take(link: Duplex): void {
		const opening = new OpeningBytes(link, () => this.#around.host.now(), this.#around.limits);
		this.#links.add(link);
		link.on('error', () => link.destroy());
		link.on('close', () => this.#links.delete(link));
		readRequest(link, this.#around.limits, (read) => {
			if ('status' in read) this.#refuse(link, read, opening);
			else this.#answer(link, read, opening);
		});
	}

	/** Starts the closing handshake on every socket. */
	close(code: number, reason: string): void {
		this.#lab.close(code, reason);
		this.#tapChannel.close(code, reason);
	}

	/** Breaks all connections off. */
	cut(): void {
		for (const link of this.#links) link.destroy();
	}

	#refuse(link: Duplex, refusal: Refusal, opening: OpeningBytes): void {
		opening.release();
		refuse(link, refusal, this.#around, this.#count);
	}

	#answer(link: Duplex, { head: parsed, rest }: ReadRequest, opening: OpeningBytes): void {
		const request = incomingMessage(parsed, link);
		const given = parseTarget(request.url);
		const log = given === null ? null : this.#logFor(given);
		if (log !== null && 'status' in log) {
			this.#refuse(link, log, opening);
			return;
		}
		const head = Buffer.from(rest);
		if (log === null) opening.release();
		else recordLink(link, opening, request, head.length, log, () => this.#around.host.now());
		// It may stand in a list (RFC 6455 §4.2.1); `ws` wants it alone.
		request.headers.upgrade = 'websocket';
		const observe = log === null ? this.#count : (fact: PeerFact) => this.#note(fact, log);
		const target = judgeTarget(given);
		if ('status' in target) refuse(link, target, this.#around, observe);
		else this.#open(target, { request, link, head, observe, rates: this.#rates });
	}

	#open({ path, search }: Target, handshake: TapOpening): void {
		const { request, link, observe } = handshake;
		if (path !== TAP_PATH) {
			this.#lab.open(path, { ...handshake, search });
			return;
		}
		const problem = this.#inner.has(link) ? NO_TAP_THROUGH_A_TUNNEL : openingProblem(request);
		if (problem === null) this.#tapChannel.open(handshake);
		else refuse(link, problem, this.#around, observe);
	}

	/** Nobody watches those that watch. */
	#logFor({ path, search }: Target): SocketLog | Refusal | null {
		return path === TAP_PATH ? null : this.#tapChannel.taps.logFor(search);
	}

	readonly #count: Observe = (fact) => {
		if (fact.type === 'refused') this.#counters.add('refused', 1, String(fact.status));
	};

	#note(fact: PeerFact, log: SocketLog): void {
		this.#count(fact);
		log.fact(fact);
	}

	#crashed(crash: Crash, tell: InPageServerOptions['crashed']): void {
		this.#counters.add('crashes', 1, crash.path);
		tell?.(crash);
	}

	#dial(): Duplex {
		const link = new Link(this.#around.host);
		const far = new LinkStream(link.server);
		this.#inner.add(far);
		this.take(far);
		return new LinkStream(link.client);
	}
}
