import { type HeaderField, headerValue } from '../protocol/handshake.ts';
import { opcodeName } from '../protocol/opcodes.ts';
import { decodeUtf8, utf8Length } from '../protocol/utf8.ts';
import { HOST_IN_TEXT } from './canonical-address.ts';
import type { ClientEvent, Connection, WireFrame, WireMessage } from './connection.ts';
import type { CallEvent, Direction, PeerFact } from './events.ts';
import type { History } from './history.ts';
import type { TraceModel } from './model.ts';
import { withoutTaps } from './tap/parameter.ts';

/** What one socket did, each source by itself: how they interleave depends on the machine. */
export interface SocketShape {
	readonly calls: readonly string[];
	readonly events: readonly string[];
	/** The values of the client's `readyState`, in order. */
	readonly states: readonly number[];
	/** What the server did; pauses depend on the network's buffers and are left out. */
	readonly peer: readonly string[];
	readonly request: string | null;
	readonly response: string | null;
	readonly out: readonly string[];
	readonly in: readonly string[];
	readonly violations: readonly string[];
}

/** What happened in a run, without what differs from run to run: keys, masks, times, addresses, the browser's name. */
export interface TraceShape {
	readonly sockets: readonly SocketShape[];
	readonly failedConstructs: readonly string[];
	readonly console: readonly string[];
}

type Normalise = (text: string) => string;

/**
 * Describes a run so that two runs of the same lab can be compared: a recording holds when its shape is equal to that of
 * a new run.
 */
export function traceShape(model: TraceModel): TraceShape {
	const normalise = normaliser(model.connections);
	return {
		sockets: model.connections.map((connection) => socketShape(connection, normalise)),
		failedConstructs: model.failedConstructs.map((call) => callShape(call, normalise)),
		console: model.console.map((entry) =>
			entry.kind === 'console'
				? `${atLine(entry.line)}${entry.level} ${normalise(entry.text)}`
				: `${entry.lines} lines dropped`,
		),
	};
}

function socketShape(connection: Connection, normalise: Normalise): SocketShape {
	const { history } = connection;
	const frames = (direction: Direction) =>
		history.frames
			.filter(({ wire }) => wire.direction === direction)
			.filter(({ wire }) => !isOfStop(connection, wire) && !isFragmentOut(connection, wire))
			.map(({ wire }) => frameShape(connection, wire, normalise));
	return {
		calls: history.calls.map(({ call }) => callShape(call.call, normalise)),
		events: history.fired.map(({ fired }) => eventShape(connection, fired, normalise)),
		states: statesOf(connection),
		peer: connection.peerFacts.flatMap(({ fact }) =>
			isStopped(connection) && endsSocket(fact) ? [] : factShape(fact),
		),
		request: requestShape(history, normalise),
		response: responseShape(history, normalise),
		out: frames('out'),
		in: frames('in'),
		violations: history.violations.map(({ broken: { direction, violation } }) => `${direction} ${violation.id}`),
	};
}

/** The run was stopped and the socket with it: what the stop brings about may come before the run is looked at, or after. */
const isStopped = ({ history, closed }: Connection): boolean => history.workerEnded !== null && closed === null;

/** A Close frame of the browser, which goes away with the worker (RFC 6455 §7.4.1), or the server's answer to it. */
const isOfStop = (connection: Connection, { close }: WireFrame): boolean =>
	isStopped(connection) && close?.code === 1001;

const endsSocket = (fact: PeerFact): boolean =>
	fact.type === 'disconnected' || (fact.type === 'state' && fact.readyState >= CLOSING);

const CLOSING = 2;

/**
 * Between a Close frame of the server and the end of TCP a browser is CLOSING for so short a time that it depends on the machine
 * whether the page sees it. CLOSING counts only where the page called `close()`.
 */
function statesOf({ history, states }: Connection): readonly number[] {
	const closes = history.calls.some(({ call }) => call.call.method === 'close');
	return states
		.map(({ readyState }) => readyState)
		.filter((state) => closes || state !== CLOSING)
		.filter((state, index, all) => state !== all[index - 1]);
}

function requestShape({ request }: History, normalise: Normalise): string | null {
	if (request === null) return null;
	const { head } = request.handshake;
	return head === null ? 'not HTTP' : `${head.method} ${normalise(head.target)}${negotiation(head.headers)}`;
}

function responseShape({ response }: History, normalise: Normalise): string | null {
	if (response === null) return null;
	const { head, body } = response.handshake;
	if (head === null) return 'not HTTP';
	return `${head.status}${negotiation(head.headers)} ${normalise(decodeUtf8(body))}`.trimEnd();
}

const negotiation = (headers: readonly HeaderField[]): string =>
	['Sec-WebSocket-Protocol', 'Sec-WebSocket-Extensions']
		.map((name) => headerValue(headers, name))
		.map((value) => (value === null ? '' : ` (${value})`))
		.join('');

