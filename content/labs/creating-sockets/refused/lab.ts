import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	claims: {
		'nothing-to-catch': {
			holds: (trace) =>
				trace.connections.length === 1 &&
				trace.failedConstructs.length === 0 &&
				!trace.console.some((entry) => entry.kind === 'console' && entry.text.startsWith('caught')),
			shown: (run) => run.call('construct'),
		},
		'error-then-close': {
			holds: ({ connections }) => connections[0]?.fired.map(({ event }) => event.type).join() === 'error,close',
			shown: (run) => run.event('error'),
		},
	},
});
