import { defineLab } from '../../../../src/exercises/check.ts';
import { pathOf } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { TraceEvent } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

interface Outcome {
	readonly text: string;
	/** Whether it could be known once this was the last thing that happened to a socket. */
	readonly known: (event: TraceEvent, trace: TraceModel) => boolean;
}

const isAt = (trace: TraceModel, socket: number | null, path: string): boolean =>
	trace.connections.some((connection) => connection.socket === socket && pathOf(connection) === path);

const OUTCOMES = {
	first: {
		text: 'first connected',
		known: (event, trace) => event.kind === 'event' && event.type === 'open' && isAt(trace, event.socket, '/echo'),
	},
	second: {
		text: 'second bad address',
		known: (event) => event.kind === 'call' && event.method === 'construct' && event.threw?.name === 'SyntaxError',
	},
	third: {
		text: 'third no connection',
		known: (event, trace) =>
			event.kind === 'event' &&
			(event.type === 'close' || event.type === 'error') &&
			isAt(trace, event.socket, '/refuse'),
	},
} satisfies Readonly<Record<string, Outcome>>;

/** The three addresses were tried. */
function tried({ connections, failedConstructs }: TraceModel): Seen | null {
	const paths = connections.map(pathOf).sort().join(', ');
	if (paths === '/echo, /refuse' && failedConstructs.length === 1) return null;
	return sayOwn('other-addresses', { sockets: connections.length, threw: failedConstructs.length });
}

/** That line was printed, when it could be known and once, and none of the same address that says something else. */
function told(trace: TraceModel, { text, known }: Outcome): Seen | null {
	const [name = ''] = text.split(' ');
	let last: TraceEvent | null = null;
	let printed = 0;
	for (const event of trace.events) {
		if (event.kind === 'event' || (event.kind === 'call' && event.method === 'construct')) last = event;
		if (event.kind !== 'console' || !event.text.startsWith(name)) continue;
		if (event.text !== text) return sayOwn('other-line', { line: event.line, text: event.text });
		if (last === null || !known(last, trace)) return sayOwn('too-early', { line: event.line, text });
		if (last.kind === 'event' && last.handlers.length === 0) return sayOwn('not-listened', { line: event.line, text });
		printed += 1;
	}
	if (printed === 0) return sayOwn('not-told', { name });
	return printed === 1 ? null : sayOwn('told-again', { text, printed });
}

export default defineLab({
	unshown: true,
	view: 'timeline',
	exercise: {
		checks: {
			tried,
			first: (trace) => told(trace, OUTCOMES.first),
			second: (trace) => told(trace, OUTCOMES.second),
			third: (trace) => told(trace, OUTCOMES.third),
		},
		parsons: {
			part: [7, 14],
			distractor: "\t\tif (socket.readyState === 1) console.log(name, 'connected');",
			together: [
				[0, 1],
				[3, 4, 5],
			],
		},
		wrong: {
			'by-table': 'too-early',
			'by-the-clock': 'not-listened',
			'every-close': 'other-line',
			'only-catch': 'not-told',
			'ready-state': 'other-line',
		},
	},
});
