import { defineLab } from '../../../../src/exercises/check.ts';

export default defineLab({
	view: 'timeline',
	claims: {
		'one-request': {
			holds: ({ connections }) =>
				connections.length === 1 &&
				connections[0]?.messages.out.length === 0 &&
				connections[0].fired.filter(({ event }) => event.type === 'message').length === 20,
			shown: (run) => run.handshake('out'),
		},
		'two-bytes-each': {
			holds: ({ connections }) => {
				const texts = (connections[0]?.frames ?? []).filter(({ frame }) => frame.opcode === 1);
				return texts.length === 20 && texts.every(({ frame }) => frame.bytes.length - frame.payload.length === 2);
			},
			shown: (run) => run.frame(1),
		},
	},
});
