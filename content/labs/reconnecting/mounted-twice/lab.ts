import { defineLab } from '../../../../src/exercises/check.ts';
import { opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const LOG = ['mount', 'unmount', 'mount', 'show life 1', 'show life 2', 'unmount'];

const printed = ({ console }: TraceModel) => console.flatMap((entry) => (entry.kind === 'console' ? [entry] : []));

/** When a socket was given up: by the page, or by the server. */
const goneAt = ({ history, closed }: Connection): number =>
	Math.min(history.closeCall?.t ?? Number.POSITIVE_INFINITY, closed?.t ?? Number.POSITIVE_INFINITY);

/** No socket was created while the component had another. */
function one(trace: TraceModel): Seen | null {
	const { connections } = trace;
	for (const [index, { construct }] of connections.entries()) {
		const other = connections.findIndex((before, at) => at < index && goneAt(before) > (construct?.t ?? 0));
		if (other !== -1) return sayOwn('two-at-once', { one: other + 1, other: index + 1 });
	}
	return opened(trace);
}

/** The component was mounted as it was wanted, by the same function each time, and showed each message once, when it had come. */
function shown(trace: TraceModel): Seen | null {
	const lines = printed(trace);
	const texts = lines.map(({ text }) => text);
	if (texts.join() !== LOG.join()) return sayOwn('log', { lines: texts.slice(0, 12).join(', ') });
	for (const text of ['mount', 'unmount']) {
		const [one, other] = lines.filter((entry) => entry.text === text);
		if (one?.line !== other?.line)
			return sayOwn('by-hand', { text, one: one?.line ?? null, other: other?.line ?? null });
	}
	const early = lines.find((entry) => entry.text.startsWith('show ') && !hadCome(trace, entry.text.slice(5), entry.t));
	return early === undefined ? null : sayOwn('made-up', { text: early.text });
}

/** By then, somebody who listened had been handed that message. */
const hadCome = ({ connections }: TraceModel, text: string, by: number): boolean =>
	connections.some(({ fired }) =>
		fired.some(
			({ event }) =>
				event.type === 'message' && event.data.preview === text && event.handlers.length > 0 && event.t <= by,
		),
	);

/** After the last unmount nothing is left. */
function stays(trace: TraceModel): Seen | null {
	const left = printed(trace).findLast(({ text }) => text === 'unmount');
	const heard = printed(trace).find(({ text }) => text === 'show life 2');
	if (left === undefined || heard === undefined || left.t < heard.t) return sayOwn('not-unmounted');
	const open = trace.connections.findIndex((connection) => goneAt(connection) === Number.POSITIVE_INFINITY);
	if (open !== -1) return sayOwn('left-open', { socket: open + 1 });
	const late = trace.connections.find(({ construct }) => (construct?.t ?? 0) > left.t);
	return late === undefined ? null : sayOwn('came-back', { line: late.construct?.line ?? null });
}

export default defineLab({
	// Whether the request of a socket that is closed at once still reaches the server is a race.
	varies: 'done',
	view: 'frames',
	stopAfter: 2_500,
	claims: {
		'every-message-twice': {
			holds: (trace) => printed(trace).filter(({ text }) => text === 'show life 1').length === 2,
			shown: (run) => run.line('show life 1', 2),
		},
	},
	exercise: {
		checks: { one, shown, stays },
		wrong: {
			'by-code': 'two-at-once',
			'one-for-all': 'left-open',
			'mounted-once': 'by-hand',
			'only-closed': 'two-at-once',
			'only-silenced': 'two-at-once',
			'shown-by-the-clock': 'made-up',
		},
	},
});
