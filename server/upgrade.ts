import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Host } from '../src/lab/host.ts';
import { type Observe, type Refusal, refuse } from '../src/lab/http/refusal.ts';
import { parseTarget, type Target } from '../src/lab/http/target.ts';
import { Lab } from '../src/lab/lab.ts';
import type { OpeningBytes } from '../src/lab/tap/opening-bytes.ts';
import { recordLink } from '../src/lab/tap/record-link.ts';
import type { SocketLog } from '../src/lab/tap/socket-log.ts';
import { TAP_IS_FULL } from '../src/lab/tap/taps.ts';
import { parseTapParameter } from '../src/trace/tap-wire.ts';
import { Admission, clientAddress } from './admission.ts';
import type { Config } from './config.ts';
import { siteOf } from './origin.ts';
import { TapChannel } from './tap-channel.ts';

const TAP_PATH = '/tap';

/** Sends each upgrade to the scenario or channel at its path, watched by a tap if its address names one. */
export class UpgradeRouter {
	readonly #host: Host;
	readonly #config: Pick<Config, 'publicOrigin' | 'trustProxy'>;
	readonly #lab: Lab;
	readonly #tapChannel: TapChannel;
	readonly #admission = new Admission();
	#closing = false;

	constructor(host: Host, config: Pick<Config, 'publicOrigin' | 'trustProxy'>) {
		this.#host = host;
		this.#config = config;
		this.#lab = new Lab(host);
		this.#tapChannel = new TapChannel(host);
	}

	get sockets(): number {
		return this.#admission.total;
	}

	has(path: string): boolean {
		return path === TAP_PATH || this.#lab.has(path);
	}

	/** Starts the closing handshake on every socket, and refuses new ones. */
	close(code: number, reason: string): void {
		this.#closing = true;
		this.#lab.close(code, reason);
		this.#tapChannel.close(code, reason);
	}

	/** @param opening what was read from the connection so far; null when it was opened before the lab was attached */
	route(request: IncomingMessage, link: Duplex, head: Buffer, opening: OpeningBytes | null): void {
		const target = parseTarget(request.url);
		const log = opening === null ? null : this.#logFor(target);
		if (log !== null && 'status' in log) {
			opening?.release();
			refuse(link, log, this.#host, null);
			return;
		}
		const now = () => this.#host.now();
		if (log === null) opening?.release();
		else if (opening !== null) recordLink(link, opening, request, head.length, log, now);
		const observe: Observe | null = log === null ? null : (fact) => log.fact(fact);
		const refusal = this.#admit(request, link, target);
		if (refusal !== null || target === null) {
			refuse(link, refusal ?? BAD_TARGET, this.#host, observe);
		} else if (target.path === TAP_PATH) {
			this.#tapChannel.open(request, link, head, siteOf(request, this.#config));
		} else {
			this.#lab.open(target.path, { request, link, head, search: target.search, observe });
		}
	}

	/** The log of the tap that the address names; null when it names none that is open; a refusal if it can't have one. */
	#logFor(target: Target | null): SocketLog | Refusal | null {
		const given = target?.path === TAP_PATH ? null : target?.search.get('tap');
		if (given === null || given === undefined) return null;
		const parameter = parseTapParameter(given);
		if (parameter === null) return BAD_TAP;
		const log = this.#tapChannel.taps.watch(parameter);
		return log === 'full' ? TAP_IS_FULL : log;
	}

	#admit(request: IncomingMessage, link: Duplex, target: Target | null): Refusal | null {
		if (target === null) return BAD_TARGET;
		if (!target.wellEncoded) return BAD_ENCODING;
		if (this.#closing) return SHUTTING_DOWN;
		const admitted = this.#admission.enter(clientAddress(request, this.#config.trustProxy));
		if (typeof admitted !== 'function') return admitted;
		link.once('close', admitted);
		return null;
	}
}

const BAD_TARGET: Refusal = {
	status: 400,
	sentence: 'The request target must be a path that begins with "/".',
};
const BAD_ENCODING: Refusal = {
	status: 400,
	sentence: 'Each "%" of an address must begin an encoded byte; the percent sign itself is written "%25".',
};
const BAD_TAP: Refusal = {
	status: 400,
	sentence: '"tap" must be the id of a tap, perhaps followed by a dot and a name for the socket.',
};
const SHUTTING_DOWN: Refusal = {
	status: 503,
	sentence: 'The lab server is shutting down; try again in a moment.',
	headers: [['Retry-After', '5']],
};
