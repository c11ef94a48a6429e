/**
 * What a worker says, checked. Learner code should never get hold of the port; if it does, nothing that it sends is taken
 * further than these types and bounds allow.
 */

import { decodeBase64 } from '../../protocol/base64.ts';
import {
	type DataSummary,
	type PeerFact,
	type ReadyState,
	SERVER_EVENTS,
	SERVER_METHODS,
	type SocketId,
	type Thrown,
} from '../../trace/events.ts';
import { MAX_LIVE } from '../../trace/limits.ts';
import {
	MAX_BATCH_EVENTS,
	MAX_MESSAGE,
	MAX_SOCKETS,
	type ParsedEvent,
	type ParsedMessage,
	type WorkerStatus,
} from '../messages.ts';
import {
	type Fields,
	integer,
	list,
	MalformedMessage,
	nullOr,
	number,
	oneOf,
	text,
	untrustedFields,
} from './parse-fields.ts';

const STATUSES = ['running', 'ended', 'failed'] as const satisfies readonly WorkerStatus[];
const LEVELS = ['log', 'info', 'warn', 'error', 'debug', 'uncaught'] as const;
const DATA_TYPES = ['string', 'Blob', 'ArrayBuffer', 'view', 'other'] as const;
const READY_STATES = [0, 1, 2, 3] as const satisfies readonly ReadyState[];

const { printed: MAX_TEXT, url: MAX_URL, short: MAX_SHORT } = MAX_LIVE;

/** @returns the message, without the events that are malformed; null when it is none of ours, or too large */
export function parseWorkerMessage(data: unknown): ParsedMessage | null {
	try {
		if (typeof data !== 'string' || data.length > MAX_MESSAGE) return null;
		const fields = untrustedFields(JSON.parse(data));
		if (fields.type === 'pong') return { type: 'pong', sent: number(fields.sent), now: number(fields.now) };
		if (fields.type !== 'batch') return null;
		const events = list(fields.events, MAX_BATCH_EVENTS, parseEvent).filter((event) => event !== null);
		return { type: 'batch', events, status: nullOr(fields.status, (value) => oneOf(value, STATUSES)) };
	} catch {
		return null;
	}
}

function parseEvent(value: unknown): ParsedEvent | null {
	try {
		const fields = untrustedFields(value);
		const t = number(fields.t);
		switch (fields.kind) {
			case 'console':
				return {
					kind: 'console',
					t,
					level: oneOf(fields.level, LEVELS),
					text: text(fields.text, MAX_TEXT),
					line: line(fields.line),
				};
			case 'console-dropped':
				return { kind: 'console-dropped', t, lines: integer(fields.lines, 1, Number.MAX_SAFE_INTEGER) };
			case 'state':
				return {
					kind: 'state',
					t,
					socket: socket(fields.socket),
					readyState: oneOf(fields.readyState, READY_STATES),
					bufferedAmount: integer(fields.bufferedAmount, 0, Number.MAX_SAFE_INTEGER),
					line: line(fields.line),
				};
			case 'event':
				return parseFired(fields, t);
			case 'call':
				return parseCall(fields, t);
			default:
				return parseServerEvent(fields, t);
		}
	} catch {
		return null;
	}
}

function parseFired(fields: Fields, t: number): ParsedEvent {
	const handlers = list(fields.handlers, MAX_LIVE.handlers, line);
	const base = { kind: 'event', t, socket: socket(fields.socket), handlers } as const;
	switch (fields.type) {
		case 'open': {
			const protocol = text(fields.protocol, MAX_SHORT);
			return { ...base, type: 'open', protocol, extensions: text(fields.extensions, MAX_SHORT) };
		}
		case 'message':
			return { ...base, type: 'message', data: parseData(fields.data) };
		case 'error':
			return { ...base, type: 'error' };
		case 'close': {
			const code = integer(fields.code, 0, 65_535);
			const reason = text(fields.reason, MAX_SHORT);
			return { ...base, type: 'close', code, reason, wasClean: fields.wasClean === true };
		}
		default:
			throw new MalformedMessage('no such event');
	}
}

