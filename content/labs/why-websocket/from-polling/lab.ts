import { defineLab } from '../../../../src/exercises/check.ts';
import { closeFrameOut, messagesOut, opened, pathOf } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const WANTED = 10;

/** One link for all of them. */
function once(trace: TraceModel): Seen | null {
	const problem = opened(trace, '/updates');
	if (problem !== null) return problem;
	const links = trace.connections.filter((connection) => pathOf(connection) === '/updates').length;
	return links === 1 ? null : sayOwn('many-links', { links });
}

/** Nothing but the closing left the page: the server sends by itself. */
function unasked(trace: TraceModel): Seen | null {
	const asked = messagesOut(trace).length;
	return asked === 0 ? null : sayOwn('asked', { asked });
}

/** The line that says what a message says. */
function lineOf(message: string): string | null {
	const [, update, price] = /"update":(\d+),"price":"([\d.]+)"/.exec(message) ?? [];
	return update === undefined ? null : `update ${update}: ${price}`;
}

/** Each line was printed while the message with that update was the last one, in order. */
function printed(trace: TraceModel): Seen | null {
	let wanted: string | null = null;
	let heard = 0;
	let lines = 0;
	for (const event of trace.events) {
		if (event.kind === 'event' && event.type === 'message' && event.handlers.length > 0) {
			wanted = lineOf(event.data.preview);
			heard += 1;
		}
		if (event.kind !== 'console' || !event.text.startsWith('update ')) continue;
		if (wanted === null) return sayOwn('not-from-message', { line: event.line, text: event.text });
		if (event.text !== wanted) return sayOwn('other-line', { line: event.line, text: event.text, wanted });
		lines += 1;
	}
	if (lines !== WANTED) return sayOwn('lines', { lines });
	return heard === WANTED ? null : sayOwn('heard', { heard });
}

export default defineLab({
	view: 'timeline',
	stopAfter: 2_500,
	exercise: {
		checks: {
			once,
			unasked: (trace) => opened(trace, '/updates') ?? unasked(trace),
			printed,
			closed: (trace) => closeFrameOut(trace, { code: 1000 }),
		},
		parsons: {
			part: [2, 8],
			distractor: "\tsocket.send('next');",
			together: [[3, 4]],
		},
		wrong: {
			'asks-each-time': 'asked',
			'first-price': 'other-line',
			'no-code': 'closedWithOther',
			'socket-per-update': 'many-links',
			'still-polls': 'not-from-message',
		},
	},
});
