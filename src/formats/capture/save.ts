import type { TraceStrings } from '../../i18n/en/trace.ts';
import type { Locale } from '../../i18n/locales.ts';
import { traceStrings } from '../../i18n/trace.ts';
import { headerValue } from '../../protocol/handshake.ts';
import type { SocketId, TraceEvent } from '../../trace/events.ts';
import type { SavedTrace } from '../../trace/json.ts';
import { TraceModel } from '../../trace/model.ts';
import { networkComment } from '../network-comment.ts';
import type { FoundNote } from '../noted-places.ts';
import { startOfRun } from '../wall-clock.ts';
import { Conversation, type MadePacket, type TcpAddress } from './conversation.ts';
import { LINK_TYPE } from './packet.ts';
import { notesOnWire } from './packet-comments.ts';
import { BlockWriter } from './pcapng-writer.ts';

/** TEST-NET-1 (RFC 5737): addresses of examples, so that nobody takes them for the real ones. */
const CLIENT = [192, 0, 2, 1] as const;
const SERVER = [192, 0, 2, 2] as const;
/** The first port of those that systems give to clients (RFC 6335 §6). */
const CLIENT_PORTS = 49_152;
const HTTP_PORT = 80;

/**
 * Saves what was on the wire as a pcapng file: the recorded bytes as TCP payloads, chunk by chunk, in packets that are
 * made for them, and notes at those bytes as the packets' comments. Calls, events and console lines have no place there.
 *
 * @returns the file, whose comments, in this language, say what was made up
 */
export function saveCapture({ events, meta, notes = [] }: SavedTrace, locale: Locale): Uint8Array<ArrayBuffer> {
	const { comments } = traceStrings[locale];
	const start = startOfRun(meta);
	const file = new BlockWriter();
	const said = [comments.section];
	if (meta.transport === 'page') said.push(comments.inPage);
	const model = TraceModel.of(events);
	said.push(...networkComment(model.network, comments));
	if (start === 0) said.push(comments.noClock);
	file.section('WebSocket Lab', said.join(' '));
	file.interface(LINK_TYPE.raw, 'WebSocket Lab');
	for (const { t, packet, comments: own } of packetsOf(events, model, notesOnWire(model, notes), comments)) {
		file.packet(Math.max(0, Math.round((start + t) * 1000)), packet, own);
	}
	return file.bytes();
}

function packetsOf(
	events: readonly TraceEvent[],
	model: TraceModel,
	notes: ReadonlyMap<SocketId, readonly FoundNote[]>,
	comments: TraceStrings['comments'],
): readonly MadePacket[] {
	const ports = serverPorts(model);
	const conversations = new Map<SocketId, Conversation>();
	const conversationOf = (socket: SocketId): Conversation => {
		const known = conversations.get(socket);
		if (known) return known;
		const client = { address: CLIENT, port: CLIENT_PORTS + (conversations.size % (0x1_0000 - CLIENT_PORTS)) };
		const server: TcpAddress = { address: SERVER, port: ports.get(socket) ?? HTTP_PORT };
		const made = new Conversation(client, server, comments, notes.get(socket));
		conversations.set(socket, made);
		return made;
	};
	for (const event of events) {
		if (event.kind === 'bytes') conversationOf(event.socket).bytes(event.t, event.direction, event.chunk);
		else if (event.kind === 'lost') conversationOf(event.socket).lost(event.t, event.direction, event.bytes);
		else if (event.kind === 'peer' && event.fact.type === 'cut') conversationOf(event.socket).ended(event.t, 'cut');
		else if (event.kind === 'peer' && event.fact.type === 'disconnected') {
			conversationOf(event.socket).ended(event.t, 'ended');
		}
	}
	const packets = [...conversations.values()].flatMap((conversation) => {
		conversation.finish();
		return conversation.packets;
	});
	// Stable: packets of one socket keep their order.
	return packets.sort((a, b) => a.t - b.t);
}

/** The ports that the clients named in their Host headers. */
function serverPorts({ connections }: TraceModel): ReadonlyMap<SocketId, number> {
	const ports = new Map<SocketId, number>();
	for (const { socket, request } of connections) {
		const host = request?.head ? headerValue(request.head.headers, 'Host') : null;
		const port = Number(/:(\d{1,5})$/.exec(host ?? '')?.[1]);
		if (port > 0 && port <= 0xffff) ports.set(socket, port);
	}
	return ports;
}
