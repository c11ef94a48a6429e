import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	view: 'timeline',
	programs: { clients: 1, scripted: [] },
	predictions: {
		spoken: {
			kind: 'choice',
			answer: ({ connections }) =>
				connections[0]?.response?.head?.headers.find(({ name }) => name.toLowerCase() === 'sec-websocket-protocol')
					?.value === 'chat.v1'
					? 'v1'
					: 'v2',
			shown: (run) => run.line(/^A You speak/),
		},
	},
	claims: {
		'server-chooses': {
			holds: ({ connections }) =>
				connections[0]?.history.opened?.fired.event.type === 'open' &&
				connections[0].history.opened.fired.event.protocol === 'chat.v1',
			shown: (run) => run.event('open'),
		},
		'refused-before-open': {
			holds: ({ connections }) =>
				connections[1]?.response?.head?.status === 401 && connections[1].history.opened === null,
			shown: (run) => run.line('B 1006'),
		},
		'origin-is-told': {
			holds: ({ console }) =>
				console.some((entry) => entry.kind === 'console' && entry.text.startsWith('http://localhost:4321')),
			shown: (run) => run.line(/^http:\/\/localhost:4321/),
		},
	},
});
