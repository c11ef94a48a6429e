import { isAccepted } from '../protocol/handshake/head.ts';
import type { Violation } from '../protocol/violations.ts';
import type { Connection } from './connection.ts';
import type { Direction, NetworkEvent } from './events.ts';
import type { Entry, History } from './history.ts';
import { type LabLimitName, limitIn } from './lab-limit.ts';

/**
 * How the opening of a connection came out. What the page got decides, whatever was answered and whatever a browser ought
 * to do with it; where nothing of a page is known, as in a capture, the answer decides.
 *
 * - `gone`: the worker was ended before the page knew.
 */
export type OpeningState = 'pending' | 'opened' | 'failed' | 'gone';

export function openingOf({ history, response, readyState }: Connection): OpeningState {
	if (history.opened !== null || history.states.client.some((begun) => begun.readyState === 1)) return 'opened';
	if (history.last.client !== null) {
		if (history.failed !== null || history.closed !== null || readyState === 3) return 'failed';
		return history.workerEnded === null ? 'pending' : 'gone';
	}
	if (response !== null) return response.head !== null && isAccepted(response.head) ? 'opened' : 'failed';
	return history.linkEnd === null ? 'pending' : 'failed';
}

/** Whether nothing more can come: the page has it CLOSED or lost its worker, or the server's link has ended. */
export function isOver(connection: Connection): boolean {
	const { history, readyState, peerReadyState } = connection;
	if (readyState === 3 || history.workerEnded !== null || history.linkEnd !== null || peerReadyState === 3) return true;
	return openingOf(connection) === 'failed';
}

/**
 * Whether every byte of a direction so far could be read: none is missing, no broken rule stopped the reading, and a
 * connection that is open was not opened where nobody watched.
 */
export function isReadWhole(connection: Connection, direction: Direction): boolean {
	const { lost, violations, response } = connection;
	const stopped = violations.some((broken) => broken.direction === direction && broken.rejected.length > 0);
	if (lost[direction] > 0 || stopped) return false;
	const accepted = response?.head != null && isAccepted(response.head);
	return accepted || openingOf(connection) !== 'opened';
}

/** What the lab saw of why a connection did not open, or ended with 1006; and the entry that shows it. */
export type Ending =
	/** The page called `close()` before it was open. */
	| { readonly id: 'aborted'; readonly entry: Entry | null }
	| { readonly id: 'refused'; readonly status: number; readonly entry: Entry | null }
	| { readonly id: 'not-http'; readonly entry: Entry | null }
	/** The answer was a 101, and the page got no open event. */
	| { readonly id: 'not-taken'; readonly entry: Entry | null }
	| { readonly id: 'no-answer'; readonly entry: Entry | null }
	/** No byte of it was seen. */
	| { readonly id: 'unseen'; readonly entry: null }
	/** The server broke a rule, and the client failed the connection. */
	| { readonly id: 'broken-rule'; readonly violation: Violation; readonly entry: Entry | null }
	/** The server cut the TCP link, with no close frame. */
	| { readonly id: 'cut'; readonly entry: Entry | null }
	/** The reader cut the network, or unplugged it, at that time. */
	| { readonly id: 'network-cut'; readonly t: number; readonly entry: null }
	/** It was to be opened while the network was unplugged, since that time. */
	| { readonly id: 'network-down'; readonly t: number; readonly entry: null }
	/** The server's close frame has another code than the page was told. */
	| { readonly id: 'server-code'; readonly code: number; readonly entry: Entry | null }
	/** The close frame of the page was not answered. */
	| { readonly id: 'unanswered'; readonly entry: Entry | null }
	| { readonly id: 'no-close-frame'; readonly entry: Entry | null }
	/** It was open, and what ended it was not recorded. */
	| { readonly id: 'unrecorded'; readonly entry: null };

/** @returns null while it goes on, and for an end that its close code tells */
export function endingOf(connection: Connection): Ending | null {
	const { history } = connection;
	const opening = openingOf(connection);
	if (opening === 'failed') return whyNotOpened(connection);
	return opening === 'opened' && wasLost(history) ? whyLost(connection) : null;
}

/**
 * Whether the page was told that its connection ended without a Close frame: 1006, and not clean. A Close frame that
 * says 1006, against the rules, is to Firefox a clean end like any other.
 */
export const wasLost = ({ closed }: Pick<History, 'closed'>): boolean =>
	closed?.fired.event.type === 'close' && closed.fired.event.code === 1006 && !closed.fired.event.wasClean;

/** The last connections that are looked at: one that was refused for a limit is followed by others soon. */
const LOOKED_AT = 16;

