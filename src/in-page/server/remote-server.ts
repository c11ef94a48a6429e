import type { RealmConnection } from '../host-message.ts';
import type { LinkEnd } from '../link/link.ts';
import type { TimeAndChance } from '../link/pipe.ts';
import { joinEnds } from '../port/join-ends.ts';
import { PortEnd } from '../port/port-end.ts';
import type { RealmServer } from './realm.ts';

/** For so long what a server has said before it was gone may still be on its way here, in ms. */
const LAST_WORDS = 1_000;

const MANY = 64;

/** What is used of the port that brings a server its connections. */
export interface ServerPort {
	postMessage(message: RealmConnection, transfer: MessagePort[]): void;
}

/** A server that runs elsewhere: each connection is handed on to it, behind a port of its own. */
export class RemoteServer implements RealmServer {
	readonly #port: ServerPort;
	readonly #time: Pick<TimeAndChance, 'wait'>;
	#ends: PortEnd[] = [];
	/** With so many it is looked which of them are over: a run may open thousands, one after the other. */
	#most = MANY;

	constructor(port: ServerPort, time: Pick<TimeAndChance, 'wait'>) {
		this.#port = port;
		this.#time = time;
	}

	serve(end: LinkEnd, _address: URL, socket: number): void {
		const { port1, port2 } = new MessageChannel();
		const there = new PortEnd(port1);
		this.#ends.push(there);
		if (this.#ends.length === this.#most) this.#forgetEnded();
		joinEnds(end, there);
		this.#port.postMessage({ socket }, [port2]);
	}

	/** Told on the way on which the connections go, so that it is behind all of them. */
	last(): void {
		this.#port.postMessage({ socket: null }, []);
	}

	#forgetEnded(): void {
		this.#ends = this.#ends.filter(({ isOver }) => !isOver);
		this.#most = Math.max(MANY, this.#ends.length * 2);
	}

	/**
	 * A server that ends by itself ends its connections. Of its end the page is told on another way than its connections go, so that
	 * the news may be there first (seen in WebKit): only what is left then has nobody who ends it, such as a connection that it did not get any more.
	 */
	gone(): void {
		this.#time.wait(LAST_WORDS, () => {
			for (const end of this.#ends) end.otherIsGone();
		});
	}
}
