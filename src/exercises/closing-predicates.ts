import { openingOf } from '../trace/ending.ts';
import type { TraceModel } from '../trace/model.ts';
import { type Seen, say } from './say.ts';
import { matches, uncaughtError, wireIsUnknown } from './seen.ts';

/** What a close frame is to have; what is left out may be anything. */
export interface WantedClose {
	/** 1005 for a frame without a code. */
	readonly code?: number;
	readonly reason?: string;
}

/** The code closed: a close frame left the client for a call of `close()`, with that code and that reason. */
export function closeFrameOut(trace: TraceModel, wanted: WantedClose = {}): Seen | null {
	const { code = null, reason = null } = wanted;
	const own = trace.connections.flatMap(({ history }) => {
		const { out } = history.closes;
		const close = out?.wire.close ?? null;
		return out !== null && close !== null && history.origin(out) !== null ? [close] : [];
	});
	const fits = (close: { readonly code: number; readonly reason: string }) =>
		(code === null || close.code === code) && (reason === null || matches(close.reason, reason));
	if (own.some(fits)) return null;
	const other = own.at(-1);
	if (other) return say('closedWithOther', other.code, other.reason, code, reason);
	return notClosed(trace);
}

/** Why no close frame left for a call. */
function notClosed(trace: TraceModel): Seen {
	const { connections } = trace;
	const threw = connections.flatMap(({ calls }) => calls).find(({ call }) => call.method === 'close' && call.threw);
	if (threw) return say('closeThrew', threw.call.line, threw.call.threw?.name ?? 'Error');
	if (wireIsUnknown(trace, 'out')) return say('notRecorded');
	const early = connections.find((one) => one.history.closeCall !== null && openingOf(one) !== 'opened');
	if (early) return say('closedBeforeOpen', early.history.closeCall?.call.call.line ?? null);
	const firsts = connections.flatMap(({ frames }) => frames.find(({ close }) => close !== null) ?? []);
	const first = firsts.at(-1);
	if (first === undefined || first.close === null) return uncaughtError(trace) ?? say('noCloseFrameOut');
	return first.direction === 'in'
		? say('serverClosedFirst', first.close.code, first.close.reason)
		: say('browserClosed', first.close.code);
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
	if (last === undefined || code === undefined) return uncaughtError(trace) ?? say('noCloseEvent');
	return say('closeEventOther', last, code);
}
