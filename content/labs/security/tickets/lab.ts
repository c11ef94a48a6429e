import { defineLab } from '../../../../src/exercises/check.ts';
import { messagesOut } from '../../../../src/exercises/predicates.ts';
import { headerList } from '../../../../src/protocol/handshake.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const TICKET = 'k7Qm2x';

const inLine = ({ request }: Connection): boolean => request?.head?.target.includes(TICKET) ?? false;
const inOffer = ({ request }: Connection): boolean =>
	headerList(request?.head?.headers ?? [], 'Sec-WebSocket-Protocol').includes(TICKET);
const inMessage = (trace: TraceModel, { socket }: Connection): boolean =>
	messagesOut(trace).some((message) => message.socket === socket && message.text === TICKET);

export default defineLab({
	view: 'handshake',
	stopAfter: 8_000,
	predictions: {
		'in-head': {
			kind: 'number',
			answer: ({ connections }) => connections.filter((one) => inLine(one) || inOffer(one)).length,
			shown: (run) => run.handshake('out'),
		},
	},
	claims: {
		'in-the-request-line': {
			holds: ({ connections: [first] }) => first !== undefined && inLine(first),
			shown: (run) => run.handshake('out'),
		},
		'in-the-offer': {
			holds: ({ connections: [, second] }) => second !== undefined && inOffer(second) && !inLine(second),
			shown: (run) => run.event('open', 2),
		},
		'name-is-chosen-not-ticket': {
			holds: ({ connections: [, second] }) =>
				second?.fired.some(({ event }) => event.type === 'open' && event.protocol === 'chat.v2') ?? false,
			shown: (run) => run.event('open', 2),
		},
		'in-the-first-message': {
			holds: (trace) => {
				const third = trace.connections[2];
				return third !== undefined && !inLine(third) && !inOffer(third) && inMessage(trace, third);
			},
			shown: (run) => run.call('send'),
		},
		'open-before-the-ticket': {
			holds: ({ connections: [, , third] }) =>
				(third?.history.opened?.id ?? Number.POSITIVE_INFINITY) <
				(third?.history.calls.find(({ call }) => call.call.method === 'send')?.id ?? -1),
			shown: (run) => run.event('open', 3),
		},
	},
});
