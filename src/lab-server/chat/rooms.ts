import { KeptRooms } from '../kept-rooms.ts';
import { LAB_LIMITS } from '../limits.ts';
import { Room } from './room.ts';

/** The rooms of the chat, of each host. */
export class Rooms extends KeptRooms<Room> {
	constructor() {
		super(() => new Room(), { rooms: LAB_LIMITS.chatRooms, lifetime: LAB_LIMITS.chatRoomLifetime });
	}
}
