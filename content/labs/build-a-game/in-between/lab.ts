import { defineLab } from '../../../../src/exercises/check.ts';
import { opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, say, sayOwn } from '../../../../src/exercises/say.ts';
import { gameSockets, givenStates, printedAfter } from '../../../../src/exercises/subjects/game.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const STATES = 6;
const LINES = 12;

/** Where the one who walks was, state by state, as the watcher was told. */
const points = (trace: TraceModel) =>
	gameSockets(trace, 'as=watcher').flatMap((connection) =>
		givenStates(connection).flatMap(({ event, step, players: [player] }) =>
			player?.place == null ? [] : [{ event, step, x: player.place[0] }],
		),
	);

/** Lines of a step and a place. */
const drawn = (trace: TraceModel) =>
	printedAfter(trace).flatMap(({ text, after }) => {
		const [, step, x] = /^(\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
		return step === undefined || x === undefined ? [] : [{ step: Number(step), x: Number(x), after }];
	});

function watched(trace: TraceModel): Seen | null {
	const states = points(trace).length;
	return states >= STATES ? null : sayOwn('too-few', { states });
}

/** Each place lies on the line between the two states around its step, both of which had come. */
function between(trace: TraceModel): Seen | null {
	const lines = drawn(trace);
	if (lines.length === 0) return say('nothingPrinted');
	const all = points(trace);
	for (const { step, x, after } of lines) {
		const next = all.findIndex((point) => point.step >= step);
		const to = all[next];
		const from = all[next - 1] ?? to;
		if (to === undefined || from === undefined || after <= to.event) return sayOwn('not-yet', { step });
		const part = to.step === from.step ? 1 : (step - from.step) / (to.step - from.step);
		const wanted = from.x + (to.x - from.x) * part;
		if (Math.abs(wanted - x) > 0.01)
			return sayOwn('elsewhere', { step, x, from: from.step, fromX: from.x, to: to.step, toX: to.x, wanted });
	}
	return lines.length >= LINES ? null : sayOwn('few-lines', { lines: lines.length });
}

export default defineLab({
	view: 'frames',
	unshown: true,
	// How far the player walks from one state to the next is chance.
	varies: 'all',
	exercise: {
		checks: {
			watched: (trace) => opened(trace, '/game/lab') ?? watched(trace),
			between: (trace) => watched(trace) ?? between(trace),
		},
		wrong: {
			before: 'elsewhere',
			'last-two': 'elsewhere',
			middle: 'elsewhere',
			'constant-speed': 'elsewhere',
		},
	},
});
