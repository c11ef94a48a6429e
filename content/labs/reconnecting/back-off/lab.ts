import { defineLab } from '../../../../src/exercises/check.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const texts = (trace: TraceModel) => trace.console.flatMap((entry) => (entry.kind === 'console' ? [entry.text] : []));

const wasRefused = ({ response, fired, closed }: Connection) =>
	response?.head?.status === 503 && fired.every(({ event }) => event.type !== 'open') && closed?.code === 1006;

export default defineLab({
	view: 'timeline',
	stopAfter: 6_000,
	predictions: {
		sockets: {
			kind: 'number',
			answer: ({ connections }) => connections.length,
			shown: (run) => run.line('life 2'),
		},
	},
	claims: {
		'cut-and-refused-look-alike': {
			holds: ({ connections }) => {
				const [first, ...others] = connections;
				const refused = others.slice(0, -1);
				return first?.closed?.code === 1006 && refused.length === 2 && refused.every(wasRefused);
			},
			shown: (run) => run.event('close', 2),
		},
		'waits-double': {
			holds: (trace) =>
				texts(trace)
					.filter((text) => text.startsWith('wait'))
					.join() === 'wait 50,wait 100,wait 200',
			shown: (run) => run.line('wait 200'),
		},
		'no-retry-after-1000': {
			holds: (trace) => texts(trace).slice(-2).join() === 'life 2,close 1000',
			shown: (run) => run.line('close 1000'),
		},
	},
});
