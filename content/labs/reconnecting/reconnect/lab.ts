import { defineLab } from '../../../../src/exercises/check.ts';
import { opened as hasOpened } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const OUTAGES = 3;
/** What the first wait of an outage must be at least, in ms; each one after it twice as much. */
const FIRST = 100;
/** Timers are never early, but clocks are rounded. */
const ROUNDED = 5;
/** How much longer than it was set a short timer may take on a busy machine: a first wait is told from one that went on. */
const LATE = 0.875;

const wanted = (count: number) => Array.from({ length: count }, (_, index) => FIRST * 2 ** index);

const createdAt = ({ construct }: Connection) => construct?.t ?? 0;
const closedAt = ({ closed }: Connection) => closed?.t ?? Number.POSITIVE_INFINITY;
const opened = ({ fired }: Connection) => fired.some(({ event }) => event.type === 'open');

/** The waits of each outage in whole ms: from each close event to the next constructor, until a socket is open again. */
function outages({ connections }: TraceModel): readonly (readonly number[])[] {
	const all: number[][] = [];
	for (const [index, connection] of connections.entries()) {
		const next = connections[index + 1];
		if (opened(connection)) all.push([]);
		if (next !== undefined) all.at(-1)?.push(Math.round(createdAt(next) - closedAt(connection)));
	}
	return all;
}

/** No socket was created while another one was not CLOSED yet. */
function oneAtATime({ connections }: TraceModel): Seen | null {
	for (const [index, connection] of connections.entries()) {
		const other = connections.findIndex((one, at) => at < index && closedAt(one) > createdAt(connection));
		if (other !== -1) return sayOwn('two-at-once', { one: other + 1, other: index + 1 });
	}
	return null;
}

/** The waits of one outage double. */
function grew(trace: TraceModel, outage: number): Seen | null {
	const seen = outages(trace)[outage] ?? [];
	if (seen.length === 0) return sayOwn('too-few', { outage: outage + 1 });
	const least = wanted(seen.length);
	if (seen.every((wait, index) => wait >= (least[index] ?? 0) - ROUNDED)) return null;
	return sayOwn('too-short', { outage: outage + 1, waits: seen.join(', '), wanted: least.join(', ') });
}

/** Where error events are listened to, two attempts for each failure are likely, and that is what is said. */
function explained(trace: TraceModel, wrong: Seen | null): Seen | null {
	const errors = trace.connections.flatMap(({ fired }) => fired.filter(({ event }) => event.type === 'error'));
	const line = errors.find(({ event }) => event.handlers.length > 0)?.event.handlers[0];
	if (wrong === null || line === undefined) return wrong;
	return sayOwn('both-events', { waits: outages(trace).flat().join(', '), line });
}

const grows = (trace: TraceModel): Seen | null =>
	explained(trace, hasOpened(trace) ?? oneAtATime(trace) ?? grew(trace, 0));

/** Behind each life of the server, the waits begin anew. */
function resets(trace: TraceModel): Seen | null {
	const all = outages(trace);
	for (let outage = 1; outage < OUTAGES; outage += 1) {
		const [before = [], [first] = []] = all.slice(outage - 1);
		if (first === undefined) return sayOwn('too-few', { outage: outage + 1 });
		const next = FIRST * 2 ** before.length;
		const wentOn = first >= Math.max(before.at(-1) ?? 0, next * LATE);
		const wrong = wentOn ? sayOwn('not-reset', { outage, before: before.join(', '), first }) : grew(trace, outage);
		if (wrong !== null) return explained(trace, wrong);
	}
	return null;
}

/** Nothing comes behind 4001. */
function stops({ connections }: TraceModel): Seen | null {
	const last = connections.findIndex(({ closed, history }) => closed?.code === 4001 && history.closeCall === null);
	if (last === -1) return sayOwn('not-there-yet', { sockets: connections.length });
	const [next] = connections.slice(last + 1);
	return next === undefined ? null : sayOwn('retried', { line: next.construct?.line ?? null });
}

export default defineLab({
	view: 'timeline',
	unshown: true,
	stopAfter: 8_000,
	// How many handshakes each outage refuses is drawn.
	varies: 'all',
	exercise: {
		checks: { grows, resets, stops },
		wrong: {
			'always-the-same': 'too-short',
			'any-code': 'retried',
			'gives-up-early': 'not-there-yet',
			'by-the-book': 'too-short',
			'never-reset': 'not-reset',
			'on-error-too': 'both-events',
		},
	},
});
