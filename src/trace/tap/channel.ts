/**
 * What travels on the tap channel, from the lab server to the page that owns the tap.
 *
 * Text messages are JSON: `TapHello` once, and `TapClock` in answer to each `{"type":"clock","sent":…}` of the page, which
 * is how the page learns the offset between the two clocks. Binary messages are batches of records; a record is one
 * `bytes`, `peer` or `lost` event of one socket.
 *
 * The socket is named by a tag, the part of `?tap=<id>.<tag>` after the dot. The page chooses it, so that it can tell
 * which run and which socket a record belongs to before the server has said a word. What stands before the dot in the
 * addresses of a run's sockets is a ticket (`ticket.ts`), never the tap's id: learner code may see it.
 */
import type { Direction, PeerFact, ReadyState } from '../events.ts';
import { isTapId } from './parameter.ts';

/** One `bytes`, `lost` or `peer` event of one socket, before it has a socket number and a time on the page's clock. */
export type TapRecord = {
	/** Names the socket: the part of `?tap=<id>.<tag>` after the dot. */
	readonly tag: string;
	/** The server's clock, in ms. */
	readonly t: number;
} & (
	| { readonly kind: 'bytes'; readonly direction: Direction; readonly chunk: Uint8Array }
	| { readonly kind: 'lost'; readonly direction: Direction; readonly bytes: number }
	| { readonly kind: 'peer'; readonly fact: PeerFact }
);

/*
 * A record, numbers in network byte order:
 *
 *   kind u8 · tag length u8 · tag (ASCII) · time f64 · body length u32 · body
 *
 * The body of `bytes` is the chunk; of `lost`, the number of missing bytes as f64; of `peer`, the fact as u8 and its
 * value (a readyState or an HTTP status, else 0) as u16.
 */
const KIND = { bytesOut: 1, bytesIn: 2, lostOut: 3, lostIn: 4, peer: 5 } as const;

const FACTS = ['state', 'paused', 'resumed', 'cut', 'disconnected', 'refused'] as const satisfies PeerFact['type'][];

/** Kind, tag length, time and body length. */
const FIXED_LENGTH = 14;
const LOST_LENGTH = 8;
const PEER_LENGTH = 3;

/** @returns how many bytes the record takes */
export const encodedLength = (record: TapRecord): number => FIXED_LENGTH + record.tag.length + bodyLength(record);

/** Records packed one behind the other into a message of fixed capacity, which can be used again. */
export class TapBatch {
	readonly #bytes: Uint8Array<ArrayBuffer>;
	readonly #view: DataView;
	#length = 0;

	/** @param capacity in bytes */
	constructor(capacity: number) {
		this.#bytes = new Uint8Array(capacity);
		this.#view = new DataView(this.#bytes.buffer);
	}

	get length(): number {
		return this.#length;
	}

	get room(): number {
		return this.#bytes.length - this.#length;
	}

	/** What was added so far; a view that lasts until `clear`. */
	get encoded(): Uint8Array<ArrayBuffer> {
		return this.#bytes.subarray(0, this.#length);
	}

	clear(): void {
		this.#length = 0;
	}

	/**
	 * Copies a record, its chunk included.
	 *
	 * @throws RangeError when there is no room, or when the tag is longer than 255 characters or not ASCII
	 */
	add(record: TapRecord): void {
		const { tag } = record;
		if (tag.length > 255) throw new RangeError('A tap tag has at most 255 characters.');
		const bytes = this.#bytes;
		const view = this.#view;
		const body = bodyLength(record);
		let at = this.#length;
		if (FIXED_LENGTH + tag.length + body > bytes.length - at) throw new RangeError('The batch is full.');
		bytes[at] = kindOf(record);
		bytes[at + 1] = tag.length;
		at += 2;
		for (let index = 0; index < tag.length; index++) {
			const code = tag.charCodeAt(index);
			if (code > 127) throw new RangeError('A tap tag is ASCII.');
			bytes[at++] = code;
		}
		view.setFloat64(at, record.t);
		view.setUint32(at + 8, body);
		at += 12;
		if (record.kind === 'bytes') bytes.set(record.chunk, at);
		else if (record.kind === 'lost') view.setFloat64(at, record.bytes);
		else {
			bytes[at] = FACTS.indexOf(record.fact.type);
			view.setUint16(at + 1, factValue(record.fact));
		}
		this.#length = at + body;
	}
}

function bodyLength(record: TapRecord): number {
	if (record.kind === 'bytes') return record.chunk.length;
	return record.kind === 'lost' ? LOST_LENGTH : PEER_LENGTH;
}

