import { isCloseCodeFromPage } from '../../protocol/close-codes.ts';
import { utf8Length } from '../../protocol/utf8.ts';

// Taken before any code of a page runs.
const { min, max, floor } = Math;
const { isNaN: isNotANumber } = Number;

const LONGEST_REASON = 123;
const NORMAL_CLOSURE = 1000;

/** What a page has said to `close`. */
export interface CloseArguments {
	/** Null for a Close frame without one. */
	readonly code: number | null;
	readonly reason: string;
}

/**
 * The arguments of `close(code, reason)` (WHATWG WebSockets).
 *
 * @throws DOMException InvalidAccessError for a code that a page may not give, SyntaxError for a reason of more than 123 bytes
 */
export function closeArguments(code: unknown, reason: unknown): CloseArguments {
	const given = code === undefined ? null : clampToUnsignedShort(Number(code));
	const text = reason === undefined ? '' : `${reason}`.toWellFormed();
	if (given !== null && !isCloseCodeFromPage(given)) {
		const sentence = `The close code must be either 1000, or between 3000 and 4999. ${given} is neither.`;
		throw new DOMException(`Failed to execute 'close' on 'WebSocket': ${sentence}`, 'InvalidAccessError');
	}
	if (utf8Length(text) > LONGEST_REASON) {
		const sentence = `The close reason must not be greater than ${LONGEST_REASON} UTF-8 bytes.`;
		throw new DOMException(`Failed to execute 'close' on 'WebSocket': ${sentence}`, 'SyntaxError');
	}
	// A reason needs a code in front of it (RFC 6455 §5.5.1).
	return { code: given ?? (text === '' ? null : NORMAL_CLOSURE), reason: text };
}

/** Web IDL's `[Clamp] unsigned short`: a half is rounded to the even number. */
function clampToUnsignedShort(value: number): number {
	if (isNotANumber(value)) return 0;
	const clamped = min(max(value, 0), 65_535);
	const whole = floor(clamped);
	const rest = clamped - whole;
	return rest > 0.5 || (rest === 0.5 && whole % 2 === 1) ? whole + 1 : whole;
}
