import type { Peer } from '../peer.ts';
import type { Away } from './shared-room.ts';

/** For want of what somebody is sent away. */
const NO_PLACE = {
	rooms: 'There is no place for another room; come back later (limit: chatRooms).',
	full: 'The servers have no place for another room; come back later (limit: sharedLogs).',
	crowded: 'This room has as many people as it takes; come back later (limit: chatPeople).',
};

/** What somebody is told who can't stay. A page can't read the status of a refusal: it is let in, to be told. */
export function sendAway(peer: Peer, why: Away | 'rooms'): void {
	if (why === 'away' || why === 'forgotten') peer.close(1012, 'the room was out of reach: come back and go on');
	else peer.close(1013, NO_PLACE[why]);
}
