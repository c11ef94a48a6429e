import { type ImportedTrace, importNoteSentence } from '../../src/formats/import-trace.ts';
import { networkComment } from '../../src/formats/network-comment.ts';
import { traceCommandStrings, violationSentences } from '../../src/i18n/at-build.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { traceStrings } from '../../src/i18n/trace.ts';
import { validateRequest, validateResponse } from '../../src/protocol/handshake.ts';
import { OPCODE, opcodeName } from '../../src/protocol/opcodes.ts';
import { decodeUtf8 } from '../../src/protocol/utf8.ts';
import type { Violation, ViolationId } from '../../src/protocol/violations.ts';
import type { Connection, WireFrame, WireHandshake, WireMessage } from '../../src/trace/connection.ts';
import type { Direction } from '../../src/trace/events.ts';
import { inflatedSide } from '../../src/trace/inflated.ts';
import { MAX_INFLATED_BYTES } from '../../src/trace/limits.ts';
import { TraceModel } from '../../src/trace/model.ts';

/** What the views would show of a file, as values: the form of `--json`. */
export interface TraceReport {
	readonly connections: readonly ConnectionReport[];
	/** Sentences that must be known about the file. */
	readonly notes: readonly string[];
}

export interface ConnectionReport {
	/** Whether the opening handshake succeeded. */
	readonly opened: boolean;
	/** The head as it was on the wire, one character for each byte; null where it is not in the file. */
	readonly request: string | null;
	readonly response: string | null;
	readonly frames: readonly FrameReport[];
	readonly rules: readonly RuleReport[];
	/** How it was closed; null while it was not. */
	readonly close: { readonly code: number; readonly reason: string; readonly clean: boolean } | null;
}

export interface FrameReport {
	readonly direction: Direction;
	/** `text`, `binary`, `continuation`, `close`, `ping`, `pong`; the number of a reserved one. */
	readonly opcode: string;
	/** Bytes of payload, as they were on the wire. */
	readonly length: number;
	readonly fin: boolean;
	/**
	 * What a text frame says, inflated where the message was compressed; the reason of a close frame. Null for binary, and
	 * where the text can't be told from this frame alone.
	 */
	readonly text: string | null;
}

export interface RuleReport {
	readonly direction: Direction;
	readonly id: ViolationId;
	readonly section: string;
	/** What was found; may be empty. */
	readonly detail: string;
	/** How often it was broken in this direction. */
	readonly times: number;
	readonly sentence: string;
}

/** Bytes that the messages of one report may inflate to, all together: a small file may claim to be a thousand times larger. */
const INFLATED_BYTES = 256 * 1024 * 1024;

/** Room for what is still to be inflated. */
interface InflateRoom {
	bytes: number;
}

export function reportOf({ trace, notes }: ImportedTrace, locale: Locale): TraceReport {
	const model = TraceModel.of(trace.events);
	const { bytes, events } = model.dropped;
	const room = { bytes: INFLATED_BYTES };
	const failures =
		trace.meta.source === 'har' ? trace.events.flatMap((event) => (event.kind === 'console' ? [event.text] : [])) : [];
	const full = bytes + events > 0 ? [traceCommandStrings[locale].dropped] : [];
	return {
		connections: model.connections.map((connection) => connectionReport(connection, room, locale)),
		notes: [
			...notes.map((note) => importNoteSentence(note, locale)),
			...networkComment(model.network, traceStrings[locale].comments),
			...failures.map(traceCommandStrings[locale].failure),
			...full,
		],
	};
}

function connectionReport(connection: Connection, room: InflateRoom, locale: Locale): ConnectionReport {
	const { request, response, frames, violations } = connection;
	const ofHandshake = handshakeRules(connection);
	return {
		opened: isOpened(connection, ofHandshake.in.length === 0),
		request: headText(request),
		response: headText(response),
		frames: frames.map((wire) => frameReport(wire, connection, room)),
		rules: [
			...ofHandshake.out.map((violation) => ruleReport('out', violation, 1, locale)),
			...ofHandshake.in.map((violation) => ruleReport('in', violation, 1, locale)),
			...violations.map(({ direction, violation, times }) => ruleReport(direction, violation, times, locale)),
		],
		close: closeOf(connection),
	};
}

