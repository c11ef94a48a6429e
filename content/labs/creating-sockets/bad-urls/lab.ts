import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** Whether the n-th call that threw, from 0, threw a SyntaxError and was given this as one of its arguments. */
const threw = ({ failedConstructs }: TraceModel, n: number, argument: string): boolean => {
	const call = failedConstructs[n];
	return call?.threw?.name === 'SyntaxError' && call.args.some((text) => text.includes(argument));
};

/** Whether the n-th call that returned, from 0, was given this and made this of it. */
const read = ({ connections }: TraceModel, n: number, given: string, url: string): boolean => {
	const call = connections[n]?.construct ?? null;
	return call !== null && call.args[0]?.includes(given) === true && call.url === url;
};

const ECHO = 'ws://localhost:4321/echo';

export default defineLab({
	predictions: {
		accepted: {
			kind: 'number',
			answer: ({ connections }) => connections.length,
			shown: (run) => run.line(/^accepted/, 3),
		},
	},
	claims: {
		'http-is-read-as-ws': {
			holds: (trace) => read(trace, 1, 'http://localhost', ECHO),
			shown: (run) => run.line(/^accepted/, 2),
		},
		'relative-is-resolved': {
			holds: (trace) => read(trace, 2, '/echo', ECHO) && !read(trace, 2, '//', ECHO),
			shown: (run) => run.line(/^accepted/, 3),
		},
		'scheme-throws': {
			holds: (trace) => threw(trace, 0, 'localhost:4321/echo') && threw(trace, 1, 'ftp:'),
			shown: (run) => run.line(/^SyntaxError/, 1),
		},
		'fragment-throws': {
			holds: (trace) => threw(trace, 2, '#top'),
			shown: (run) => run.line(/^SyntaxError/, 3),
		},
		'no-url-throws': {
			holds: (trace) => threw(trace, 3, ':99999'),
			shown: (run) => run.line(/^SyntaxError/, 4),
		},
		'bad-offers-throw': {
			holds: (trace) => threw(trace, 4, 'chat v2') && threw(trace, 5, 'chat'),
			shown: (run) => run.line(/^SyntaxError/, 6),
		},
		'headers-throw': {
			holds: (trace) => threw(trace, 6, 'headers'),
			shown: (run) => run.line(/^SyntaxError/, 7),
		},
		'seven-throw': {
			holds: (trace) => trace.failedConstructs.length === 7 && trace.connections.length === 3,
			shown: (run) => run.line(/SyntaxError/),
		},
	},
});
