import { KeptRooms } from '../kept-rooms.ts';
import { SharedRoom } from './shared-room.ts';

/** The rooms of the chat, of each host. */
export class Rooms extends KeptRooms<SharedRoom> {
	constructor() {
		super(
			({ host, limits }, name, shared) => new SharedRoom(`chat ${name}`, shared, () => host.random(), limits),
			({ chatRooms, chatRoomLifetime }) => ({ rooms: chatRooms, lifetime: chatRoomLifetime }),
		);
	}
}
