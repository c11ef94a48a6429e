import { defineLab } from '../../../../src/exercises/check.ts';
import { headerValue } from '../../../../src/protocol/handshake.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** What each socket said when it was opened. */
const agreed = ({ connections }: TraceModel) =>
	connections.flatMap(({ fired }) => fired.flatMap(({ event }) => (event.type === 'open' ? [event] : [])));

const offers = ({ connections }: TraceModel, name: string) =>
	connections.map(({ request }) => headerValue(request?.head?.headers ?? [], name));

const answers = ({ connections }: TraceModel, name: string) =>
	connections.map(({ response }) => headerValue(response?.head?.headers ?? [], name));

export default defineLab({
	view: 'handshake',
	predictions: {
		protocol: {
			kind: 'choice',
			answer: (trace) => agreed(trace)[0]?.protocol || 'none',
			shown: (run) => run.event('open'),
		},
	},
	claims: {
		'one-name-comes-back': {
			holds: (trace) =>
				offers(trace, 'Sec-WebSocket-Protocol')[0]?.replaceAll(' ', '') === 'chat.v3,chat.v1' &&
				answers(trace, 'Sec-WebSocket-Protocol')[0] === 'chat.v1',
			shown: (run) => run.handshake('in'),
		},
		'nothing-offered-nothing-chosen': {
			holds: (trace) =>
				agreed(trace)[1]?.protocol === '' &&
				offers(trace, 'Sec-WebSocket-Protocol')[1] === null &&
				answers(trace, 'Sec-WebSocket-Protocol')[1] === null,
			shown: (run) => run.event('open', 2),
		},
		'extension-declined': {
			holds: (trace) =>
				offers(trace, 'Sec-WebSocket-Extensions')[1] !== null &&
				agreed(trace)[1]?.extensions === '' &&
				answers(trace, 'Sec-WebSocket-Extensions')[1] === null,
			shown: (run) => run.event('open', 2),
		},
		'extension-agreed': {
			holds: (trace) =>
				/^permessage-deflate\b/.test(agreed(trace)[2]?.extensions ?? '') &&
				answers(trace, 'Sec-WebSocket-Extensions')[2] !== null,
			shown: (run) => run.event('open', 3),
		},
	},
});
