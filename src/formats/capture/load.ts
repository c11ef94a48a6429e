import type { TraceEvent } from '../../trace/events.ts';
import { TraceFormatError } from '../../trace/format-error.ts';
import type { SavedTrace } from '../../trace/json.ts';
import { TraceModel } from '../../trace/model.ts';
import { MAX_NOTES } from '../../trace/notes.ts';
import { toMicroseconds } from '../../trace/time.ts';
import type { ImportNote } from '../import-note.ts';
import { MAX_CONNECTIONS, MAX_STREAMS } from '../limits.ts';
import { notesAt } from '../noted-places.ts';
import { recordedAt } from '../wall-clock.ts';
import { ipPacket } from './encapsulation.ts';
import type { PacketReader } from './packet.ts';
import { commentedBytes, type PacketComment } from './packet-comments.ts';
import { PcapReader } from './pcap-reader.ts';
import { PcapngReader } from './pcapng-reader.ts';
import { SegmentReader, TCP } from './segment-reader.ts';
import { type StreamContent, TcpStream } from './tcp-stream.ts';

/** @returns whether a file that begins with these bytes is a capture, pcapng or pcap */
export const isCapture = (bytes: Uint8Array): boolean => PcapngReader.recognises(bytes) || PcapReader.recognises(bytes);

/** What a capture has beside the WebSockets that are taken from it. */
interface Passed {
	/** Connections that were not followed because there were too many. */
	streams: number;
	/** Packets of which only the beginning was captured. */
	cutPackets: number;
	unknownLink: { type: number; packets: number } | null;
	readonly segments: SegmentReader;
	/** The first of those that someone wrote to packets which carry something: one more than are kept. */
	readonly comments: PacketComment[];
}

/**
 * Reads the WebSockets of a capture: the bytes of each TCP connection that begins with an opening handshake, put into
 * their order. Its first segment is the beginning of the run.
 *
 * @throws TraceFormatError when no such connection is in it; the reason says what was there instead
 */
export function loadCapture(bytes: Uint8Array): { trace: SavedTrace; notes: ImportNote[] } {
	const reader = PcapngReader.recognises(bytes) ? new PcapngReader(bytes) : new PcapReader(bytes);
	const passed: Passed = { streams: 0, cutPackets: 0, unknownLink: null, segments: new SegmentReader(), comments: [] };
	const streams = streamsOf(reader, passed);
	const contents = streams.map((stream) => stream.content());
	const found = contents.flatMap(({ sockets }) => sockets);
	const encrypted = contents.filter(({ tls }) => tls).length;
	const tunnels = [...passed.segments.tunnels].map(([name, packets]) => ({ name, packets }));
	const { lostFragments } = passed.segments;
	const partly: ImportNote[] = reader.brokenAt === null ? [] : [{ id: 'capture-cut-short', offset: reader.brokenAt }];
	if (found.length === 0) {
		if (reader.brokenAt !== null && streams.length === 0) {
			throw new TraceFormatError({ id: 'damaged-capture', offset: reader.brokenAt });
		}
		if (encrypted > 0) throw new TraceFormatError({ id: 'encrypted-capture', connections: encrypted });
		if (streams.length === 0 && passed.unknownLink !== null) {
			throw new TraceFormatError({ id: 'unknown-link', linkType: passed.unknownLink.type });
		}
		const [tunnel] = tunnels;
		if (streams.length === 0 && tunnel !== undefined) throw new TraceFormatError({ id: 'unread-tunnel', ...tunnel });
		if (passed.cutPackets > 0) throw new TraceFormatError({ id: 'cut-packets', packets: passed.cutPackets });
		throw new TraceFormatError({ id: 'no-socket-in-capture', connections: streams.length + passed.streams });
	}
	const beside = contents.filter(({ sockets }) => sockets.length > 0);
	const others = beside.reduce((sum, content) => sum + content.others, 0);
	const answersFirst = beside.reduce((sum, content) => sum + content.answersFirst, 0);
	const taken = found.slice(0, MAX_CONNECTIONS);
	const start = taken.reduce((least, { began }) => Math.min(least, began), Number.POSITIVE_INFINITY);
	const events = eventsOf(taken, start);
	const lost = events.reduce((sum, event) => sum + (event.kind === 'lost' ? event.bytes : 0), 0);
	const notes: ImportNote[] = [{ id: 'capture' }, ...partly];
	if (lost > 0) notes.push({ id: 'capture-lost', bytes: lost });
	if (passed.cutPackets > 0) notes.push({ id: 'cut-packets', packets: passed.cutPackets });
	if (others > 0) notes.push({ id: 'other-requests', requests: others });
	if (answersFirst > 0) notes.push({ id: 'answers-first', connections: answersFirst });
	if (encrypted > 0) notes.push({ id: 'capture-encrypted', connections: encrypted });
	if (found.length > taken.length) notes.push({ id: 'sockets-left-out', sockets: found.length - taken.length });
	if (passed.streams > 0) notes.push({ id: 'connections-left-out', connections: passed.streams });
	if (lostFragments > 0) notes.push({ id: 'fragments-lost', fragments: lostFragments });
	for (const tunnel of tunnels) notes.push({ id: 'unread-tunnel', ...tunnel });
	if (passed.unknownLink !== null) notes.push({ id: 'unknown-link', ...passed.unknownLink });
	const meta = {
		lab: null,
		code: null,
		recordedAt: recordedAt(start / 1000),
		userAgent: null,
		source: 'capture',
	} as const;
	const commented = commentedBytes(passed.comments, taken);
	const pinned = commented.length === 0 ? [] : notesAt(TraceModel.of(events), commented);
	return { trace: { events, meta, ...(pinned.length > 0 && { notes: pinned }) }, notes };
}

