import { encodeBase64 } from '../protocol/handshake.ts';
import {
	type DataSummary,
	type PeerFact,
	type ReadyState,
	SERVER_EVENTS,
	SERVER_METHODS,
	type Thrown,
	type TraceEvent,
} from './events.ts';
import { JsonReader } from './json-reader.ts';
import type { NetworkChange } from './network-change.ts';
import type { Program } from './programs.ts';
import { withoutRepeats } from './repeats.ts';
import { toMicroseconds } from './time.ts';

const KINDS = [
	'call',
	'event',
	'state',
	'bytes',
	'lost',
	'peer',
	'worker-ended',
	'server-call',
	'server-event',
	'server-state',
	'server-ended',
	'network',
	'console',
	'console-dropped',
] as const;
const READY_STATES = [0, 1, 2, 3] as const satisfies ReadyState[];
const LEVELS = ['log', 'info', 'warn', 'error', 'debug', 'uncaught'] as const;
const DATA_TYPES = ['string', 'Blob', 'ArrayBuffer', 'view', 'other'] as const;
const CHANGES = ['cut', 'down', 'up', 'stall', 'go-on', 'latency', 'bandwidth'] as const;
const FACTS = ['state', 'paused', 'resumed', 'cut', 'disconnected', 'refused'] as const;

/** @returns the event as one line of JSON; its time is in whole microseconds, the bytes of a chunk are in base64 */
export function eventToJson(event: TraceEvent): string {
	const t = toMicroseconds(event.t);
	return JSON.stringify(event.kind === 'bytes' ? { ...event, t, chunk: chunkToJson(event.chunk) } : { ...event, t });
}

/** As a list only where it repeats itself: most chunks are one piece. */
function chunkToJson(chunk: Uint8Array): string | readonly (string | number)[] {
	const pieces = withoutRepeats(chunk);
	return pieces.length === 1
		? encodeBase64(chunk)
		: pieces.map((piece) => (typeof piece === 'number' ? piece : encodeBase64(piece)));
}

/**
 * Checks one event that came from outside, field by field; fields that it does not know are left out.
 *
 * @param path what to call the event in an error
 * @throws TraceFormatError
 */
export const eventFromJson = (value: unknown, path: string): TraceEvent => readEvent(new JsonReader(value, path));

/**
 * As `eventFromJson`, of an object of which somebody has looked at a field before.
 *
 * @throws TraceFormatError
 */
export function readEvent(from: JsonReader): TraceEvent {
	const kind = from.oneOf('kind', KINDS);
	const t = from.number('t');
	if (kind === 'console') {
		const program = programOf(from);
		return {
			...{ kind, t, level: from.oneOf('level', LEVELS), text: from.string('text'), line: readLine(from) },
			...(program === null ? {} : { program }),
		};
	}
	if (kind === 'console-dropped') return { kind, t, lines: from.integer('lines') };
	if (kind === 'worker-ended') return { kind, t, by: from.oneOf('by', ['stop', 'failure']) };
	if (kind === 'network') return { kind, t, change: changeOf(from.object('change')) };
	if (kind === 'call') return callOf(from, t);
	if (kind === 'server-ended') return { kind, t, by: from.oneOf('by', ['uncaught', 'exit']), line: readLine(from) };
	if (kind === 'server-call' || kind === 'server-event') return serverOf(from, kind, t);
	const socket = from.integer('socket', 1);
	switch (kind) {
		case 'event':
			return firedOf(from, t, socket);
		case 'state': {
			const readyState = from.oneOf('readyState', READY_STATES);
			return { kind, t, socket, readyState, bufferedAmount: from.integer('bufferedAmount'), line: readLine(from) };
		}
		case 'server-state':
			return { kind, t, socket, bufferedAmount: from.integer('bufferedAmount') };
		case 'bytes':
			return { kind, t, socket, direction: directionOf(from), chunk: from.bytes('chunk') };
		case 'lost':
			return { kind, t, socket, direction: directionOf(from), bytes: from.integer('bytes', 1) };
		case 'peer':
			return { kind, t, socket, fact: factOf(from.object('fact')) };
	}
}

function callOf(from: JsonReader, t: number): TraceEvent {
	const base = {
		kind: 'call',
		t,
		socket: from.nullable('socket', (name) => from.integer(name, 1)),
		args: from.strings('args'),
		line: readLine(from),
		threw: from.nullable('threw', (name) => thrownOf(from.object(name))),
	} as const;
	const method = from.oneOf('method', ['construct', 'send', 'close']);
	switch (method) {
		case 'construct':
			return { ...base, method, url: from.string('url'), protocols: from.strings('protocols') };
		case 'send':
			return { ...base, method, data: dataOf(from.object('data')) };
		case 'close': {
			const code = from.nullable('code', (name) => from.number(name));
			return { ...base, method, code, reason: from.nullable('reason', (name) => from.string(name)) };
		}
	}
}

function serverOf(from: JsonReader, kind: 'server-call' | 'server-event', t: number): TraceEvent {
	const socket = from.nullable('socket', (name) => from.integer(name, 1));
	const args = from.strings('args');
	if (kind === 'server-event') {
		return { kind, t, socket, args, type: from.oneOf('type', SERVER_EVENTS), handlers: from.linesOrNull('handlers') };
	}
	return {
		...{ kind, t, socket, args, method: from.oneOf('method', SERVER_METHODS), line: readLine(from) },
		threw: from.nullable('threw', (name) => thrownOf(from.object(name))),
		buffered: from.integer('buffered'),
	};
}

function programOf(from: JsonReader): Program | null {
	if (from.value('program') === undefined) return null;
	return from.value('program') === 'server' ? 'server' : from.integer('program', 1);
}

function firedOf(from: JsonReader, t: number, socket: number): TraceEvent {
	const base = { kind: 'event', t, socket, handlers: from.linesOrNull('handlers') } as const;
	const type = from.oneOf('type', ['open', 'message', 'error', 'close']);
	switch (type) {
		case 'open':
			return { ...base, type, protocol: from.string('protocol'), extensions: from.string('extensions') };
		case 'message':
			return { ...base, type, data: dataOf(from.object('data')) };
		case 'error':
			return { ...base, type };
		case 'close': {
			const { code, reason } = { code: from.integer('code', 0, 65_535), reason: from.string('reason') };
			return { ...base, type, code, reason, wasClean: from.boolean('wasClean') };
		}
	}
}

function factOf(from: JsonReader): PeerFact {
	const type = from.oneOf('type', FACTS);
	if (type === 'state') return { type, readyState: from.oneOf('readyState', READY_STATES) };
	return type === 'refused' ? { type, status: from.integer('status') } : { type };
}

function changeOf(from: JsonReader): NetworkChange {
	const type = from.oneOf('type', CHANGES);
	if (type === 'latency') return { type, ms: from.integer('ms') };
	if (type === 'bandwidth') return { type, bytes: from.nullable('bytes', (name) => from.integer(name, 1)) };
	return { type };
}

const dataOf = (from: JsonReader): DataSummary => ({
	type: from.oneOf('type', DATA_TYPES),
	size: from.integer('size'),
	preview: from.string('preview'),
});

const thrownOf = (from: JsonReader): Thrown => ({ name: from.string('name'), message: from.string('message') });

const directionOf = (from: JsonReader) => from.oneOf('direction', ['out', 'in']);

const readLine = (from: JsonReader) => from.nullable('line', (name) => from.integer(name, 1));
