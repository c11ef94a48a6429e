import { isCloseCodeOnWire } from './close-codes.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';
import { Utf8Validator } from './utf8-validator.ts';
import { type Violation, violationOf } from './violations.ts';

/** What a Close frame says. */
export interface ClosePayload {
	/** 1005 when the frame has no payload (RFC 6455 §7.1.5). */
	readonly code: number;
	readonly reason: string;
}

export interface ParsedClosePayload {
	/** What can be read, even where it breaks a rule; null if there is no code to read. */
	readonly close: ClosePayload | null;
	readonly violation: Violation | null;
}

/** The code that stands for "the Close frame had none"; never on the wire. */
export const NO_STATUS_RECEIVED = 1005;

/**
 * Reads the payload of a Close frame (RFC 6455 §5.5.1): nothing, or a code in two bytes and a reason in UTF-8.
 *
 * @param payload after unmasking
 * @param at offset of the payload's first byte, for the violation's `at`
 */
export function parseClosePayload(payload: Uint8Array, at = 0): ParsedClosePayload {
	if (payload.length === 0) return { close: { code: NO_STATUS_RECEIVED, reason: '' }, violation: null };
	if (payload.length === 1) return { close: null, violation: violationOf('close-payload-one-byte', at) };
	const code = ((payload[0] ?? 0) << 8) | (payload[1] ?? 0);
	const reason = payload.subarray(2);
	const close = { code, reason: decodeUtf8(reason) };
	if (!isCloseCodeOnWire(code)) return { close, violation: violationOf('close-code-not-allowed', at, String(code)) };
	const validator = new Utf8Validator();
	if (!validator.push(reason) || !validator.complete) {
		return { close, violation: violationOf('close-reason-not-utf8', at + 2 + validator.position) };
	}
	return { close, violation: null };
}

/** Writes the payload of a Close frame; no code, no payload. Any 16-bit code, allowed or not. */
export function encodeClosePayload(code: number | null, reason = ''): Uint8Array {
	if (code === null) return new Uint8Array(0);
	const text = encodeUtf8(reason);
	const payload = new Uint8Array(2 + text.length);
	payload.set([code >> 8, code & 0xff]);
	payload.set(text, 2);
	return payload;
}
