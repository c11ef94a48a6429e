import { defineLab } from '../../../../src/exercises/check.ts';
import { messagesOut } from '../../../../src/exercises/predicates.ts';
import { decodeUtf8 } from '../../../../src/protocol/utf8.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const texts = (trace: TraceModel) => messagesOut(trace).flatMap(({ text }) => (text === null ? [] : [text]));

/** The binary messages that left, as text. */
const bytes = ({ connections }: TraceModel) =>
	(connections[0]?.messages.out ?? []).flatMap(({ type, payload }) =>
		type === 'binary' && payload !== null ? [decodeUtf8(payload)] : [],
	);

const arrived = ({ connections }: TraceModel) =>
	(connections[0]?.fired ?? []).flatMap(({ event }) => (event.type === 'message' ? [event.data.type] : []));

export default defineLab({
	view: 'frames',
	predictions: {
		texts: { kind: 'number', answer: (trace) => texts(trace).length, shown: (run) => run.call('send', 1) },
	},
	claims: {
		'bytes-are-binary': {
			holds: (trace) => bytes(trace).join() === 'Hello,Hello,el,Hello',
			shown: (run) => run.call('send', 2),
		},
		'view-sends-its-window': {
			holds: (trace) => bytes(trace)[2] === 'el',
			shown: (run) => run.call('send', 4),
		},
		'others-become-strings': {
			holds: (trace) => texts(trace).slice(1).join(' | ') === 'H,e | [object Object] | null',
			shown: (run) => run.call('send', 7),
		},
		'send-copies': {
			holds: (trace) => bytes(trace)[0] === 'Hello' && bytes(trace)[1] === 'Hello',
			shown: (run) => run.call('send', 2),
		},
		'string-or-blob': {
			holds: (trace) => arrived(trace).join() === 'string,Blob,Blob,Blob,Blob,string,string,string',
			shown: (run) => run.event('message', 2),
		},
	},
});
