import { networkInterfaces } from 'node:os';
import { CLASS_LIMITS } from '../../src/classroom/limits.ts';
import type { Reached } from '../../src/classroom/messages.ts';
import type { SocketGuard } from '../../src/lab-server/guard/socket-guard.ts';
import type { LabLimits } from '../../src/lab-server/limits.ts';
import { PeerServer } from '../../src/lab-server/ws/peer-server.ts';
import type { TapOpening } from '../../src/lab-server/ws/tap-channel.ts';
import { addressKey } from '../guard/client-address.ts';
import type { ClassChannel } from './class-channel.ts';

const SETTINGS = { maxPayload: CLASS_LIMITS.messageBytes, payloadLimit: 'CLASS_LIMITS.messageBytes' };

/** `/class/live`: where the pages of a class are connected. */
export class ClassEndpoint {
	readonly #socketGuard: SocketGuard;
	readonly #channel: ClassChannel;
	readonly #server: PeerServer;

	constructor(socketGuard: SocketGuard, channel: ClassChannel, limits: LabLimits) {
		this.#server = new PeerServer(SETTINGS, limits);
		this.#socketGuard = socketGuard;
		this.#channel = channel;
	}

	/** @param opening of a page of this site, with nothing wrong with its request */
	open({ rates, ...handshake }: TapOpening): void {
		this.#server.accept({ ...handshake, observe: null }, (peer) => {
			this.#socketGuard.lookAfter({ peer, rates, keepAlive: true });
			this.#channel.connect(peer);
		});
	}

	/** Starts the closing handshake with every page. */
	close(code: number, reason: string): void {
		this.#channel.close(code, reason);
	}
}

/** Whether an address is this machine's own: what comes from one of those proves nothing. */
export function isOfThisMachine(address: string): boolean {
	const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
	return address.startsWith('127.') || own.some((each) => addressKey(each.address) === address);
}

/** A plain request, as far as it tells who came where. */
interface Visit {
	/** As limits count it. */
	readonly address: string;
	readonly target: string;
	readonly host: string | null;
}

/** Counts the other machines that have opened the page of the class: the only proof that they can. Their addresses are kept to itself. */
export class ClassReach {
	readonly #isOwn: (address: string) => boolean;
	readonly #machines = new Set<string>();

	constructor(isOwn = isOfThisMachine) {
		this.#isOwn = isOwn;
	}

	/** @returns what is known now, where the visit has changed it */
	note({ address, target, host }: Visit): Reached | null {
		if (!/^(\/[a-z-]+)?\/class\/(\?|$)/.test(target)) return null;
		if (this.#machines.has(address) || this.#machines.size >= CLASS_LIMITS.students || this.#isOwn(address))
			return null;
		this.#machines.add(address);
		return { machines: this.#machines.size, host };
	}
}
