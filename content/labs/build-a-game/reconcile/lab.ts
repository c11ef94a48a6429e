import { defineLab } from '../../../../src/exercises/check.ts';
import { opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import { gameSockets, givenStates, printedAfter, sentInputs } from '../../../../src/exercises/subjects/game.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const INPUTS = 20;
/** The first who came in: the page opens its own socket first. */
const OWN_ID = 1;
/** Units of a step, where nothing slows it down. */
const STRIDE = 8;

/** What happened to our player, in order. */
type Moment =
	| { readonly kind: 'input'; readonly number: number }
	| { readonly kind: 'state'; readonly input: number; readonly x: number }
	| { readonly kind: 'at'; readonly x: number };

/** In the order of the log; what was printed behind an event comes after it. */
function momentsOf(trace: TraceModel): readonly Moment[] {
	const [me] = gameSockets(trace, 'delay=100');
	if (me === undefined) return [];
	const states = givenStates(me).flatMap(({ event, input, players }) => {
		const x = players.find(({ id }) => id === OWN_ID)?.place?.[0];
		return x === undefined ? [] : [{ after: event, moment: { kind: 'state', input, x } as const }];
	});
	const inputs = sentInputs(me).map(({ event, number }) => ({
		after: event,
		moment: { kind: 'input', number } as const,
	}));
	const lines = printedAfter(trace).flatMap(({ text, after }) => {
		const x = /^at (\d+)$/.exec(text)?.[1];
		// It stands behind the event before it.
		return x === undefined ? [] : [{ after: after - 0.5, moment: { kind: 'at', x: Number(x) } as const }];
	});
	return [...states, ...inputs, ...lines].toSorted((one, other) => one.after - other.after).map(({ moment }) => moment);
}

/** Twenty inputs left, and a state has the last one. */
function walked(trace: TraceModel): Seen | null {
	const moments = momentsOf(trace);
	const inputs = moments.filter(({ kind }) => kind === 'input').length;
	const last = Math.max(0, ...moments.map((moment) => (moment.kind === 'state' ? moment.input : 0)));
	return inputs >= INPUTS && last >= INPUTS ? null : sayOwn('too-few', { inputs, last });
}

/** Right behind each input its place is printed, a step further than before. */
function atOnce(trace: TraceModel): Seen | null {
	let x: number | null = null;
	const moments = momentsOf(trace);
	for (const [index, moment] of moments.entries()) {
		const next = moments[index + 1];
		if (moment.kind === 'input') {
			if (next?.kind !== 'at') return sayOwn('not-at-once', { n: moment.number });
			if (x !== null && next.x !== x + STRIDE) return sayOwn('no-step', { n: moment.number, x, at: next.x });
		}
		if (moment.kind === 'at') ({ x } = moment);
	}
	return null;
}

/** Behind each state that moves our player, the place is the server's, and a step for each input that is not in it. */
function putRight(trace: TraceModel): Seen | null {
	const moments = momentsOf(trace);
	let sent = 0;
	for (const [index, moment] of moments.entries()) {
		if (moment.kind === 'input') sent = moment.number;
		if (moment.kind !== 'state' || moment.input === 0) continue;
		const next = moments[index + 1];
		const { input, x } = moment;
		if (next?.kind !== 'at') return sayOwn('not-corrected', { input, x });
		const waiting = sent - input;
		if (next.x === x + waiting * STRIDE) continue;
		if (next.x === x) return sayOwn('snapped', { input, x, waiting });
		return sayOwn('elsewhere', { input, x, waiting, at: next.x, wanted: x + waiting * STRIDE });
	}
	return null;
}

export default defineLab({
	view: 'frames',
	unshown: true,
	varies: 'all',
	exercise: {
		checks: {
			walked: (trace) => opened(trace, '/game/lab') ?? walked(trace),
			'at-once': (trace) => walked(trace) ?? atOnce(trace),
			'put-right': (trace) => walked(trace) ?? putRight(trace),
		},
		parsons: {
			part: [18, 21],
			distractor: '	waiting = waiting.filter((one) => one >= number);',
		},
		wrong: {
			'snaps-back': 'snapped',
			'replays-all': 'elsewhere',
			waits: 'not-at-once',
			'one-off': 'elsewhere',
			halfway: 'elsewhere',
		},
	},
});
