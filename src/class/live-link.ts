/** How the class is reached at the moment. */
export type LinkState = 'connecting' | 'open' | 'lost';

export interface LiveLinkOptions<In> {
	/** What is said first on each connection. */
	readonly hello: () => object;
	readonly onMessage: (message: In) => void;
	readonly onState: (state: LinkState) => void;
}

/** The first wait before another try, and the longest one, in ms; each try is up to twice as late as it could be. */
const FIRST = 400;
const LONGEST = 2500;

/** A connection to the class that comes back by itself, at a time that chance decides on: thirty pages lose it in the same moment. */
export class LiveLink<In> {
	readonly #options: LiveLinkOptions<In>;
	#socket: WebSocket | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#tries = 0;
	#ended = false;

	constructor(options: LiveLinkOptions<In>) {
		this.#options = options;
		this.#connect();
		// A laptop that wakes up need not wait for the timer.
		addEventListener('online', this.#now);
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
		removeEventListener('online', this.#now);
		this.#socket?.close(1000);
	}

	readonly #now = (): void => {
		clearTimeout(this.#timer);
		if (this.#socket === null && !this.#ended) this.#connect();
	};

	#connect(): void {
		const { hello, onMessage, onState } = this.#options;
		const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/class/live`);
		this.#socket = socket;
		socket.onopen = () => {
			this.#tries = 0;
			this.send(hello());
			onState('open');
		};
		socket.onmessage = ({ data }) => onMessage(JSON.parse(String(data)));
		socket.onclose = () => {
			this.#socket = null;
			if (this.#ended) return;
			onState('lost');
			const wait = Math.min(LONGEST, FIRST * 2 ** this.#tries);
			this.#tries += 1;
			this.#timer = setTimeout(() => this.#connect(), wait * (1 + Math.random()));
		};
	}
}
