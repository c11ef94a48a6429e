import { type GameClientMessage, read, write } from '../game/messages.ts';
import { GameRoom } from '../game/room.ts';
import { TokenBucket } from '../guard/token-bucket.ts';
import type { Host, Surroundings } from '../host.ts';
import { KeptRooms } from '../kept-rooms.ts';
import { runProblem, shareName, shareParameter } from '../kept-states.ts';
import { LAB_LIMITS } from '../limits.ts';
import { choice, integer, text, token } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';

const rooms = new KeptRooms(
	(around) => new GameRoom(around),
	({ gameRooms, gameRoomLifetime }) => ({ rooms: gameRooms, lifetime: gameRoomLifetime }),
);

const UNREADABLE =
	'Messages are binary. An input has 7 bytes: 1, your id, its number in four, keys from 0 to 15. A wish for delay has 5: 2, delay and jitter in two each.';

/** For want of what somebody is sent away. */
const NO_PLACE = {
	rooms: 'There is no place for another game; come back later (limit: gameRooms).',
	player: 'This game has as many players as it takes; come back later (limit: gamePlayers).',
	watcher: 'This game has as many watchers as it takes; come back later (limit: gameWatchers).',
};
const TOO_SLOW = 'You read too slowly; come back and go on (limit: gameSlowBytes).';
const tooMany = (most: number) => `At most ${most} messages a second are read here (limit: gamePerSecond).`;

interface Door extends Surroundings {
	readonly run: string | null;
	readonly values: { readonly room: string; readonly share: 'all' | 'run' };
}

/** @returns null while there is no place for another room */
const roomOf = (door: Door): GameRoom | null =>
	rooms.of(door, `${shareName(door.values.share, door.run)} ${door.values.room}`);

/**
 * A game for two teams: where somebody walks, the floor takes the colour of their team. Clients say which keys they hold, the
 * server says where everybody is.
 */
export const game = defineScenario({
	path: '/game',
	inPath: 'room',
	parameters: {
		room: text({ default: 'lobby', maxBytes: 60 }),
		name: text({ default: '', maxBytes: 40 }),
		as: choice({ default: 'player', values: ['player', 'watcher'] }),
		member: token({ default: null, maxBytes: 64 }),
		delay: integer({ default: 0, ranges: [[0, LAB_LIMITS.gameDelay]], unit: 'ms' }),
		jitter: integer({ default: 0, ranges: [[0, LAB_LIMITS.gameJitter]], unit: 'ms' }),
		share: shareParameter,
	},
	handshake({ values, run }) {
		return runProblem(values.share, run);
	},
	connect(session) {
		const { peer, host, limits, values, guard, after } = session;
		const room = roomOf(session);
		const watches = values.as === 'watcher';
		// A page can't read the status of a refusal: it is let in, to be told why it can't stay.
		if (room === null) return peer.close(1013, NO_PLACE.rooms);
		if (!room.takes(values.member, watches)) return peer.close(1013, NO_PLACE[values.as]);
		let { delay, jitter } = values;
		const outward = new DelayLine(host, after);
		const inward = new DelayLine(host, after);

		const send = guard((data: string | Uint8Array) => {
			outward.pass(delay, jitter, () => peer.isOpen && peer.send(data, typeof data !== 'string'));
			if (peer.bufferedAmount > limits.gameSlowBytes) peer.close(1013, TOO_SLOW);
		});
		const line = {
			news: send,
			state: send,
			isSlow: () => peer.bufferedAmount > limits.gameHighWater,
			replaced: guard(() => peer.close(4001, 'you came in once more')),
		};
		const name = values.name.trim() === '' ? null : values.name.trim();
		const seat = room.enter(values.room, { name, secret: values.member, watches }, line);
		peer.onClose(() => {
			room.leave(seat);
			// It is kept from now on for a while.
			roomOf(session);
		});

		const bucket = new TokenBucket({ perSecond: limits.gamePerSecond, burst: limits.gameBurst }, host.now());
		peer.onMessage((data, binary) => {
			if (!peer.isOpen) return;
			const now = host.now();
			if (!bucket.has(1, now)) return peer.close(1008, tooMany(limits.gamePerSecond));
			bucket.take(1, now);
			const message = read(data, binary, limits);
			inward.pass(delay, jitter, () => act(message));
		});

		function act(message: GameClientMessage | null): void {
			if (message === null) send(write({ type: 'error', message: UNREADABLE }));
			else if (message.type === 'delay') ({ delay, jitter } = message);
			else {
				const reason = room?.input(seat, message) ?? null;
				if (reason !== null) send(write({ type: 'refused', input: message.number, reason }));
			}
		}
	},
});

/** Holds things back, and hands them on in their order, as a longer link would. */
export class DelayLine {
	readonly #host: Pick<Host, 'now' | 'random'>;
	readonly #after: (ms: number, action: () => void) => void;
	readonly #waiting: (() => void)[] = [];
	#due = 0;

	/** @param after runs an action later, unless the socket is gone */
	constructor(host: Pick<Host, 'now' | 'random'>, after: (ms: number, action: () => void) => void) {
		this.#host = host;
		this.#after = after;
	}

	/** How many things are held back. */
	get length(): number {
		return this.#waiting.length;
	}

	/** @param delay ms @param jitter ms that are added at most, by chance; none overtakes what came before it */
	pass(delay: number, jitter: number, action: () => void): void {
		const now = this.#host.now();
		this.#due = Math.max(this.#due, now + delay + jitter * this.#host.random());
		if (this.#waiting.length === 0 && this.#due <= now) action();
		else {
			this.#waiting.push(action);
			this.#after(Math.max(0, this.#due - now), () => this.#waiting.shift()?.());
		}
	}
}
