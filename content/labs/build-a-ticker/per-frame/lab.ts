import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const COUNTED = /^messages (\d+) drawings (\d+)$/;

function counted({ console }: TraceModel): { readonly messages: number; readonly drawings: number } {
	for (const entry of console) {
		const [, messages, drawings] = (entry.kind === 'console' && COUNTED.exec(entry.text)) || [];
		if (messages !== undefined) return { messages: Number(messages), drawings: Number(drawings) };
	}
	return { messages: 0, drawings: 0 };
}

export default defineLab({
	// How often it is drawn depends on time.
	varies: 'done',
	view: 'frames',
	predictions: {
		drawings: {
			kind: 'choice',
			answer: (trace) => {
				const { messages, drawings } = counted(trace);
				if (drawings >= messages) return 'each';
				return drawings < messages && drawings >= 20 ? 'change' : 'frame';
			},
			shown: (run) => run.line(COUNTED),
		},
	},
	claims: {
		'drawn-far-less-often': {
			holds: (trace) => {
				const { messages, drawings } = counted(trace);
				return messages >= 120 && drawings > 1 && drawings < 20;
			},
			shown: (run) => run.line(COUNTED),
		},
	},
});
