import { KeptRooms } from '../kept-rooms.ts';
import { LAB_LIMITS } from '../limits.ts';
import { SharedRoom } from './shared-room.ts';

/** The rooms of the chat, of each host. */
export class Rooms extends KeptRooms<SharedRoom> {
	constructor() {
		super((host, name, shared) => new SharedRoom(`chat ${name}`, shared, () => host.random()), {
			rooms: LAB_LIMITS.chatRooms,
			lifetime: LAB_LIMITS.chatRoomLifetime,
		});
	}
}
