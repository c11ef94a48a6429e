import type { Direction } from '../../trace/events.ts';

/** Bytes of one direction of a TCP connection, or how many of them the capture missed. */
export interface Piece {
	/** Microseconds since 1970. */
	readonly t: number;
	readonly direction: Direction;
	/** Its place among the pieces of both directions. */
	readonly order: number;
	readonly chunk: Uint8Array;
	/** Bytes that are missing here; then the chunk is empty. */
	readonly lost: number;
}

/** A place between two bytes of a direction. */
export interface BytePlace {
	readonly piece: number;
	readonly at: number;
}

const CR = 13;
const LF = 10;
/** The end of the last line of a head, and the empty line. */
const END = [CR, LF, CR, LF];
const NOTHING = { chunk: new Uint8Array(0), lost: 0 };

/** Reads one direction of a connection from its first byte to its last. Each byte is looked at once. */
export class ByteCursor {
	readonly #pieces: readonly Piece[];
	/** How many bytes stand before each piece. */
	readonly #offsets: number[] = [];
	#piece = 0;
	#at = 0;
	/** Up to where no empty line was found, and how much of one stands before it. */
	#searched = { piece: 0, at: 0, offset: 0, state: 0 };

	/**
	 * @param pieces of one direction, in order
	 */
	constructor(pieces: readonly Piece[]) {
		this.#pieces = pieces;
		let offset = 0;
		for (const { chunk } of pieces) {
			this.#offsets.push(offset);
			offset += chunk.length;
		}
		this.#offsets.push(offset);
		this.#settle();
	}

	get done(): boolean {
		return this.#piece >= this.#pieces.length;
	}

	get place(): BytePlace {
		return { piece: this.#piece, at: this.#at };
	}

	/** What comes next in this piece; empty where bytes are missing, and at the end. */
	get rest(): Uint8Array {
		return this.#pieces[this.#piece]?.chunk.subarray(this.#at) ?? new Uint8Array(0);
	}

	/** @returns how many bytes there are up to the end of this line; null where it does not end within `limit` */
	lineLength(limit: number): number | null {
		let length = 0;
		for (let index = this.#piece; index < this.#pieces.length; index++) {
			const { chunk, lost } = this.#pieces[index] ?? NOTHING;
			if (lost > 0) return null;
			for (let at = index === this.#piece ? this.#at : 0; at < chunk.length; at++) {
				length += 1;
				if (chunk[at] === LF) return length;
				if (length >= limit) return null;
			}
		}
		return null;
	}

	/** @returns how many bytes there are up to the end of the next empty line; null where none comes within `limit` */
	headLength(limit: number): number | null {
		const here = this.#offset(this.place);
		// No byte is searched twice: where a search before found no empty line, this one goes on.
		const from = this.#searched.offset >= here + 3 ? this.#searched : { ...this.place, offset: here, state: 0 };
		let { offset, state } = from;
		for (let index = from.piece; index < this.#pieces.length; index++) {
			const { chunk, lost } = this.#pieces[index] ?? NOTHING;
			if (lost > 0 && offset > here) break;
			for (let at = index === from.piece ? from.at : 0; at < chunk.length; at++) {
				const byte = chunk[at];
				state = byte === END[state] ? state + 1 : byte === CR ? 1 : 0;
				offset += 1;
				if (state === END.length) return offset - here;
				if (offset - here < limit) continue;
				this.#searched = { piece: index, at: at + 1, offset, state };
				return null;
			}
			this.#searched = { piece: index + 1, at: 0, offset, state };
		}
		return null;
	}

	/** Takes this many bytes; missing ones are passed over. */
	take(length: number): Uint8Array {
		const taken = new Uint8Array(length);
		let done = 0;
		while (done < length && !this.done) {
			const part = this.rest.subarray(0, length - done);
			taken.set(part, done);
			done += this.pass(Math.max(part.length, 1));
		}
		return taken;
	}

	/** Goes on by this many bytes. @returns how many there were; a gap that is longer counts as a whole */
	pass(length: number): number {
		let left = length;
		while (left > 0 && !this.done) {
			const { lost, chunk } = this.#pieces[this.#piece] ?? NOTHING;
			const step = lost > 0 ? lost : Math.min(left, chunk.length - this.#at);
			if (lost > 0) this.nextPiece();
			else this.#at += step;
			left -= step;
			this.#settle();
		}
		return length - left;
	}

	nextPiece(): void {
		this.#piece += 1;
		this.#at = 0;
		this.#settle();
	}

	passAll(): void {
		this.#piece = this.#pieces.length;
		this.#at = 0;
	}

	/** @returns what lies between a place and here, piece by piece */
	since(start: BytePlace): Piece[] {
		const parts: Piece[] = [];
		for (let index = start.piece; index <= this.#piece && index < this.#pieces.length; index++) {
			const piece = this.#pieces[index];
			if (piece === undefined) break;
			const from = index === start.piece ? start.at : 0;
			const to = index === this.#piece ? this.#at : piece.chunk.length;
			if (piece.lost > 0 && index < this.#piece) parts.push(piece);
			else if (to > from) parts.push({ ...piece, chunk: piece.chunk.subarray(from, to) });
		}
		return parts;
	}

	#offset({ piece, at }: BytePlace): number {
		return (this.#offsets[piece] ?? 0) + at;
	}

	/** A place at the end of a piece is the beginning of the next. */
	#settle(): void {
		for (let piece = this.#pieces[this.#piece]; piece?.lost === 0; piece = this.#pieces[this.#piece]) {
			if (this.#at < piece.chunk.length) return;
			this.#piece += 1;
			this.#at = 0;
		}
	}
}
