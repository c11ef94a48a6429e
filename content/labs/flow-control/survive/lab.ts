import { askedAddress } from '../../../../src/exercises/asked-address.ts';
import { defineLab } from '../../../../src/exercises/check.ts';
import { messagesIn, oneSocket, opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const MOST = 50;

/** The prices that came to the page, each with the place of its event in the run. */
const prices = ({ connections }: TraceModel) =>
	connections.flatMap(({ history }) =>
		history.fired.flatMap(({ fired: { event }, event: at }) =>
			event.type === 'message'
				? [{ price: Number.parseInt(event.data.preview, 10), at, heard: event.handlers.length > 0 }]
				: [],
		),
	);

/** The prices that were drawn, each with the one that was the newest then. */
const drawings = (trace: TraceModel) => {
	const came = prices(trace);
	return trace.consoleEntries.flatMap(({ event, after }) => {
		const drawn = event.kind === 'console' ? /^drawn (\d+)/.exec(event.text)?.[1] : undefined;
		return drawn === undefined
			? []
			: [{ price: Number(drawn), newest: came.findLast(({ at }) => at < after)?.price ?? 0 }];
	});
};

/** The server drew how many prices there are: its last message says so, and it closes behind that. */
const sent = (trace: TraceModel) =>
	Math.max(0, ...messagesIn(trace).map(({ text }) => Number.parseInt(text ?? '', 10) || 0));

function heard(trace: TraceModel): Seen | null {
	const came = prices(trace).filter((one) => one.heard).length;
	const foreseen = trace.connections.every((one) => !/^[1-9]/.test(askedAddress(one).parameters.get('fewer') ?? ''));
	const problem = opened(trace, '/flood') ?? oneSocket(trace);
	if (problem !== null || foreseen) return problem ?? sayOwn('foreseen');
	const over = trace.connections.some(({ history }) => history.closes.in !== null);
	if (over && came >= sent(trace)) return null;
	return sayOwn('not-heard', { came, sent: sent(trace) });
}

/** Few were drawn, while they came and not only when all were there. */
function few(trace: TraceModel): Seen | null {
	const drawn = drawings(trace);
	if (drawn.length > MOST) return sayOwn('too-many', { drawn: drawn.length, sent: sent(trace) });
	return drawn.some(({ newest }) => newest < sent(trace)) ? null : sayOwn('only-at-the-end', { drawn: drawn.length });
}

/** What was drawn was never out of date, the last drawing least of all. */
function newest(trace: TraceModel): Seen | null {
	const drawn = drawings(trace);
	const stale = drawn.find((one) => one.price !== one.newest);
	if (stale !== undefined) return sayOwn('stale', { price: stale.price, newest: stale.newest });
	const last = drawn.at(-1)?.price ?? 0;
	return last === sent(trace) ? null : sayOwn('last-missing', { last, sent: sent(trace) });
}

export default defineLab({
	// How many are drawn depends on how long the flood takes.
	varies: 'done',
	view: 'timeline',
	unshown: true,
	exercise: {
		checks: { heard, few, newest },
		wrong: {
			queue: 'stale',
			debounce: 'only-at-the-end',
			'every-fiftieth': 'last-missing',
			async: 'too-many',
			'fiftieth-and-last': 'last-missing',
			throttle: 'last-missing',
		},
	},
});
