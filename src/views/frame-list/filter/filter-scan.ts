import { OPCODE } from '../../../protocol/opcodes.ts';
import type { Connection, WireFrame, WireMessage } from '../../../trace/connection.ts';
import { countBelow } from '../../../trace/partition-point.ts';
import { messageOf } from '../../frame/message-frames.ts';
import { messageData } from '../message-data.ts';
import { type FrameFilter, passesKind } from './frame-filter.ts';
import type { TextMatcher } from './text-query.ts';

/** Frames between two looks at the clock. */
const SLICE = 64;

/** Texts, and characters of them, that are matched at once. */
const BATCH_TEXTS = 2000;
const BATCH_CHARACTERS = 256 * 1024;

/** Texts that are to be matched, and the frames that pass if they do. */
interface Batch {
	readonly texts: string[];
	readonly frames: (readonly number[])[];
}

/**
 * Looks for the frames of a connection that pass a filter, each frame once, in steps that leave the page time to answer.
 * Where a message came in fragments, all of them pass if its text does, also where a fragment by itself does not.
 */
export class FilterScan {
	/** Ids of the frames that passed, ascending. */
	readonly passing: number[] = [];
	readonly #connection: Pick<Connection, 'frames' | 'messages' | 'response'>;
	readonly #filter: FrameFilter;
	readonly #matcher: TextMatcher | null;
	#looked = 0;
	#waiting = false;

	/** @param matcher for the filter's query; null without one */
	constructor(
		connection: Pick<Connection, 'frames' | 'messages' | 'response'>,
		filter: FrameFilter,
		matcher: TextMatcher | null,
	) {
		this.#connection = connection;
		this.#filter = filter;
		this.#matcher = matcher;
	}

	/** Frames that were looked at. */
	get looked(): number {
		return this.#looked;
	}

	/** Whether the matcher has been asked and has not answered. */
	get waiting(): boolean {
		return this.#waiting;
	}

	/**
	 * Goes on, until all frames were looked at, the matcher lets wait, or the time is over.
	 *
	 * @param inTime whether there is still time
	 * @param answered called when a matcher that let wait has answered
	 * @returns whether there is more to do now
	 */
	step(inTime: () => boolean, answered: () => void): boolean {
		while (!this.#waiting && this.#looked < this.#connection.frames.length) {
			if (!inTime()) return true;
			this.#match(this.#collect(inTime), answered);
		}
		return false;
	}

	#collect(inTime: () => boolean): Batch {
		const { frames } = this.#connection;
		const batch: Batch = { texts: [], frames: [] };
		let characters = 0;
		while (this.#looked < frames.length && batch.texts.length < BATCH_TEXTS && characters < BATCH_CHARACTERS) {
			const wire = frames[this.#looked];
			this.#looked += 1;
			if (wire !== undefined) characters += this.#add(batch, wire);
			if (this.#looked % SLICE === 0 && !inTime()) break;
		}
		return batch;
	}

	/** @returns how many characters there are to match */
	#add(batch: Batch, wire: WireFrame): number {
		const connection = this.#connection;
		if (!passesKind(wire, connection.messages, this.#filter)) return 0;
		if (this.#matcher === null) {
			this.passing.push(wire.id);
			return 0;
		}
		const text = searchedText(wire, connection);
		batch.texts.push(text);
		batch.frames.push([wire.id]);
		const message = messageOf(connection, wire);
		if (!wire.frame.fin || message === null || message.frames.length === 1) return text.length;
		const whole = searchedMessage(message, connection) ?? '';
		batch.texts.push(whole);
		batch.frames.push(message.frames);
		return text.length + whole.length;
	}

	#match({ texts, frames }: Batch, answered: () => void): void {
		if (texts.length === 0) return;
		let late = false;
		this.#waiting = true;
		this.#matcher?.match(texts, (found) => {
			this.#waiting = false;
			found.forEach((passes, index) => {
				if (passes) this.#pass(frames[index] ?? []);
			});
			if (late) answered();
		});
		late = true;
	}

	#pass(ids: readonly number[]): void {
		const [first, second] = ids;
		const last = this.passing.at(-1) ?? -1;
		if (second === undefined && first !== undefined && first > last) this.passing.push(first);
		else mergeIds(this.passing, ids);
	}
}

/**
 * Puts ids among others, each once. Costs as much as there are ids from the first of them on.
 *
 * @param ids ascending, as they are afterwards
 * @param added ascending
 */
export function mergeIds(ids: number[], added: readonly number[]): void {
	const first = added[0];
	if (first === undefined) return;
	const tail = ids.splice(countBelow(ids, first));
	for (const id of [...new Set([...tail, ...added])].sort((one, other) => one - other)) ids.push(id);
}

/** Bytes of a payload that are searched: the rest of a large one is not. */
const SEARCHED_BYTES = 4096;

/** Bytes of binary data that are searched, as hex digits. */
const SEARCHED_HEX = 1024;

/** What inflating one message may cost a search, in bytes. */
const BUDGET = 256 * 1024;

type Source = Pick<Connection, 'messages' | 'response'>;

/** @returns the text of a frame that a filter looks at: what its row shows, at more length */
function searchedText(wire: WireFrame, connection: Source): string {
	if (wire.close !== null) return `${wire.close.code} ${wire.close.reason}`;
	const message = messageOf(connection, wire);
	if (message?.compressed) return message.frames.length === 1 ? (searchedMessage(message, connection) ?? '') : '';
	return asSearched(wire.frame.payload, message ? message.type === 'text' : wire.frame.opcode === OPCODE.text);
}

/** @returns the text of a message over all its fragments, inflated; null for one whose text is not known */
function searchedMessage(message: WireMessage, connection: Source): string | null {
	const data = messageData(message, connection, BUDGET);
	return data === null ? null : asSearched(data.bytes, message.type === 'text');
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function asSearched(payload: Uint8Array, isText: boolean): string {
	if (isText) return decoder.decode(payload.subarray(0, SEARCHED_BYTES));
	return Array.from(payload.subarray(0, SEARCHED_HEX), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
