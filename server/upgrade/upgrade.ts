import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Crash } from '../../src/lab-server/crash-guard.ts';
import { SocketGuard } from '../../src/lab-server/guard/socket-guard.ts';
import type { Host, Surroundings } from '../../src/lab-server/host.ts';
import { openingProblem } from '../../src/lab-server/http/opening-rules.ts';
import type { Observe, Refusal } from '../../src/lab-server/http/refusal.ts';
import { judgeTarget, parseTarget, type Target } from '../../src/lab-server/http/target.ts';
import type { SocketLog } from '../../src/lab-server/tap/socket-log.ts';
import type { HostServices } from '../../src/lab-server/ws/endpoint.ts';
import { Lab } from '../../src/lab-server/ws/lab.ts';
import { refuse } from '../../src/lab-server/ws/peer-server.ts';
import { type OpeningBytes, recordLink } from '../../src/lab-server/ws/record-link.ts';
import { NO_TAP_THROUGH_A_TUNNEL, TapChannel } from '../../src/lab-server/ws/tap-channel.ts';
import type { PeerFact } from '../../src/trace/events.ts';
import { LIMIT_HEADER } from '../../src/trace/lab-limit.ts';
import type { ClassChannel } from '../class/class-channel.ts';
import { ClassEndpoint } from '../class/reach.ts';
import { Admission, type Admitted, type NotAdmitted } from '../guard/admission.ts';
import { clientAddress } from '../guard/client-address.ts';
import { LIMITS, type Limits } from '../guard/limits.ts';
import { secretIds } from '../guard/secrets.ts';
import { siteOf } from '../http/origin.ts';
import { foreignPage, pageOrigin, untrustedHost } from '../http/own-page.ts';
import { ServerCounters } from '../metrics/counters.ts';
import type { Config } from '../process/config.ts';
import type { Log } from '../process/log.ts';
import type { InProcessLinks } from './in-process-link.ts';

const TAP_PATH = '/tap';
/** There while a class is on. */
const CLASS_PATH = '/class/live';

export interface RouterConfig extends Pick<Config, 'publicOrigin' | 'trustProxy'> {
	readonly log: Log;
	readonly limits?: Limits;
	/** Null while no class is on. */
	readonly classChannel?: ClassChannel | null;
}

/** What a server is busy with, and what it has done. */
export interface Load {
	/** Open WebSockets, those of taps included. */
	readonly sockets: number;
	/** Client addresses that are remembered for their limits. */
	readonly addresses: number;
	/** Bytes that are kept for clients, as of a moment ago. */
	readonly heldBytes: number;
	readonly counters: ServerCounters;
}

/** Where a handshake that was let in is for, and what all sockets of its address may send. */
type Routed = Pick<Target, 'path' | 'search'> & Pick<Admitted, 'rates'>;

/** Sends each upgrade to the scenario or channel at its path, watched by a tap if its address names one. */
export class UpgradeRouter {
	readonly #around: Surroundings & { readonly limits: Limits };
	readonly #config: RouterConfig;
	readonly #log: Log;
	readonly #counters = new ServerCounters();
	readonly #admission: Admission;
	readonly #socketGuard: SocketGuard;
	readonly #lab: Lab;
	readonly #tapChannel: TapChannel;
	readonly #class: ClassEndpoint | null;
	readonly #inner: InProcessLinks;
	#closing = false;

	constructor(host: Host, config: RouterConfig, inner: InProcessLinks, services: HostServices) {
		const { log, limits = LIMITS } = config;
		this.#around = { host, limits };
		this.#inner = inner;
		this.#config = config;
		this.#log = log;
		this.#admission = new Admission(() => host.now(), limits);
		this.#socketGuard = new SocketGuard(host, this.#counters, limits);
		const crashed = (crash: Crash) => this.#crashed(crash);
		const dialFrom = (request: IncomingMessage) => inner.dialFrom(request);
		this.#lab = new Lab(host, this.#socketGuard, { ...services, crashed, dialFrom }, limits);
		this.#tapChannel = new TapChannel(host, this.#socketGuard, secretIds(), this.#counters, limits);
		const { classChannel = null } = config;
		this.#class = classChannel && new ClassEndpoint(this.#socketGuard, classChannel, limits);
	}

