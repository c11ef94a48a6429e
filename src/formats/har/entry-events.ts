import { encodeFrame } from '../../protocol/frame-encoder.ts';
import { decodeBase64, headerHas, isAccepted, parseResponseHead } from '../../protocol/handshake.ts';
import { isControl, OPCODE } from '../../protocol/opcodes.ts';
import { encodeUtf8 } from '../../protocol/utf8.ts';
import type { Direction, SocketId, TraceEvent } from '../../trace/events.ts';
import { TraceFormatError } from '../../trace/format-error.ts';
import { JsonReader } from '../../trace/json-reader.ts';
import { MAX_EVENTS } from '../../trace/limits.ts';
import { MAX_NOTES } from '../../trace/notes.ts';
import { bodyBytes, requestBytes, responseBytes, statusOf } from './head-bytes.ts';

/** The real key is not in a HAR. This one leaves the payload as it is, and no browser would ever draw it. */
const NO_KEY = new Uint8Array(4);
/** A time above this is in milliseconds: in seconds it would be after the year 5000. Playwright writes those. */
const MOST_SECONDS = 1e11;

/** What was not taken from the entries as it stands there. */
export interface EntryNotes {
	/** There are too many, or no answer that opens the connection came before them. */
	leftOut: number;
	/** What they carry, or which way they went, can't be read. */
	unreadable: number;
	/** The file lacks their opcode or their time: taken as text, and at the time of the one before. */
	completed: number;
	/** Open sockets of which the file has no list of messages at all. */
	withoutList: number;
	/** Sockets of which the file has no header of the request, or none of the 101. */
	withoutHeaders: number;
	/** What someone wrote to an entry, or to the message that became the frame of this number of its socket, from 0. */
	readonly comments: { readonly socket: SocketId; readonly frame: number | null; readonly text: string }[];
}

/**
 * Appends what an entry says as events, whose times are in ms since 1970.
 *
 * @throws TraceFormatError that names what is damaged; then nothing was appended
 */
export function readEntry(entry: JsonReader, socket: SocketId, events: TraceEvent[], notes: EntryNotes): void {
	const began = Date.parse(entry.string('startedDateTime'));
	if (!Number.isFinite(began)) entry.fail('startedDateTime');
	const request = entry.object('request');
	const response = answerOf(entry);
	const heads = { out: requestBytes(request), in: responseBytes(response, request) };
	const body = bodyBytes(response);
	const bytes = (t: number, direction: Direction, chunk: Uint8Array): void => {
		if (chunk.length > 0) events.push({ kind: 'bytes', t, socket, direction, chunk });
	};
	if (isBare(request) || (statusOf(response) === 101 && isBare(response))) notes.withoutHeaders += 1;
	const answer = parseResponseHead(heads.in).head;
	const open = answer !== null && isAccepted(answer);
	let last = began + waited(entry);
	let frames = 0;
	const comment = (text: string, frame: number | null): void => {
		if (text !== '' && notes.comments.length <= MAX_NOTES) notes.comments.push({ socket, frame, text });
	};
	comment(entry.text('comment'), null);
	bytes(began, 'out', heads.out);
	bytes(last, 'in', heads.in);
	if (!open) bytes(last, 'in', body);
	const messages = entry.array('_webSocketMessages');
	if (open && messages === null) notes.withoutList += 1;
	for (const value of messages ?? []) {
		const message = readMessage(value);
		if (message === null) {
			notes.unreadable += 1;
			continue;
		}
		// The handshake comes first, and the file has the messages in their order.
		last = Math.max(last, message.t ?? last);
		if (message.direction === null) {
			events.push({ kind: 'console', t: last, level: 'error', text: message.data, line: null });
		} else if (!open || events.length >= MAX_EVENTS) notes.leftOut += 1;
		else {
			if (message.completed) notes.completed += 1;
			bytes(last, message.direction, message.frame);
			comment(message.comment, frames);
			frames += 1;
		}
	}
	for (const text of failures(entry, response)) {
		events.push({ kind: 'console', t: last, level: 'error', text, line: null });
	}
	const close = closeOf(entry);
	if (close !== null)
		events.push({ kind: 'event', t: Math.max(last, close.t ?? last), socket, handlers: [], ...close.event });
}

/** No message of HTTP that opens a WebSocket is without headers: the file lacks them, as where Chromium could not connect. */
const isBare = (message: JsonReader): boolean => message.records('headers').length === 0;

/** Nothing, where the file was saved before the answer came. */
const answerOf = (entry: JsonReader): JsonReader =>
	entry.optional('response', (name) => entry.object(name)) ?? new JsonReader({}, 'response');

