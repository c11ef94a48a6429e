import { encodeFrame } from '../../protocol/frame-encoder.ts';
import { decodeBase64 } from '../../protocol/handshake.ts';
import { isControl, OPCODE } from '../../protocol/opcodes.ts';
import { encodeUtf8 } from '../../protocol/utf8.ts';
import type { Direction, SocketId, TraceEvent } from '../../trace/events.ts';

import { JsonReader } from '../../trace/json-reader.ts';
import { MAX_EVENTS } from '../../trace/limits.ts';
import { bodyBytes, requestBytes, responseBytes } from './head-bytes.ts';

/** The real key is not in a HAR. This one leaves the payload as it is, and no browser would ever draw it. */
const NO_KEY = new Uint8Array(4);
/** A time above this is in milliseconds: in seconds it would be after the year 5000. Playwright writes those. */
const MOST_SECONDS = 1e11;

/**
 * Appends what an entry says as events, whose times are in ms since 1970.
 *
 * @returns how many messages were left out: there are too many, or no 101 came before them
 * @throws TraceFormatError that names what is damaged
 */
export function readEntry(entry: JsonReader, socket: SocketId, events: TraceEvent[]): number {
	const began = Date.parse(entry.string('startedDateTime'));
	if (!Number.isFinite(began)) entry.fail('startedDateTime');
	const bytes = (t: number, direction: Direction, chunk: Uint8Array): void => {
		if (chunk.length > 0) events.push({ kind: 'bytes', t, socket, direction, chunk });
	};
	bytes(began, 'out', requestBytes(entry.object('request')));
	const response = entry.object('response');
	const open = response.number('status') === 101;
	let last = began + waited(entry);
	bytes(last, 'in', responseBytes(response));
	if (!open) bytes(last, 'in', bodyBytes(response));
	let leftOut = 0;
	const take = (message: JsonReader): void => {
		const time = message.number('time');
		const type = message.oneOf('type', ['send', 'receive', 'error']);
		// The handshake comes first, and the file has the messages in their order.
		last = Math.max(last, time > MOST_SECONDS ? time : time * 1000);
		if (type === 'error') {
			events.push({ kind: 'console', t: last, level: 'error', text: message.string('data'), line: null });
		} else if (!open || events.length >= MAX_EVENTS) leftOut += 1;
		else bytes(last, type === 'send' ? 'out' : 'in', frameOf(message, type === 'send'));
	};
	entry.optional('_webSocketMessages', (name) => entry.list(name, (value, path) => take(new JsonReader(value, path))));
	return leftOut;
}

/** How long the answer took, in ms, where the file says. */
function waited(entry: JsonReader): number {
	const timings = entry.optional('timings', (name) => entry.object(name));
	return Math.max(0, timings?.optional('wait', (name) => timings.number(name)) ?? 0);
}

function frameOf(message: JsonReader, masked: boolean): Uint8Array {
	const opcode = message.integer('opcode');
	const data = message.string('data');
	// Text as it is; all else in base64, but not every program that writes a HAR keeps to that for control frames.
	const payload = opcode === OPCODE.text ? encodeUtf8(data) : (decodeBase64(data) ?? encodeUtf8(data));
	if (opcode > 15 || (isControl(opcode) && payload.length > 125)) message.fail('opcode');
	return encodeFrame({ opcode, payload, maskingKey: masked ? NO_KEY : null });
}