	/** What the server is busy with. */
	get load(): Load {
		const { total, addresses } = this.#admission;
		return { sockets: total, addresses, heldBytes: this.#socketGuard.budget.held, counters: this.#counters };
	}

	has(path: string): boolean {
		return path === TAP_PATH || (path === CLASS_PATH && this.#class !== null) || this.#lab.has(path);
	}

	/** Starts the closing handshake on every socket, and refuses new ones. */
	close(code: number, reason: string): void {
		this.#closing = true;
		this.#lab.close(code, reason);
		this.#tapChannel.close(code, reason);
		this.#class?.close(code, reason);
	}

	/** @param opening what was read from the connection so far; null when it was opened before the lab was attached */
	route(request: IncomingMessage, link: Duplex, head: Buffer, opening: OpeningBytes | null): void {
		const target = parseTarget(request.url);
		const log = opening === null ? null : this.#logFor(target);
		const isRefused = log !== null && 'status' in log;
		if (log === null || isRefused) opening?.release();
		else if (opening !== null) recordLink(link, opening, request, head.length, log, () => this.#around.host.now());
		const observe = log === null || isRefused ? this.#count : (fact: PeerFact) => this.#note(fact, log);
		const admitted = isRefused ? log : this.#admit(request, link, target, log !== null);
		if ('status' in admitted) {
			refuse(link, admitted, this.#around, observe);
			return;
		}
		// It may stand in a list (RFC 6455 §4.2.1); `ws` wants it alone.
		request.headers.upgrade = 'websocket';
		const { path, search, rates } = admitted;
		const upgrade = { request, link, head, search, observe, rates };
		if (path === TAP_PATH) {
			const problem = this.#channelProblem(request, 'open a tap');
			if (problem === null) this.#tapChannel.open(upgrade);
			else refuse(link, problem, this.#around, observe);
		} else if (path === CLASS_PATH && this.#class !== null) {
			const problem = this.#channelProblem(request, 'join a class');
			if (problem === null) this.#class.open(upgrade);
			else refuse(link, problem, this.#around, observe);
		} else {
			if (!this.#lab.isPinged(path)) askByTcp(link, this.#around.limits.tcpKeepAlive);
			this.#lab.open(path, upgrade);
		}
	}

	/** Lets a plain request in, or says why its address has to wait. */
	admitRequest(request: IncomingMessage): Refusal | null {
		const address = clientAddress(request, this.#config.trustProxy);
		const refused = this.#admission.request(address);
		return refused === null ? null : this.#limited(refused.limit, refused, address);
	}

	/** A connection was cut because of its plain requests. */
	requestsCut(request: IncomingMessage): void {
		this.#counters.add('limits', 1, 'requests-per-connection');
		const address = clientAddress(request, this.#config.trustProxy);
		this.#log.warn('connection-cut', { limit: 'requests-per-connection', address });
	}

	readonly #count: Observe = (fact) => {
		if (fact.type === 'refused') this.#counters.add('refused', 1, String(fact.status));
	};

	#note(fact: PeerFact, log: SocketLog): void {
		this.#count(fact);
		log.fact(fact);
	}

	/** As the tap says, and nobody watches those that watch. */
	#logFor(target: Target | null): SocketLog | Refusal | null {
		if (target === null || target.path === TAP_PATH) return null;
		const log = this.#tapChannel.taps.logFor(target.search);
		if (log === this.#tapChannel.taps.full) this.#counters.add('limits', 1, 'sockets-per-tap');
		return log;
	}

	/** Only pages of this site may open a channel. */
	#channelProblem(request: IncomingMessage, what: string): Refusal | null {
		const { publicOrigin } = this.#config;
		const site = siteOf(request, this.#config);
		return openingProblem(request) ?? foreignPage(request, site, publicOrigin, { what, log: this.#log });
	}

	/** Counts the connection from now on until it is closed, or says why it is not let in. */
	#admit(request: IncomingMessage, link: Duplex, given: Target | null, isWatched: boolean): Routed | Refusal {
		const target = judgeTarget(given);
		if ('status' in target) return target;
		const isChannel = target.path === TAP_PATH || target.path === CLASS_PATH;
		if (isChannel && this.#inner.carried(request)) return NO_TAP_THROUGH_A_TUNNEL;
		const foreign = isWatched || this.#inner.carried(request) ? null : this.#foreignProblem(request, target.path);
		if (foreign !== null) return foreign;
		if (this.#closing) return SHUTTING_DOWN;
		if (this.#socketGuard.budget.isShort) return this.#limited('memory', SHORT_OF_MEMORY);
		const address = clientAddress(request, this.#config.trustProxy);
		const admitted = this.#admission.enter(address);
		if ('limit' in admitted) return this.#limited(admitted.limit, admitted, address);
		link.on('close', admitted.leave);
		return { path: target.path, search: target.search, rates: admitted.rates };
	}

	/**
	 * What only pages of this site may open, and programs, which say no origin. A learner's code has the origin `null`, and so
	 * can a page of anybody: it must name a tap, which only a page of this site can have opened.
	 */
	#foreignProblem(request: IncomingMessage, path: string): Refusal | null {
		if (!this.#lab.isForOwnPages(path) || request.headers.origin === undefined) return null;
		const site = siteOf(request, this.#config);
		const origin = pageOrigin(request, site, this.#config.publicOrigin);
		if (origin === 'own') return null;
		return site !== null && origin === 'untrusted-host' ? untrustedHost(site) : FOREIGN_PAGE;
	}

	#limited(limit: NotAdmitted['limit'], refusal: Refusal, address: string | null = null): Refusal {
		this.#counters.add('limits', 1, limit);
		this.#log.warn('socket-refused', { limit, address });
		return { ...refusal, headers: [...(refusal.headers ?? []), [LIMIT_HEADER, limit]] };
	}

	#crashed({ path, name, stack }: Crash): void {
		this.#counters.add('crashes', 1, path);
		this.#log.error('scenario-crashed', { path, name, stack });
	}
}

/** It is asked for here and not of all connections: that takes four calls of the system each, and others are asked with pings. */
function askByTcp(link: Duplex, after: number): void {
	if (link instanceof Socket) link.setKeepAlive(true, after);
}

const FOREIGN_PAGE: Refusal = {
	status: 403,
	sentence: 'Only pages of this site, and programs that are no browser, may open a tunnel.',
};
const SHORT_OF_MEMORY: Refusal = {
	status: 503,
	sentence: 'The lab server is short of memory; try again later.',
	headers: [['Retry-After', '10']],
};
const SHUTTING_DOWN: Refusal = {
	status: 503,
	sentence: 'The lab server is shutting down; try again in a moment.',
	headers: [['Retry-After', '5']],
};
