import type { Host } from '../host.ts';
import { LAB_LIMITS } from '../limits.ts';
import { Room } from './room.ts';

interface Kept {
	readonly room: Room;
	/** When somebody came or asked last, on the host's clock. */
	seen: number;
}

/** The rooms of each host. A room is kept while somebody is in it, and for a while after that. */
export class Rooms {
	readonly #byHost = new WeakMap<Host, Map<string, Kept>>();

	/** @returns the room of that name, made if there is none; null while there are too many with somebody in them */
	of(host: Host, name: string): Room | null {
		const rooms = this.#byHost.get(host) ?? new Map<string, Kept>();
		this.#byHost.set(host, rooms);
		const now = host.now();
		const kept = rooms.get(name);
		if (kept !== undefined) {
			kept.seen = now;
			return kept.room;
		}
		this.#makeRoom(rooms, now);
		if (rooms.size >= LAB_LIMITS.chatRooms) return null;
		const room = new Room();
		rooms.set(name, { room, seen: now });
		return room;
	}

	/** Forgets rooms that have been empty for long, and if that is not enough the one that was for the longest. */
	#makeRoom(rooms: Map<string, Kept>, now: number): void {
		const empty = [...rooms].filter(([, { room }]) => room.size === 0).sort(([, a], [, b]) => a.seen - b.seen);
		for (const [name, { seen }] of empty) {
			if (rooms.size < LAB_LIMITS.chatRooms && now - seen < LAB_LIMITS.chatRoomLifetime) break;
			rooms.delete(name);
		}
	}
}
