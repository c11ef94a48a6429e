import { defineLab } from '../../../../src/exercises/check.ts';
import { headerList, headerValue } from '../../../../src/protocol/handshake.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const NAME = 'Sec-WebSocket-Protocol';

const offers = ({ connections }: TraceModel) =>
	connections.map(({ request }) => headerList(request?.head?.headers ?? [], NAME).join());

const answers = ({ connections }: TraceModel) =>
	connections.map(({ response }) => headerValue(response?.head?.headers ?? [], NAME));

const statuses = ({ connections }: TraceModel) => connections.map(({ response }) => response?.head?.status);

export default defineLab({
	view: 'handshake',
	stopAfter: 5_000,
	predictions: {
		second: {
			kind: 'choice',
			answer: ({ connections }) => {
				const opened = connections[1]?.fired.some(({ event }) => event.type === 'open');
				if (connections[1]?.response?.head?.status !== 101) return 'refused';
				return opened ? 'opens' : 'fails';
			},
			shown: (run) => run.event('error'),
		},
	},
	claims: {
		'one-of-those-offered': {
			holds: (trace) => offers(trace)[0] === 'chat.v2,chat.v1' && answers(trace)[0] === 'chat.v1',
			shown: (run) => run.event('open', 1),
		},
		'server-says-nothing': {
			holds: (trace) =>
				offers(trace)[1] === 'chat.v2,chat.v1' && answers(trace)[1] === null && statuses(trace)[1] === 101,
			shown: (run) => run.call('construct', 2),
		},
		'nothing-offered': {
			holds: (trace) => offers(trace)[2] === '' && answers(trace)[2] === null && statuses(trace)[2] === 101,
			shown: (run) => run.call('construct', 3),
		},
	},
});
