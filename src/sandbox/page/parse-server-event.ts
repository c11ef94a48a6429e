import { decodeBase64 } from '../../protocol/base64.ts';
import { type PeerFact, SERVER_EVENTS, SERVER_METHODS, type SocketId } from '../../trace/events.ts';
import { MAX_LIVE } from '../../trace/limits.ts';
import { MAX_SOCKETS } from '../limits.ts';
import type { ParsedEvent } from '../messages.ts';
import { type Fields, integer, list, MalformedMessage, nullOr, oneOf, text, untrustedFields } from './parse-fields.ts';

const DIRECTIONS = ['out', 'in'] as const;
const FACTS = ['paused', 'resumed', 'cut', 'disconnected'] as const;

/** @throws MalformedMessage for what is no event of `server.js`'s worker */
export function parseServerEvent(fields: Fields, t: number): ParsedEvent {
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

const line = (value: unknown): number | null => nullOr(value, (number) => integer(number, 1, 1e9));

const socket = (value: unknown): SocketId => integer(value, 1, MAX_SOCKETS);
