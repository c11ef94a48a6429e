import { defineLab } from '../../../../src/exercises/check.ts';
import { opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, say, sayOwn } from '../../../../src/exercises/say.ts';
import { gameSockets, givenStates, printedAfter } from '../../../../src/exercises/subjects/game.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The lines that the states of the watcher call for, each with the number of the event that brought its state. */
const wanted = (trace: TraceModel) =>
	gameSockets(trace, 'as=watcher').flatMap((connection) =>
		givenStates(connection).flatMap(({ event, players }) =>
			players.map(({ id, place }) => ({ event, text: place === null ? `${id} left` : `${id} ${place.join(' ')}` })),
		),
	);

/** Three players came, moved and left while the page watched. */
function watched(trace: TraceModel): Seen | null {
	const lines = wanted(trace);
	const left = new Set(lines.flatMap(({ text }) => (text.endsWith(' left') ? [text] : [])));
	return left.size >= 3 ? null : sayOwn('too-few', { left: left.size });
}

/** All that the states say of players was printed, in order, each line after its state and before the next one. */
function printedAll(trace: TraceModel): Seen | null {
	const lines = printedAfter(trace).filter(({ text }) => /^\d+ /.test(text));
	if (lines.length === 0) return say('nothingPrinted');
	const all = wanted(trace);
	for (const [index, { event, text }] of all.entries()) {
		const line = lines[index];
		if (line === undefined) return sayOwn('missing', { text });
		if (line.text !== text) return sayOwn('other', { printed: line.text, text });
		if (line.after <= event) return sayOwn('too-early', { text });
	}
	const more = lines[all.length];
	return more === undefined ? null : sayOwn('too-many', { printed: more.text });
}

export default defineLab({
	view: 'frames',
	unshown: true,
	// Players press keys at random.
	varies: 'all',
	exercise: {
		checks: {
			watched: (trace) => opened(trace, '/game/lab') ?? watched(trace),
			printed: (trace) => watched(trace) ?? printedAll(trace),
		},
		wrong: {
			'little-endian': 'other',
			'without-left': 'other',
			'to-the-end': 'other',
			numbered: 'other',
		},
	},
});