function kindOf(record: TapRecord): number {
	if (record.kind === 'peer') return KIND.peer;
	const out = record.direction === 'out';
	if (record.kind === 'bytes') return out ? KIND.bytesOut : KIND.bytesIn;
	return out ? KIND.lostOut : KIND.lostIn;
}

function factValue(fact: PeerFact): number {
	if (fact.type === 'state') return fact.readyState;
	return fact.type === 'refused' ? fact.status : 0;
}

/** What came over the tap channel is not what a lab server sends. */
export class TapFormatError extends Error {
	override readonly name = 'TapFormatError';
}

/**
 * Unpacks a binary message of the tap channel.
 *
 * @returns the records in order; their chunks are views of `bytes`, not copies
 * @throws TapFormatError when the bytes are not whole records of known kinds
 */
export function decodeTapRecords(bytes: Uint8Array): TapRecord[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const records: TapRecord[] = [];
	let at = 0;
	while (at < bytes.length) {
		const kind = view.getUint8(at);
		const tagEnd = at + 2 + (bytes[at + 1] ?? 0);
		if (tagEnd + 12 > bytes.length) throw new TapFormatError(`The record at byte ${at} is cut off.`);
		const tag = String.fromCharCode(...bytes.subarray(at + 2, tagEnd));
		const time = view.getFloat64(tagEnd);
		const start = tagEnd + 12;
		const end = start + view.getUint32(tagEnd + 8);
		if (end > bytes.length) throw new TapFormatError(`The body of the record at byte ${at} is cut off.`);
		if (!Number.isFinite(time)) throw new TapFormatError(`The record at byte ${at} has no time.`);
		records.push(decodeBody(kind, tag, time, bytes.subarray(start, end)));
		at = end;
	}
	return records;
}

function decodeBody(kind: number, tag: string, t: number, body: Uint8Array): TapRecord {
	switch (kind) {
		case KIND.bytesOut:
		case KIND.bytesIn:
			return { tag, t, kind: 'bytes', direction: kind === KIND.bytesOut ? 'out' : 'in', chunk: body };
		case KIND.lostOut:
		case KIND.lostIn:
			return { tag, t, kind: 'lost', direction: kind === KIND.lostOut ? 'out' : 'in', bytes: lostBytes(body) };
		case KIND.peer:
			return { tag, t, kind: 'peer', fact: peerFact(body) };
		default:
			throw new TapFormatError(`There is no record of kind ${kind}.`);
	}
}

function lostBytes(body: Uint8Array): number {
	const bytes = body.length === LOST_LENGTH ? viewOf(body).getFloat64(0) : -1;
	if (!Number.isSafeInteger(bytes) || bytes < 0) throw new TapFormatError('A record of lost bytes has no count.');
	return bytes;
}

function peerFact(body: Uint8Array): PeerFact {
	const type = FACTS[body[0] ?? FACTS.length];
	if (body.length !== PEER_LENGTH || type === undefined) throw new TapFormatError('A peer record has no known fact.');
	const value = viewOf(body).getUint16(1);
	if (type === 'refused') return { type, status: value };
	if (type !== 'state') return { type };
	if (!isReadyState(value)) throw new TapFormatError(`There is no readyState ${value}.`);
	return { type, readyState: value };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const isReadyState = (value: number): value is ReadyState => value >= 0 && value <= 3;

export interface TapHello {
	readonly type: 'hello';
	/**
	 * The tap id, the page's secret: whoever knows it can have sockets streamed to this page, nobody else receives them. In the
	 * addresses of learner code stand tickets that follow from it.
	 */
	readonly tap: string;
	/** The server's clock, in ms. */
	readonly now: number;
}

export interface TapClock {
	readonly type: 'clock';
	/** The page's time, as it was sent. */
	readonly sent: number;
	/** The server's clock, in ms. */
	readonly now: number;
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/**
 * Reads a text message of the tap channel.
 *
 * @throws TapFormatError when it is neither a hello nor a clock answer
 */
export function parseTapMessage(text: string): TapHello | TapClock {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new TapFormatError('A text message on the tap channel is not JSON.');
	}
	if (typeof value === 'object' && value !== null && 'type' in value && 'now' in value && isTime(value.now)) {
		const { type, now } = value;
		if (type === 'hello' && 'tap' in value && typeof value.tap === 'string' && isTapId(value.tap)) {
			return { type, tap: value.tap, now };
		}
		if (type === 'clock' && 'sent' in value && isTime(value.sent)) return { type, sent: value.sent, now };
	}
	throw new TapFormatError('A text message on the tap channel is neither a hello nor a clock answer.');
}
