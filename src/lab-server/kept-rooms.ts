import type { Host, Surroundings } from './host.ts';
import type { LabLimits } from './limits.ts';
import { type Shared, SINGLE_SERVER } from './shared/shared.ts';

interface Kept<Room> {
	readonly room: Room;
	/** When somebody came or asked last, on the host's clock. */
	seen: number;
}

/** How many rooms there may be, and for how many ms an empty one is kept. */
interface Bounds {
	readonly rooms: number;
	readonly lifetime: number;
}

/** @param shared what the servers that have the room in common share */
type Make<Room> = (around: Surroundings, name: string, shared: Shared) => Room;

/** The rooms of each host. A room is kept while somebody is in it, and for a while after that. */
export class KeptRooms<Room extends { readonly size: number }> {
	readonly #byHost = new WeakMap<Host, Map<string, Kept<Room>>>();
	readonly #make: Make<Room>;
	readonly #boundsOf: (limits: LabLimits) => Bounds;

	constructor(make: Make<Room>, boundsOf: (limits: LabLimits) => Bounds) {
		this.#make = make;
		this.#boundsOf = boundsOf;
	}

	/** @returns the room of that name, made if there is none; null while there are too many with somebody in them */
	of(around: Surroundings, name: string, shared = SINGLE_SERVER): Room | null {
		const { host, limits } = around;
		const bounds = this.#boundsOf(limits);
		const rooms = this.#byHost.get(host) ?? new Map<string, Kept<Room>>();
		this.#byHost.set(host, rooms);
		const now = host.now();
		const kept = rooms.get(name);
		if (kept !== undefined) {
			kept.seen = now;
			return kept.room;
		}
		this.#makeRoom(rooms, bounds, now);
		if (rooms.size >= bounds.rooms) return null;
		const room = this.#make(around, name, shared);
		rooms.set(name, { room, seen: now });
		return room;
	}

	/** Forgets rooms that have been empty for long, and if that is not enough the one that was for the longest. */
	#makeRoom(rooms: Map<string, Kept<Room>>, bounds: Bounds, now: number): void {
		const empty = [...rooms].filter(([, { room }]) => room.size === 0).sort(([, a], [, b]) => a.seen - b.seen);
		for (const [name, { seen }] of empty) {
			if (rooms.size < bounds.rooms && now - seen < bounds.lifetime) break;
			rooms.delete(name);
		}
	}
}