function handshakeRules({ request, response }: Connection): Readonly<Record<Direction, readonly Violation[]>> {
	const asked = request?.head ?? null;
	const answer = response?.head ?? null;
	return {
		out: request?.problem ? [request.problem] : asked ? validateRequest(asked) : [],
		in: response?.problem ? [response.problem] : answer && asked ? validateResponse(answer, asked) : [],
	};
}

/** What the page got decides; where nobody recorded that, the client that went on in frames, or a faultless answer. */
function isOpened({ construct, fired, response, frames }: Connection, faultless: boolean): boolean {
	if (fired.some(({ event }) => event.type === 'open')) return true;
	if (construct !== null) return false;
	return response?.head != null && (faultless || frames.some(({ direction }) => direction === 'out'));
}

/** The close event; without one what the wire says: the first Close frame, or a link that ended without (RFC 6455 §7.1.5). */
function closeOf({ closed, frames, peerFacts }: Connection): ConnectionReport['close'] {
	if (closed !== null) return { code: closed.code, reason: closed.reason, clean: closed.wasClean };
	const closes = frames.flatMap(({ close, direction }) => (close === null ? [] : [{ ...close, direction }]));
	const [first] = closes;
	if (first !== undefined) {
		return {
			code: first.code,
			reason: first.reason,
			clean: closes.some(({ direction }) => direction !== first.direction),
		};
	}
	const ended = peerFacts.some(({ fact }) => fact.type === 'cut' || fact.type === 'disconnected');
	return ended ? { code: 1006, reason: '', clean: false } : null;
}

/** One character for each byte: HTTP has no character set. */
const headText = (head: WireHandshake<unknown> | null): string | null =>
	head === null ? null : Array.from(head.bytes, (byte) => String.fromCharCode(byte)).join('');

function frameReport(wire: WireFrame, connection: Connection, room: InflateRoom): FrameReport {
	const { direction, frame } = wire;
	return {
		direction,
		opcode: opcodeName(frame.opcode) ?? String(frame.opcode),
		length: frame.payloadLength,
		fin: frame.fin,
		text: textOf(wire, connection, room),
	};
}

function textOf(wire: WireFrame, connection: Connection, room: InflateRoom): string | null {
	const { id, direction, frame, close, message: index } = wire;
	if (close !== null) return close.reason;
	const message = index === null ? undefined : connection.messages[direction][index];
	const isText = message?.type === 'text' || (message === undefined && frame.opcode === OPCODE.text);
	if (!isText) return frame.opcode === OPCODE.ping || frame.opcode === OPCODE.pong ? decodeUtf8(frame.payload) : null;
	if (!(message?.compressed ?? frame.rsv1)) return decodeUtf8(frame.payload);
	// What a later fragment holds can't be told from its own bytes.
	return message?.frames[0] === id ? inflatedText(message, connection, room) : null;
}

/** @returns null where the whole text can't be told, or would cost too much */
function inflatedText(message: WireMessage, connection: Connection, room: InflateRoom): string | null {
	if (room.bytes <= 0) return null;
	const inflated = inflatedSide(connection, message.direction).reach(message.index, room.bytes, true);
	room.bytes -= inflated?.problem === null ? inflated.size : MAX_INFLATED_BYTES;
	return inflated?.problem === null && inflated.data.length === inflated.size ? decodeUtf8(inflated.data) : null;
}

function ruleReport(
	direction: Direction,
	{ id, section, detail }: Violation,
	times: number,
	locale: Locale,
): RuleReport {
	return { direction, id, section, detail, times, sentence: violationSentences[locale][id] };
}
