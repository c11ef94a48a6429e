import { decodeUtf8 } from '../../protocol/utf8.ts';
import { type ChatSeat, read, type ServerMessage, write } from '../chat/messages.ts';
import type { ChatRoom } from '../chat/room.ts';
import { type Away, type ChatPlace, ChatRooms, type SharedRoom, sendAway } from '../chat/shared-room.ts';
import { TokenBucket } from '../guard/token-bucket.ts';
import type { Surroundings } from '../host.ts';
import { runProblem, sharedBy, shareName, shareParameter } from '../kept-states.ts';
import { integer, text, token } from '../parameters.ts';
import { defineScenario } from '../scenario.ts';
import type { Shared } from '../shared/shared.ts';

const rooms = new ChatRooms();

/** From the message that is lost to the end of the link, in ms. */
const CUT_AFTER = 50;

const TOO_SLOW = 'You read too slowly; come back and ask for the rest (limit: chatSlowBytes).';

interface Door extends Surroundings {
	readonly run: string | null;
	readonly shared: Shared;
	readonly values: { readonly room: string; readonly share: 'all' | 'run' };
}

/** @returns null while there is no place for another room */
function roomOf(door: Door): SharedRoom | null {
	const { run, shared, values } = door;
	return rooms.of(door, `${shareName(values.share, run)} ${values.room}`, sharedBy(values.share, shared));
}

/**
 * A chat room. Whoever comes in is told who is there, and what was said behind a message that they name; then everybody hears
 * what anybody says, in the same order and with the same number. What is sent again under the same name is said once.
 */
export const chat = defineScenario({
	path: '/chat',
	inPath: 'room',
	parameters: {
		room: text({ default: 'lobby', maxBytes: 60 }),
		name: text({ default: '', maxBytes: 60 }),
		since: integer({ default: null, ranges: [[0, 999_999_999]] }),
		era: token({ default: null, maxBytes: 8 }),
		member: token({ default: null, maxBytes: 64 }),
		cut: integer({ default: null, ranges: [[1, 1000]] }),
		share: shareParameter,
	},
	handshake({ values, run }) {
		return runProblem(values.share, run);
	},
	connect(session) {
		const { peer, host, limits, values, guard, after } = session;
		const room = roomOf(session);
		if (room === null) return sendAway(peer, 'rooms');
		let heard = 0;
		let lost = false;

		const tell = guard((message: string, isSaid: boolean) => {
			if (isSaid) heard += 1;
			if (isSaid && heard === values.cut) lose();
			if (lost || !peer.isOpen) return;
			peer.send(message, false);
			if (peer.bufferedAmount > limits.chatSlowBytes) peer.close(1013, TOO_SLOW);
		});
		const seated = (inside: ChatRoom, seat: ChatSeat) => {
			tell(write(inside.welcome(seat, values.room)), false);
			if (values.since === null) return;
			const isSameRoom = values.era === null || values.era === inside.era;
			for (const said of inside.since(isSameRoom ? values.since : 0)) tell(write({ type: 'message', ...said }), true);
		};
		const guest = { tell, seated: guard(seated), sentAway: guard((why: Away) => sendAway(peer, why)) };
		const name = values.name.trim() === '' ? null : values.name.trim();
		const place: ChatPlace = room.enter(values.member, name, guest);
		peer.onClose(() => {
			place.leave();
			// It is kept from now on for a while.
			roomOf(session);
		});

		const bucket = new TokenBucket({ perSecond: limits.chatPerSecond, burst: limits.chatBurst }, host.now());
		peer.onMessage((data, binary) => {
			if (lost || !peer.isOpen) return;
			const now = host.now();
			const message = read(binary ? null : decodeUtf8(data), limits);
			if ('problem' in message) return refuse(message.problem, message.ref);
			const ref = message.type === 'say' ? message.ref : null;
			if (!bucket.has(1, now)) return refuse('You say too much at once. Wait a little, then send it again.', ref);
			bucket.take(1, now);
			if (message.type === 'typing') place.typing();
			else if (!place.say(message.text, message.ref)) refuse('The room is out of reach. Send it again.', ref);
		});

		/** What is on its way to them still comes, and nothing else, in either direction. */
		function lose(): void {
			lost = true;
			after(CUT_AFTER, () => peer.cut());
		}

		function refuse(problem: string, ref: string | null): void {
			const answer: ServerMessage = { type: 'error', message: problem, ...(ref === null ? {} : { ref }) };
			tell(write(answer), false);
		}
	},
});
