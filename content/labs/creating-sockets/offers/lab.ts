import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** The value of the header with the offers, socket by socket; null where it was not sent. */
const offered = ({ connections }: TraceModel) =>
	connections.map(
		({ request }) =>
			request?.head?.headers.find(({ name }) => name.toLowerCase() === 'sec-websocket-protocol')?.value ?? null,
	);

const agreed = ({ connections }: TraceModel) =>
	connections.map(({ fired }) => fired.flatMap(({ event }) => (event.type === 'open' ? [event.protocol] : [])).join());

export default defineLab({
	view: 'handshake',
	claims: {
		'offers-are-a-header': {
			holds: (trace) => offered(trace)[0] === 'chat.v2, chat.v1' && offered(trace)[1] === 'chat.v1',
			shown: (run) => run.handshake('out'),
		},
		'one-is-chosen': {
			holds: (trace) => agreed(trace).join('|') === 'chat.v2|chat.v1|',
			shown: (run) => run.handshake('in'),
		},
		'nothing-offered-nothing-agreed': {
			holds: (trace) => offered(trace)[2] === null && agreed(trace)[2] === '',
			shown: (run) => run.event('open', 3),
		},
	},
});
