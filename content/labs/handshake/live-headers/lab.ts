import { defineLab } from '../../../../src/exercises/check.ts';
import { headerValue } from '../../../../src/protocol/handshake.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const requestOf = ({ connections }: TraceModel) => connections[0]?.request?.head ?? null;

/** What the first bytes are: those that the client wrote before it had heard anything. */
function firstBytes(trace: TraceModel): string {
	const line = requestOf(trace);
	if (line === null) return 'frame';
	return line.method === 'GET' ? 'get' : 'connect';
}

export default defineLab({
	view: 'handshake',
	predictions: {
		'first-bytes': {
			kind: 'choice',
			answer: (trace) => firstBytes(trace),
			shown: (run) => run.handshake('out'),
		},
	},
	claims: {
		'get-request': {
			holds: (trace) => requestOf(trace)?.method === 'GET' && requestOf(trace)?.version === 'HTTP/1.1',
			shown: (run) => run.handshake('out'),
		},
		'switched-with-101': {
			holds: ({ connections }) => connections[0]?.response?.head?.status === 101,
			shown: (run) => run.handshake('in'),
		},
		'frame-follows-head': {
			holds: ({ connections }) =>
				connections[0]?.frames[0]?.direction === 'in' && connections[0]?.frames[0]?.frame.opcode === 1,
			shown: (run) => run.frame(1),
		},
		'null-origin': {
			holds: (trace) => headerValue(requestOf(trace)?.headers ?? [], 'Origin') === 'null',
			shown: (run) => run.line('Origin: null'),
		},
		'offer-unasked': {
			holds: (trace) =>
				/^permessage-deflate\b/.test(headerValue(requestOf(trace)?.headers ?? [], 'Sec-WebSocket-Extensions') ?? ''),
			shown: (run) => run.line(/^Sec-WebSocket-Extensions: permessage-deflate/),
		},
	},
});
