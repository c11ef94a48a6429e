import { defineLab } from '../../../../src/exercises/check.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import { serverLives } from '../../../../src/exercises/server-predicates.ts';
import { textsOf } from '../../../../src/exercises/trace-facts.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** What Ada and Bob say, by the numbers of their sockets: the two programs come before them. */
const SAID = [
	{ socket: 3, text: 'Ada: hello' },
	{ socket: 4, text: 'Bob: hi' },
];
const SOCKETS = [1, 2, 3, 4];

const others = (trace: TraceModel): Seen | null => {
	for (const { socket, text } of SAID) {
		for (const other of SOCKETS) {
			if (other === socket) continue;
			const times = textsOf(trace.connection(other), 'in').filter((one) => one === text).length;
			if (times > 1) return sayOwn('several', { text, socket: other, times });
			if (times === 1) continue;
			const binary = trace.connection(other)?.messages.in.some(({ type }) => type === 'binary') === true;
			return binary ? sayOwn('binary', { text, socket: other }) : sayOwn('missing', { text, socket: other });
		}
	}
	return null;
};

const sender = (trace: TraceModel): Seen | null => {
	const echoed = SAID.find(({ socket, text }) => textsOf(trace.connection(socket), 'in').includes(text));
	return echoed ? sayOwn('echoed', echoed) : null;
};

export default defineLab({
	view: 'timeline',
	programs: {
		clients: 2,
		scripted: [
			{ name: 'Ada', after: 0, steps: [{ wait: 100 }, { text: 'Ada: hello' }, { wait: 700 }, { close: 1000 }] },
			{ name: 'Bob', after: 0, steps: [{ wait: 250 }, { text: 'Bob: hi' }, { wait: 550 }, { close: 1000 }] },
		],
	},
	exercise: {
		checks: { others: (trace) => serverLives(trace) ?? others(trace), sender },
		wrong: {
			'as-bytes': 'binary',
			'last-one-only': 'missing',
			'listeners-pile-up': 'several',
			'to-all': 'echoed',
		},
	},
});
