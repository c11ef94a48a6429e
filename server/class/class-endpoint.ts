import { CLASS_LIMITS } from '../../src/classroom/limits.ts';
import type { SocketGuard } from '../../src/lab-server/guard/socket-guard.ts';
import type { LabLimits } from '../../src/lab-server/limits.ts';
import { PeerServer } from '../../src/lab-server/ws/peer-server.ts';
import type { TapOpening } from '../../src/lab-server/ws/tap-channel.ts';
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
