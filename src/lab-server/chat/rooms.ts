import { KeptRooms } from '../kept-rooms.ts';
import { LAB_LIMITS } from '../limits.ts';
import { Room } from './room.ts';

/** The rooms of the chat, of each host. */
export class Rooms extends KeptRooms<Room> {
	constructor() {
		super((host) => new Room(() => host.random()), {
			rooms: LAB_LIMITS.chatRooms,
			lifetime: LAB_LIMITS.chatRoomLifetime,
		});
	}
}
