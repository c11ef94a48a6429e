import {
	headerHas,
	headerValue,
	parseRequestHead,
	parseResponseHead,
	type RequestHead,
	type ResponseHead,
} from '../../protocol/handshake.ts';
import { MAX_HEAD_BYTES } from '../../trace/limits.ts';
import { ByteCursor, type BytePlace, type Piece } from './byte-cursor.ts';
import {
	beginsLikeRequest,
	beginsLikeResponse,
	beginsLikeTls,
	passPreamble,
	passRequestBody,
	passResponseBody,
} from './http-message.ts';

/** What one TCP connection carries: a WebSocket need not be the first thing on it, and not the only one. */
export interface Exchanges {
	/** For each request that asked for a WebSocket, what belongs to it, in order of time. */
	readonly sockets: readonly (readonly Piece[])[];
	/** The last of them goes on to the end of the connection. */
	readonly lastIsOpen: boolean;
	/** Other requests before them, with their answers. */
	readonly others: number;
	/** Behind a CONNECT, TLS began. */
	readonly tls: boolean;
	/** Handshakes whose answer the capture has before the request. */
	readonly answersFirst: number;
}

/**
 * Finds the opening handshakes among the requests of a connection (RFC 9112 §9.3): behind other requests, behind a refusal
 * that is tried again, inside of a proxy's tunnel.
 *
 * @param pieces of both directions, in the order in which they were captured
 */
export function exchangesOf(pieces: readonly Piece[]): Exchanges {
	const out = new ByteCursor(pieces.filter(({ direction }) => direction === 'out'));
	const input = new ByteCursor(pieces.filter(({ direction }) => direction === 'in'));
	const found = { sockets: [] as Piece[][], lastIsOpen: false, others: 0, tls: false, answersFirst: 0 };
	passPreamble(out);
	/** A 101 that was read where the answer to another request should stand: it belongs to a later one. */
	let early: Answer | null = null;
	for (;;) {
		if (beginsLikeTls(out.rest)) found.tls = true;
		const request = nextHead(out, parseRequestHead, beginsLikeRequest);
		if (request === null) return found;
		const askedAt = out.since(request.start).at(-1);
		passRequestBody(out, request.head);
		const answer: Answer | null = early ?? nextAnswer(input);
		const opens = answer?.head.status === 101;
		early = null;
		if (!asksForWebSocket(request.head)) {
			found.others += 1;
			found.lastIsOpen = false;
			if (opens) early = answer;
			else if (answer !== null) passResponseBody(input, answer.head, request.head.method);
			continue;
		}
		if (opens || answer === null) {
			out.passAll();
			input.passAll();
		} else passResponseBody(input, answer.head, request.head.method);
		found.lastIsOpen = out.done && input.done;
		const received = answer === null ? [] : input.since(answer.start);
		const first = opens && askedAt !== undefined && (received[0]?.order ?? 0) < askedAt.order;
		if (first) found.answersFirst += 1;
		found.sockets.push(inOrder(out.since(request.start), first ? heldBack(received, askedAt) : received));
		if (opens || answer === null) return found;
	}
}

/** The head of an answer; what is interim before it belongs to it. */
interface Answer {
	readonly head: ResponseHead;
	readonly start: BytePlace;
}

function asksForWebSocket({ headers }: RequestHead): boolean {
	return headerHas(headers, 'Upgrade', 'websocket') || headerValue(headers, 'Sec-WebSocket-Key') !== null;
}

/** The next answer, past interim ones (RFC 9110 §15.2); null where none can be read. */
function nextAnswer(cursor: ByteCursor): Answer | null {
	let start: BytePlace | null = null;
	for (;;) {
		const answer = nextHead(cursor, parseResponseHead, beginsLikeResponse);
		if (answer === null) return null;
		start ??= answer.start;
		if (answer.head.status >= 200 || answer.head.status === 101) return { head: answer.head, start };
	}
}

/**
 * Goes past the next head. What makes no sense before it, as where the capture began in the middle of a body, is passed over
 * up to a segment that begins like one.
 */
function nextHead<Head>(
	cursor: ByteCursor,
	parse: (bytes: Uint8Array) => { readonly head: Head | null },
	begins: (bytes: Uint8Array) => boolean,
) {
	while (!cursor.done) {
		const start = cursor.place;
		// At least one empty line before a request line is to be ignored (RFC 9112 §2.2).
		while (cursor.rest[0] === 13 || cursor.rest[0] === 10) cursor.pass(1);
		const length = begins(cursor.rest) ? cursor.headLength(MAX_HEAD_BYTES) : null;
		const { head } = length === null ? { head: null } : parse(cursor.take(length));
		if (head !== null) return { head, start };
		if (length === null) cursor.nextPiece();
	}
	return null;
}

/** Where the capture has the answer before the request, the answer waits for it. */
const heldBack = (answer: readonly Piece[], asked: Piece): Piece[] =>
	answer.map((piece) =>
		piece.order > asked.order ? piece : { ...piece, order: asked.order, t: Math.max(piece.t, asked.t) },
	);

/** Both directions by order; what has the same place comes behind. */
const inOrder = (out: readonly Piece[], input: readonly Piece[]): Piece[] =>
	[...out, ...input].sort((a, b) => a.order - b.order);
