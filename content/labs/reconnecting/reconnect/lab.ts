import { defineLab } from '../../../../src/exercises/check.ts';
import { opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** What each wait of an outage must be at least: timers are never early, but clocks are rounded. */
const LEAST = [50, 100, 200];
const ROUNDED = 5;
/** The wait that would come next if nothing was reset, less what a busy machine may add to a short one. */
const RESET_BELOW = 350;

const createdAt = ({ construct }: Connection) => construct?.t ?? 0;
const closedAt = ({ closed }: Connection) => closed?.t ?? Number.POSITIVE_INFINITY;

/** From each close event to the next constructor, in whole ms. */
const waits = ({ connections }: TraceModel) =>
	connections.slice(1).map((connection, index) => {
		const before = connections[index];
		return before === undefined ? 0 : Math.round(createdAt(connection) - closedAt(before));
	});

/** No socket was created while another one was not CLOSED yet. */
function oneAtATime({ connections }: TraceModel): Seen | null {
	for (const [index, connection] of connections.entries()) {
		const other = connections.findIndex((one, at) => at < index && closedAt(one) > createdAt(connection));
		if (other !== -1) return sayOwn('two-at-once', { one: other + 1, other: index + 1 });
	}
	return null;
}

/** The waits of one outage, of which the first is that with this index. */
function grew(trace: TraceModel, from: number): Seen | null {
	const seen = waits(trace).slice(from, from + LEAST.length);
	if (seen.length < LEAST.length) return sayOwn('too-few', { waits: waits(trace).join(', ') });
	const short = seen.some((wait, index) => wait < (LEAST[index] ?? 0) - ROUNDED);
	if (!short) return null;
	const errors = trace.connections.flatMap(({ fired }) => fired.filter(({ event }) => event.type === 'error'));
	const listened = errors.find(({ event }) => event.handlers.length > 0)?.event.handlers[0];
	const values = { waits: seen.join(', '), wanted: LEAST.join(', ') };
	return listened === undefined ? sayOwn('too-short', values) : sayOwn('both-events', { ...values, line: listened });
}

function grows(trace: TraceModel): Seen | null {
	return trace.connections.length < 2 ? (opened(trace) ?? sayOwn('no-retry')) : (oneAtATime(trace) ?? grew(trace, 0));
}

/** Behind a life of the server, the waits begin anew. */
function resets(trace: TraceModel): Seen | null {
	const all = waits(trace);
	const first = all[LEAST.length];
	if (first === undefined) return sayOwn('too-few', { waits: all.join(', ') });
	const before = all[LEAST.length - 1] ?? 0;
	if (first >= Math.max(before, RESET_BELOW)) return sayOwn('not-reset', { before, first });
	return grew(trace, LEAST.length);
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
	stopAfter: 8_000,
	exercise: {
		checks: { grows, resets, stops },
		wrong: {
			'always-fifty': 'too-short',
			'any-code': 'retried',
			'gives-up-early': 'not-there-yet',
			'never-reset': 'not-reset',
			'on-error-too': 'both-events',
		},
	},
});
