import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const sent = ({ connections }: TraceModel) => connections[0]?.messages.out ?? [];

const printed = (trace: TraceModel, text: string) =>
	trace.console.some((entry) => entry.kind === 'console' && entry.text === text);

export default defineLab({
	view: 'frames',
	predictions: {
		payload: { kind: 'number', answer: (trace) => sent(trace)[0]?.size ?? 0, shown: (run) => run.call('send', 1) },
	},
	claims: {
		'bytes-against-length': {
			holds: (trace) => sent(trace)[0]?.size === 13 && printed(trace, 'length 6'),
			shown: (run) => run.call('send', 1),
		},
		'same-bytes': {
			holds: (trace) => {
				const [text, binary] = sent(trace);
				const same = text?.payload != null && text.payload.join() === binary?.payload?.join();
				return same && text.type === 'text' && binary?.type === 'binary';
			},
			shown: (run) => run.call('send', 2),
		},
		'decoded-by-the-page': {
			holds: (trace) => printed(trace, 'bytes, 13') && printed(trace, 'the same text true'),
			shown: (run) => run.line('the same text true'),
		},
	},
});
