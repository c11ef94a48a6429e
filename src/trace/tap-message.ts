import { isTapId } from './tap-parameter.ts';
import { TapFormatError } from './tap-record.ts';

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