/** @returns the limit for which the lab server refused one of the last connections; null where it refused none for a limit */
export function limitReached(connections: readonly Connection[]): LabLimitName | null {
	for (const { response } of connections.slice(-LOOKED_AT)) {
		const limit = response?.head ? limitIn(response.head.headers) : null;
		if (limit !== null) return limit;
	}
	return null;
}

function whyNotOpened(connection: Connection): Ending {
	const { history, bytes } = connection;
	if (history.closeCall !== null) return { id: 'aborted', entry: history.closeCall };
	const { response, request, linkEnd } = history;
	const unplugged = unpluggedBefore(connection);
	if (unplugged !== null && response === null) return { id: 'network-down', t: unplugged.t, entry: null };
	const cut = cutOf(connection);
	if (cut !== null && !isRefused(history)) return { id: 'network-cut', t: cut.t, entry: null };
	if (response !== null) {
		const { head } = response.handshake;
		if (head === null) return { id: 'not-http', entry: response };
		return isAccepted(head)
			? { id: 'not-taken', entry: response }
			: { id: 'refused', status: head.status, entry: response };
	}
	const refusal = history.entries.find((entry) => entry.kind === 'peer' && entry.fact.type === 'refused');
	if (refusal?.kind === 'peer' && refusal.fact.type === 'refused') {
		return { id: 'refused', status: refusal.fact.status, entry: refusal };
	}
	if (linkEnd?.fact.type === 'cut') return { id: 'cut', entry: linkEnd };
	return bytes.out + bytes.in === 0 ? { id: 'unseen', entry: null } : { id: 'no-answer', entry: request };
}

function whyLost(connection: Connection): Ending {
	const { history } = connection;
	const { closes, linkEnd, closeCall } = history;
	const broken = failedFor(history);
	if (broken !== null) return { id: 'broken-rule', violation: broken.broken.violation, entry: broken };
	const cut = cutOf(connection);
	// What the server did before that may have been on its way, or held up.
	if (cut !== null && !(linkEnd?.fact.type === 'cut' && linkEnd.t < cut.t)) {
		return { id: 'network-cut', t: cut.t, entry: null };
	}
	const code = closes.in?.wire.close?.code;
	if (code !== undefined) return { id: 'server-code', code, entry: closes.in };
	if (linkEnd?.fact.type === 'cut') return { id: 'cut', entry: linkEnd };
	if (!isReadWhole(connection, 'in')) return { id: 'unrecorded', entry: null };
	if (closeCall !== null && closes.out !== null) return { id: 'unanswered', entry: closes.out };
	return { id: 'no-close-frame', entry: linkEnd };
}

/** The answer was no 101: whatever came after, that is why it did not open. */
const isRefused = ({ response }: History): boolean =>
	response !== null && response.handshake.head !== null && !isAccepted(response.handshake.head);

/** The last time before its end that the network was broken off, unless the connection began behind it. */
function cutOf({ network, construct, history: { opened, closed } }: Connection): NetworkEvent | null {
	if (construct === null || closed === null) return null;
	const cut = network.findLast(({ t, change }) => t <= closed.t && (change.type === 'cut' || change.type === 'down'));
	return cut !== undefined && cut.t >= (opened ?? construct).t ? cut : null;
}

function unpluggedBefore({ network, construct }: Connection): NetworkEvent | null {
	if (construct === null) return null;
	const last = network.findLast(
		({ t, change }) => t <= construct.t && (change.type === 'down' || change.type === 'up'),
	);
	return last?.change.type === 'down' ? last : null;
}

/**
 * The rule that the server broke and for which the client failed the connection: it said so in a close frame of its own,
 * or the page got 1006 and nothing else ended the connection.
 *
 * @returns null where the client took it, as some browsers do, and where that is not known (yet)
 */
export function failedFor(history: History): Extract<Entry, { readonly kind: 'violation' }> | null {
	const broken = history.violations.find(({ broken: { direction } }) => direction === 'in');
	if (broken === undefined) return null;
	const { closes, linkEnd, closeCall } = history;
	const { closeCode } = broken.broken.violation;
	if (closes.out !== null && closes.out.wire.close?.code === closeCode && history.origin(closes.out) === null)
		return broken;
	// A Close frame is another end, unless it is what breaks the rule.
	const closedBy = closes.in !== null && closes.in.wire.id !== broken.broken.firstFrame;
	const otherwise = linkEnd?.fact.type === 'cut' || closedBy || closeCall !== null;
	return wasLost(history) && !otherwise ? broken : null;
}

/** Whether a client went on in spite of a broken rule: the page was told of another end than a lost connection. */
export const wentOn = (history: History): boolean => history.closed !== null && !wasLost(history);
