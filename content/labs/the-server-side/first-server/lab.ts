import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	view: 'timeline',
	programs: { clients: 1, scripted: [] },
	predictions: {
		data: {
			kind: 'choice',
			answer: ({ console }) => {
				const got = console.find((entry) => entry.kind === 'console' && entry.text.startsWith('got'));
				return got?.kind === 'console' && /\[\s*72, 101/.test(got.text) ? 'bytes' : 'text';
			},
			shown: (run) => run.line(/^got/),
		},
	},
	claims: {
		'text-comes-as-bytes': {
			holds: ({ connections, console }) =>
				connections[0]?.messages.out[0]?.type === 'text' &&
				console.some((entry) => entry.kind === 'console' && /^got .*72, 101/.test(entry.text)),
			shown: (run) => run.line(/^got/),
		},
		'connection-behind-101': {
			holds: ({ connections }) => {
				const [first] = connections;
				const told = first?.server.told.find(({ type }) => type === 'connection');
				return told !== undefined && (first?.response?.t ?? Number.POSITIVE_INFINITY) <= told.t;
			},
			shown: (run) => run.handshake('in'),
		},
		'server-is-told-1000': {
			holds: ({ connections }) =>
				connections[0]?.server.told.some(({ type, args }) => type === 'close' && args[0] === '1000') === true,
			shown: (run) => run.line('gone with 1000'),
		},
	},
});
