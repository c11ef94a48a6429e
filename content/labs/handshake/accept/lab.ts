import { defineLab } from '../../../../src/exercises/check.ts';
import { acceptValue, headerValue } from '../../../../src/protocol/handshake.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const keyOf = ({ request }: Connection) => headerValue(request?.head?.headers ?? [], 'Sec-WebSocket-Key');
const acceptOf = ({ response }: Connection) => headerValue(response?.head?.headers ?? [], 'Sec-WebSocket-Accept');

/** Of each connection: whether the accept value fits the key, and whether it was opened. */
const fits = ({ connections }: TraceModel) =>
	connections.map((connection) => {
		const key = keyOf(connection);
		return {
			right: key !== null && acceptOf(connection) === acceptValue(key),
			opened: connection.fired.some(({ event }) => event.type === 'open'),
		};
	});

/** How many lines of the first two answers are not the same. */
function differing({ connections }: TraceModel): number {
	const [first, second] = connections.map(({ response }) => response?.head);
	if (!first || !second) return 0;
	const status = first.status === second.status ? 0 : 1;
	const others = first.headers.filter(({ name, value }) => headerValue(second.headers, name) !== value);
	return status + others.length;
}

export default defineLab({
	view: 'handshake',
	predictions: {
		differing: {
			kind: 'number',
			answer: differing,
			shown: (run) => run.handshake('in'),
		},
	},
	claims: {
		'new-key-each-time': {
			holds: ({ connections: [first, second] }) =>
				first !== undefined && second !== undefined && keyOf(first) !== null && keyOf(first) !== keyOf(second),
			shown: (run) => run.handshake('out'),
		},
		'accept-from-key': {
			holds: (trace) =>
				fits(trace)
					.map(({ right }) => right)
					.join() === 'true,true,false',
			shown: (run) => run.handshake('in'),
		},
		'wrong-accept-fails': {
			holds: ({ connections: [, , wrong] }) =>
				wrong?.response?.head?.status === 101 &&
				wrong.closed?.code === 1006 &&
				!wrong.fired.some(({ event }) => event.type === 'open'),
			shown: (run) => run.event('error'),
		},
	},
});
