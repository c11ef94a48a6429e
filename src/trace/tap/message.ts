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

import { isTapId } from './parameter.ts';
import { TapFormatError } from './records.ts';

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