function callShape(call: CallEvent, normalise: Normalise): string {
	const threw = call.threw === null ? '' : ` threw ${call.threw.name}`;
	return `${atLine(call.line)}${call.method} ${normalise(argumentsOf(call))}${threw}`;
}

function argumentsOf(call: CallEvent): string {
	if (call.method === 'construct') return [call.url, ...call.protocols].join(' ');
	if (call.method === 'send') return `${call.data.type} ${call.data.preview}`;
	return `${call.code} ${JSON.stringify(call.reason)}`;
}

function eventShape(connection: Connection, { event, message: index }: ClientEvent, normalise: Normalise): string {
	const handlers = event.handlers.length === 0 ? '' : `${event.handlers.map((line) => line ?? '?').join(',')}: `;
	if (event.type === 'open') return `${handlers}open (${event.protocol}) (${event.extensions})`;
	if (event.type === 'error') return `${handlers}error`;
	if (event.type === 'close') {
		return `${handlers}close ${event.code} ${JSON.stringify(event.reason)} ${event.wasClean ? 'clean' : 'not clean'}`;
	}
	const message = index === null ? undefined : connection.messages.in[index];
	const size = message === undefined ? event.data.size : sizeOf(message, normalise);
	return `${handlers}message ${event.data.type} ${size}`;
}

function factShape(fact: PeerFact): readonly string[] {
	if (fact.type === 'paused' || fact.type === 'resumed') return [];
	if (fact.type === 'state') return [`state ${fact.readyState}`];
	return [fact.type === 'refused' ? `refused ${fact.status}` : fact.type];
}

function frameShape(
	connection: Connection,
	{ frame, direction, message: index, close }: WireFrame,
	normalise: Normalise,
) {
	const name = `${opcodeName(frame.opcode) ?? frame.opcode}${frame.fin ? '' : ' (more)'}${frame.rsv1 ? ' rsv1' : ''}`;
	if (close !== null) return `${name} ${close.code} ${JSON.stringify(close.reason)}`;
	const message = index === null ? undefined : connection.messages[direction][index];
	if (direction === 'out' && message?.complete) {
		return `${message.type}${message.compressed ? ' rsv1' : ''} ${sizeOf(message, normalise)}`;
	}
	const whole = message?.complete && message.frames.length === 1;
	return `${name} ${whole ? sizeOf(message, normalise) : frame.payloadLength}`;
}

/**
 * Into how many frames a browser cuts a large message depends on how full its own pipes are (Chromium): such a message is
 * described once, by its last frame. Where a server cuts is the server's doing.
 */
function isFragmentOut({ messages }: Connection, { id, direction, message: index }: WireFrame): boolean {
	const message = direction === 'out' && index !== null ? messages.out[index] : undefined;
	return message?.complete === true && id !== message.frames.at(-1);
}

/** Bytes of a message: of its normalised text where it can be read, so that a server's echo of a header may vary. */
function sizeOf({ type, compressed, payload, size }: WireMessage, normalise: Normalise): number {
	return type === 'text' && !compressed && payload !== null ? utf8Length(normalise(decodeUtf8(payload))) : size;
}

const atLine = (line: number | null): string => (line === null ? '' : `${line}: `);

/** Request headers whose values differ from one run or browser to the next. */
const VARYING_REQUEST = ['Sec-WebSocket-Key', 'User-Agent', 'Accept-Language'];
const VARYING_RESPONSE = ['Sec-WebSocket-Accept', 'Date'];

/** What `/ping` reports: how long its pong took. */
const ROUND_TRIP = /("ping":\d+,"ms":)\d+(?:\.\d+)?/g;

/**
 * Makes texts of different runs comparable.
 *
 * @returns a function that replaces, wherever they stand in a text, the values of these connections' handshakes that are
 * new in every run or browser, the server's address, the tap parameter, and the round trips that `/ping` reports
 */
export function normaliser(connections: readonly Connection[]): (text: string) => string {
	const replacements = new Map<string, string>();
	const learn = (value: string | null, name: string) => {
		if (value !== null && value.length > 3) replacements.set(value, `<${name.toLowerCase()}>`);
	};
	for (const { request, response } of connections) {
		if (request?.head) for (const name of VARYING_REQUEST) learn(headerValue(request.head.headers, name), name);
		if (response?.head) for (const name of VARYING_RESPONSE) learn(headerValue(response.head.headers, name), name);
		if (request?.head) learn(headerValue(request.head.headers, 'Host'), 'Host');
	}
	// A longer value first: one may be part of another, as the host is of the origin.
	const ordered = [...replacements].sort(([a], [b]) => b.length - a.length);
	return (text) => {
		const fixed = ordered.reduce((all, [value, placeholder]) => all.split(value).join(placeholder), text);
		return withoutTaps(fixed)
			.replace(HOST_IN_TEXT, '<host>')
			.replace(ROUND_TRIP, '$1<ms>')
			.replace(/\b([a-z]+):\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?/g, '$1://<host>');
	};
}