/** How long the answer took, in ms, where the file says. */
function waited(entry: JsonReader): number {
	const timings = entry.optional('timings', (name) => entry.object(name));
	return Math.max(0, timings?.optional('wait', (name) => timings.number(name)) ?? 0);
}

type HarMessageRead =
	| { readonly direction: null; readonly t: number | null; readonly data: string }
	| {
			readonly direction: Direction;
			readonly t: number | null;
			readonly frame: Uint8Array;
			readonly comment: string;
			/** The opcode or the time is missing in the file. */
			readonly completed: boolean;
	  };

/** @returns null where it can't be told what was sent, or which way */
function readMessage(value: unknown): HarMessageRead | null {
	try {
		const message = new JsonReader(value, '');
		const type = message.oneOf('type', ['send', 'receive', 'error']);
		const data = message.string('data');
		const t = timeOf(message.value('time'));
		if (type === 'error') return { direction: null, t, data };
		const opcode = opcodeOf(message.value('opcode'));
		const frame = frameOf(opcode ?? OPCODE.text, data, type === 'send');
		const completed = opcode === null || t === null;
		return frame === null
			? null
			: { direction: type === 'send' ? 'out' : 'in', t, frame, completed, comment: message.text('comment') };
	} catch (error) {
		if (error instanceof TraceFormatError) return null;
		throw error;
	}
}

/** Seconds, milliseconds, either of them as text, or a date. @returns ms since 1970, or null */
function timeOf(value: unknown): number | null {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number === 'number' && Number.isFinite(number)) return number > MOST_SECONDS ? number : number * 1000;
	const date = typeof value === 'string' ? Date.parse(value) : Number.NaN;
	return Number.isFinite(date) ? date : null;
}

/** @returns null where the file has none; a number that no frame has where it has something else */
function opcodeOf(value: unknown): number | null {
	if (value === undefined || value === null) return null;
	if (typeof value === 'string') {
		const name = Object.entries(OPCODE).find(([known]) => known === value.toLowerCase());
		return name?.[1] ?? (/^\d+$/.test(value) ? Number(value) : -1);
	}
	return typeof value === 'number' ? value : -1;
}

/** @returns null where no frame is like that */
function frameOf(opcode: number, data: string, masked: boolean): Uint8Array | null {
	if (!Number.isInteger(opcode) || opcode < 0 || opcode > 15) return null;
	// Text as it is; all else in base64, but not every program that writes a HAR keeps to that for control frames.
	const payload = opcode === OPCODE.text ? encodeUtf8(data) : (decodeBase64(data) ?? encodeUtf8(data));
	if (isControl(opcode) && payload.length > 125) return null;
	return encodeFrame({ opcode, payload, maskingKey: masked ? NO_KEY : null });
}

/** Why a connection failed, as some browsers and programs note it. */
function failures(entry: JsonReader, response: JsonReader): readonly string[] {
	const texts = [entry, response].flatMap((from) => [from.text('_error'), from.text('_failureText')]);
	return [...new Set(texts)].filter((text) => text !== '');
}

/** How it was closed, as some programs note it: no browser lists a Close frame. */
function closeOf(entry: JsonReader) {
	const value = entry.value('_webSocketClose');
	const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
	const close = new JsonReader(isObject ? value : { code: value }, '');
	const code = wholeNumber(close.value('code'));
	if (code === null || code > 0xffff) return null;
	const wasClean = close.value('wasClean');
	return {
		t: timeOf(close.value('time')),
		event: {
			type: 'close',
			code,
			reason: close.text('reason'),
			wasClean: typeof wasClean === 'boolean' ? wasClean : code !== 1006,
		} as const,
	};
}

/** @returns a number from 0, which may be written as text; null for anything else */
function wholeNumber(value: unknown): number | null {
	const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
	return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** @returns whether an entry is of a WebSocket, as far as any exporter says so */
export function isWebSocketEntry(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if ('_webSocketMessages' in value && Array.isArray(value._webSocketMessages)) return true;
	if ('_resourceType' in value && value._resourceType === 'websocket') return true;
	const request = 'request' in value ? value.request : null;
	if (typeof request !== 'object' || request === null || Array.isArray(request)) return false;
	const asked = new JsonReader(request, '');
	if (/^wss?:/i.test(asked.text('url'))) return true;
	const headers = asked
		.records('headers')
		.map((field) => ({ name: field.text('name'), value: field.text('value'), start: 0, end: 0 }));
	return headerHas(headers, 'Upgrade', 'websocket') || headerHas(headers, ':protocol', 'websocket');
}
