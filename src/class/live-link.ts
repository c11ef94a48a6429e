/** The shortest and the longest wait before another try, in ms; what chance adds comes on top. */
const FIRST = 300;
const LONGEST = 800;
/** What the span is while no server has said one. */
export const FIRST_SPREAD = 1000;

/**
 * When a page that lost the class tries again. Thirty pages lose it in the same moment: each comes at another one of the span that the
 * server gave them, and none later than 3.5 s after the last try.
 *
 * @param tries since there was a connection
 * @param spread ms, as the server said
 * @param chance from 0 to 1
 * @returns ms
 */
export const waitBefore = (tries: number, spread: number, chance: number): number =>
	Math.min(LONGEST, FIRST * 2 ** Math.min(tries, 10)) + spread * chance;

/** How the class is reached at the moment. */
export type LinkState = 'connecting' | 'open' | 'lost';

/** What each message from the class may have. */
interface FromClass {
	readonly type: string;
	readonly spread?: number;
}

export interface LiveLinkOptions<In extends FromClass> {
	/** What is said first on each connection. */
	readonly hello: () => object;
	readonly onMessage: (message: In) => void;
	readonly onState: (state: LinkState) => void;
}

/** A connection to the class that comes back by itself, also after the machine slept. */
export class LiveLink<In extends FromClass> {
	readonly #options: LiveLinkOptions<In>;
	#socket: WebSocket | null = null;
	#vigil = new Vigil(Date.now());
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #beat = setInterval(() => this.#look(), LOOK);
	#tries = 0;
	#spread = FIRST_SPREAD;
	#ended = false;

	constructor(options: LiveLinkOptions<In>) {
		this.#options = options;
		this.#connect();
		addEventListener('online', this.#doubt);
		addEventListener('pageshow', this.#doubt);
		document.addEventListener('visibilitychange', this.#doubt);
	}

	/** @returns whether it has left; while there is no connection, nothing does */
	send(message: object): boolean {
		if (this.#socket?.readyState !== WebSocket.OPEN) return false;
		this.#socket.send(JSON.stringify(message));
		return true;
	}

	end(): void {
		this.#ended = true;
		clearTimeout(this.#timer);
		clearInterval(this.#beat);
		removeEventListener('online', this.#doubt);
		removeEventListener('pageshow', this.#doubt);
		document.removeEventListener('visibilitychange', this.#doubt);
		this.#socket?.close(1000);
	}

	/** Whoever looks at the page again need not wait for a timer. */
	readonly #doubt = (): void => {
		if (document.visibilityState === 'hidden') return;
		if (this.#socket === null) {
			clearTimeout(this.#timer);
			this.#connect();
		} else if (this.send({ type: 'still-there' })) {
			this.#vigil.ask(Date.now());
		}
	};

	#look(): void {
		const socket = this.#socket;
		if (socket === null) return;
		const todo = this.#vigil.look(Date.now());
		if (todo === 'ask') this.send({ type: 'still-there' });
		if (todo !== 'give-up') return;
		// It would take a browser minutes to find out that nobody answers its close frame.
		this.#lost();
		socket.close();
	}

	#connect(): void {
		const { hello, onMessage, onState } = this.#options;
		const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/class/live`);
		this.#socket = socket;
		this.#vigil = new Vigil(Date.now());
		socket.onopen = () => {
			this.send(hello());
			onState('open');
		};
		socket.onmessage = ({ data }) => {
			if (this.#socket !== socket) return;
			this.#vigil.heard(Date.now());
			this.#tries = 0;
			const message: In = JSON.parse(String(data));
			this.#spread = message.spread ?? this.#spread;
			if (message.type !== 'still-there') onMessage(message);
		};
		socket.onclose = () => {
			if (this.#socket === socket) this.#lost();
		};
	}

	#lost(): void {
		this.#socket = null;
		if (this.#ended) return;
		this.#options.onState('lost');
		this.#timer = setTimeout(() => this.#connect(), waitBefore(this.#tries, this.#spread, Math.random()));
		this.#tries += 1;
	}
}

/** How often a page looks whether its connection lives, in ms. */
const LOOK = 2500;
/**
 * So much later than that, and the machine slept, the browser let the page rest, or the page was busy: then an answer may lie there
 * unread, as a timer may come before a message that was there first.
 */
const LATE = 1500;
/** Nothing heard for so long, and the page asks; no answer for so long, and the connection is given up. */
const QUIET = 20_000;
const PATIENCE = 5000;

/**
 * Tells a connection that lives from one that only looks so. After a sleep or a change of networks a socket is open for ever and nothing
 * comes any more; browsers tell a page nothing of pings. Time is that of the machine's clock, which goes on in its sleep.
 */
export class Vigil {
	#looked: number;
	#heard: number;
	#asked: number | null;

	/** A connection that is being opened: it has as long as an answer. */
	constructor(now: number) {
		this.#looked = now;
		this.#heard = now;
		this.#asked = now;
	}

	/** Something came. */
	heard(now: number): void {
		this.#heard = now;
		this.#asked = null;
	}

	/** @returns what is to be done: ask the other end, or give the connection up */
	look(now: number): 'nothing' | 'ask' | 'give-up' {
		const late = now - this.#looked > LOOK + LATE;
		this.#looked = now;
		// What waited for an answer was held up as well.
		if (late) return this.ask(now);
		if (this.#asked !== null) return now - this.#asked > PATIENCE ? 'give-up' : 'nothing';
		return now - this.#heard > QUIET ? this.ask(now) : 'nothing';
	}

	/** There is a reason to doubt: the page is seen again, or a network is there. */
	ask(now: number): 'ask' {
		this.#looked = now;
		this.#asked = now;
		return 'ask';
	}
}