/** Every connection of the capture, in the order in which they began. */
function streamsOf(reader: PacketReader, passed: Passed): readonly TcpStream[] {
	const streams: TcpStream[] = [];
	const current = new Map<string, TcpStream>();
	let time = 0;
	for (const packet of reader.packets()) {
		time = packet.time;
		if (packet.length > packet.bytes.length) passed.cutPackets += 1;
		const ip = ipPacket(packet.linkType, packet.bytes);
		if (ip === undefined) {
			passed.unknownLink ??= { type: packet.linkType, packets: 0 };
			passed.unknownLink.packets += 1;
		}
		const segment = ip ? passed.segments.read(ip) : null;
		if (segment === null) continue;
		const key = [segment.from, segment.to].sort().join(' ');
		let stream = current.get(key);
		if (stream === undefined || stream.isReplacedBy(segment)) {
			if (streams.length >= MAX_STREAMS) {
				passed.streams += (segment.flags & (TCP.syn | TCP.ack)) === TCP.syn ? 1 : 0;
				continue;
			}
			stream?.finish(time);
			stream = new TcpStream(segment, time);
			streams.push(stream);
			current.set(key, stream);
		}
		stream.push(segment, time);
		for (const text of segment.payload.length > 0 ? (packet.comments ?? []) : []) {
			if (passed.comments.length <= MAX_NOTES) passed.comments.push({ payload: segment.payload, text });
		}
	}
	for (const stream of streams) stream.finish(time);
	passed.segments.finish();
	return streams;
}

/** The sockets' events in one list, ordered by time, with the run's clock and a number for each socket. */
function eventsOf(sockets: StreamContent['sockets'], start: number): TraceEvent[] {
	const events = sockets.flatMap(({ events: own }, index) => {
		let last = 0;
		return own.map((event): TraceEvent => {
			last = Math.max(last, toMicroseconds((event.t - start) / 1000));
			const at = { t: last, socket: index + 1 };
			// A copy: the chunk would keep the whole file in memory.
			return event.kind === 'bytes' ? { ...event, ...at, chunk: event.chunk.slice() } : { ...event, ...at };
		});
	});
	return events.sort((a, b) => a.t - b.t);
}