function parseCall(fields: Fields, t: number): ParsedEvent {
	const base = {
		kind: 'call',
		t,
		socket: nullOr(fields.socket, socket),
		args: list(fields.args, MAX_LIVE.args, (value) => text(value, MAX_SHORT)),
		line: line(fields.line),
		threw: nullOr(fields.threw, parseThrown),
	} as const;
	switch (fields.method) {
		case 'construct': {
			const protocols = list(fields.protocols, MAX_LIVE.protocols, (value) => text(value, MAX_SHORT));
			return { ...base, method: 'construct', url: text(fields.url, MAX_URL), protocols };
		}
		case 'send':
			return { ...base, method: 'send', data: parseData(fields.data) };
		case 'close': {
			const reason = nullOr(fields.reason, (value) => text(value, MAX_SHORT));
			return { ...base, method: 'close', code: nullOr(fields.code, number), reason };
		}
		default:
			throw new MalformedMessage('no such call');
	}
}

function parseData(value: unknown): DataSummary {
	const fields = untrustedFields(value);
	return {
		type: oneOf(fields.type, DATA_TYPES),
		size: integer(fields.size, 0, Number.MAX_SAFE_INTEGER),
		preview: text(fields.preview, MAX_LIVE.preview),
	};
}

function parseThrown(value: unknown): Thrown {
	const fields = untrustedFields(value);
	return { name: text(fields.name, MAX_SHORT), message: text(fields.message, MAX_LIVE.message) };
}

const line = (value: unknown): number | null => nullOr(value, (number) => integer(number, 1, 1e9));

const socket = (value: unknown): SocketId => integer(value, 1, MAX_SOCKETS);

const DIRECTIONS = ['out', 'in'] as const;
const FACTS = ['paused', 'resumed', 'cut', 'disconnected'] as const;

/** @throws MalformedMessage for what is no event of `server.js`'s worker */
function parseServerEvent(fields: Fields, t: number): ParsedEvent {
	switch (fields.kind) {
		case 'wire': {
			const chunk = decodeBase64(text(fields.chunk, Number.POSITIVE_INFINITY));
			if (chunk === null) throw new MalformedMessage('no bytes');
			return { kind: 'bytes', t, socket: socket(fields.socket), direction: oneOf(fields.direction, DIRECTIONS), chunk };
		}
		case 'lost': {
			const bytes = integer(fields.bytes, 1, Number.MAX_SAFE_INTEGER);
			return { kind: 'lost', t, socket: socket(fields.socket), direction: oneOf(fields.direction, DIRECTIONS), bytes };
		}
		case 'peer':
			return { kind: 'peer', t, socket: socket(fields.socket), fact: parseFact(untrustedFields(fields.fact)) };
		case 'server-state': {
			const bufferedAmount = integer(fields.bufferedAmount, 0, Number.MAX_SAFE_INTEGER);
			return { kind: 'server-state', t, socket: socket(fields.socket), bufferedAmount };
		}
		case 'server-ended':
			return { kind: 'server-ended', t, by: oneOf(fields.by, ['uncaught', 'exit']), line: line(fields.line) };
		case 'server-event': {
			const handlers = list(fields.handlers, MAX_LIVE.handlers, line);
			return { kind: 'server-event', t, ...parseBase(fields), type: oneOf(fields.type, SERVER_EVENTS), handlers };
		}
		case 'server-call':
			return {
				...{ kind: 'server-call', t, ...parseBase(fields), method: oneOf(fields.method, SERVER_METHODS) },
				line: line(fields.line),
				threw: nullOr(fields.threw, (value) => {
					const { name, message } = untrustedFields(value);
					return { name: text(name, MAX_LIVE.short), message: text(message, MAX_LIVE.message) };
				}),
				buffered: integer(fields.buffered, 0, Number.MAX_SAFE_INTEGER),
			};
		default:
			throw new MalformedMessage('no such event');
	}
}

const parseBase = (fields: Fields) => ({
	socket: nullOr(fields.socket, socket),
	args: list(fields.args, MAX_LIVE.args, (value) => text(value, MAX_LIVE.short)),
});

function parseFact(fields: Fields): PeerFact {
	if (fields.type === 'state') return { type: 'state', readyState: oneOf(fields.readyState, [0, 1, 2, 3]) };
	return { type: oneOf(fields.type, FACTS) };
}
