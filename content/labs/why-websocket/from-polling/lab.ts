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

/** Each line was printed while the message with that update was the last one, in order. */
function printed(trace: TraceModel): Seen | null {
	let heard = 0;
	let lines = 0;
	for (const event of trace.events) {
		if (event.kind === 'event' && event.type === 'message' && event.handlers.length > 0) heard += 1;
		if (event.kind !== 'console') continue;
		const number = Number(/^update (\d+): \d+\.\d\d$/.exec(event.text)?.[1]);
		if (Number.isNaN(number)) continue;
		if (number !== heard) return sayOwn('not-from-message', { line: event.line, number, heard });
		lines += 1;
	}
	return lines === WANTED ? null : sayOwn('lines', { lines });
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
			'never-closes': 'browserClosed',
			'socket-per-update': 'many-links',
			'still-polls': 'not-from-message',
		},
	},
});
