import { closeCodeAnchor, closeCodeEntry } from '../../../protocol/close-codes.ts';
import { encodeClosePayload } from '../../../protocol/close-payload.ts';
import { encodeFrame } from '../../../protocol/frame-encoder.ts';
import { OPCODE } from '../../../protocol/opcodes.ts';
import { utf8Length } from '../../../protocol/utf8.ts';

/** What became of a code and a reason that somebody wants to close with. */
export interface CloseFigure {
	/** The code's registered name; null for what is no 16-bit number. */
	readonly name: string | null;
	/** Under what a page says of it: `1006`, or `4000-4999` for a range; null for what is no 16-bit number. */
	readonly anchor: string | null;
	/** The Close frame of a server, in hexadecimal, by part; null where no Close frame may say this. */
	readonly bytes: { readonly header: string; readonly code: string; readonly reason: string } | null;
	/** What `close(code, reason)` does in a page: goes through, or throws for the code or for the reason. */
	readonly page: 'allowed' | 'bad-code' | 'long-reason';
}

/** Bytes of UTF-8 that a reason may have, so that a Close frame stays a control frame (RFC 6455 §5.5). */
const LONGEST_REASON = 123;

export function closeFigure(code: number, reason: string): CloseFigure {
	const entry = closeCodeEntry(code);
	const named = { name: entry?.name ?? null, anchor: entry && closeCodeAnchor(entry) };
	const tooLong = utf8Length(reason) > LONGEST_REASON;
	const page = entry?.fromPage ? (tooLong ? 'long-reason' : 'allowed') : 'bad-code';
	if (!entry?.onWire || tooLong) return { ...named, bytes: null, page };
	const frame = encodeFrame({ opcode: OPCODE.close, payload: encodeClosePayload(code, reason) });
	const hex = Array.from(frame, (byte) => byte.toString(16).padStart(2, '0'));
	const part = (from: number, to?: number) => hex.slice(from, to).join(' ');
	return { ...named, bytes: { header: part(0, 2), code: part(2, 4), reason: part(4) }, page };
}
