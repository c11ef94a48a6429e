import {
	isAccepted,
	parseRequestHead,
	parseResponseHead,
	type RequestHead,
	type ResponseHead,
	validateRequest,
	validateResponse,
} from '../../protocol/handshake.ts';
import { encodeUtf8 } from '../../protocol/utf8.ts';
import type { Violation, ViolationId } from '../../protocol/violations.ts';
import type { BytesEvent } from '../../trace/events.ts';
import { TraceModel } from '../../trace/model.ts';
import type { PastedExchange } from './read-exchange.ts';

/** What is wrong with an exchange, and the exchange as a trace for the views. */
export interface JudgedExchange {
	readonly request: Half<RequestHead> | null;
	readonly response: Half<ResponseHead> | null;
	/** Whether it opens a WebSocket; null where no answer was pasted. */
	readonly opens: boolean | null;
	readonly trace: TraceModel;
}

export interface Half<Head> {
	/** Null where it is not HTTP. */
	readonly head: Head | null;
	/** Everything that it breaks, in the order in which a reader finds it. */
	readonly broken: readonly Violation[];
}

/** What can't be told of an answer without the request. */
const NEEDS_REQUEST: ReadonlySet<ViolationId> = new Set([
	'response-accept-wrong',
	'response-extension-unrequested',
	'response-parameter-unoffered',
	'response-parameter-unanswered',
	'response-subprotocol-unrequested',
	'response-subprotocol-missing',
]);

const EXCHANGE_SOCKET = 1;

/** Judges both heads by the rules of `src/protocol`. Never throws. */
export function judgeExchange({ request, response }: PastedExchange): JudgedExchange {
	const asked = request === null ? null : headBytes(request);
	const answer = response === null ? null : headBytes(response);
	const parsed = asked && parseRequestHead(asked);
	const answered = answer && parseResponseHead(answer);
	const requestHalf: Half<RequestHead> | null = parsed && {
		head: parsed.head,
		broken: parsed.head ? validateRequest(parsed.head) : listOf(parsed.problem),
	};
	const responseHalf: Half<ResponseHead> | null = answered && {
		head: answered.head,
		broken: answered.head ? judgeResponse(answered.head, parsed?.head ?? null) : listOf(answered.problem),
	};
	return {
		request: requestHalf,
		response: responseHalf,
		opens: responseHalf && responseHalf.broken.length === 0 && (requestHalf?.broken ?? []).length === 0,
		trace: TraceModel.of([...event('out', asked), ...event('in', answer)]),
	};
}

function judgeResponse(head: ResponseHead, request: RequestHead | null): readonly Violation[] {
	if (request !== null) return validateResponse(head, request);
	const version = isAccepted(head) ? head.version : 'HTTP/1.1';
	return validateResponse(head, { method: 'GET', target: '/', version, headers: [] }).filter(
		({ id }) => !NEEDS_REQUEST.has(id),
	);
}

const listOf = (problem: Violation | null): readonly Violation[] => (problem === null ? [] : [problem]);

/** As they are on the wire. */
export const headBytes = (lines: readonly string[]): Uint8Array => encodeUtf8(`${lines.join('\r\n')}\r\n\r\n`);

const event = (direction: 'out' | 'in', chunk: Uint8Array | null): readonly BytesEvent[] =>
	chunk === null ? [] : [{ kind: 'bytes', t: 0, socket: EXCHANGE_SOCKET, direction, chunk }];
