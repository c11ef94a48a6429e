import type { TraceModel } from '../trace/model.ts';
import { matches } from './printable.ts';
import { type Seen, say } from './say.ts';
import { wireIsUnknown } from './seen.ts';

/** What a close frame is to have; what is left out may be anything. */
export interface WantedClose {
	/** 1005 for a frame without a code. */
	readonly code?: number;
	readonly reason?: string;
}

/** The client closed: the first close frame of a connection left it, with that code and that reason. */
export function closeFrameOut(trace: TraceModel, wanted: WantedClose = {}): Seen | null {
	const { code = null, reason = null } = wanted;
	const firsts = trace.connections.flatMap(({ frames }) => frames.find(({ close }) => close !== null) ?? []);
	const own = firsts.flatMap(({ direction, close }) => (direction === 'out' && close ? [close] : []));
	const fits = (close: { readonly code: number; readonly reason: string }) =>
		(code === null || close.code === code) && (reason === null || matches(close.reason, reason));
	if (own.some(fits)) return null;
	const other = own.at(-1);
	if (other) {
		return say('closedWithOther', other.code, other.reason, code, reason);
	}
	const theirs = firsts.at(-1)?.close;
	if (theirs) return say('serverClosedFirst', theirs.code, theirs.reason);
	return say(wireIsUnknown(trace) ? 'notRecorded' : 'noCloseFrameOut');
}

/**
 * A close event was fired.
 *
 * @param code the one that the page is to see; any where it is left out
 */
export function closeEventFired(trace: TraceModel, code?: number): Seen | null {
	const codes = trace.connections.flatMap(({ closed }) => (closed ? [closed.code] : []));
	if (codes.some((seen) => code === undefined || seen === code)) return null;
	const last = codes.at(-1);
	if (last === undefined || code === undefined) return say('noCloseEvent');
	return say('closeEventOther', last, code);
}
