import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** Of each message that the server sent: the bytes of its text, and those of its payload on the wire. */
const sent = ({ connections }: TraceModel) =>
	connections.flatMap(({ frames, fired }) => {
		const texts = fired.flatMap(({ event }) => (event.type === 'message' ? [event.data.size] : []));
		const wire = frames.filter(({ frame, direction }) => direction === 'in' && frame.opcode === 1);
		return wire.map(({ frame }, index) => ({ text: texts[index] ?? 0, payload: frame.payload.length, frame }));
	});

export default defineLab({
	view: 'frames',
	predictions: {
		longer: {
			kind: 'choice',
			answer: (trace) => {
				const [ok] = sent(trace);
				if (ok === undefined || ok.payload < ok.text) return 'shorter';
				return ok.payload > ok.text ? 'longer' : 'same';
			},
			shown: (run) => run.event('message', 1),
		},
	},
	claims: {
		'ok-grows': {
			holds: (trace) => {
				const [ok] = sent(trace);
				return ok?.text === 2 && ok.payload > 2 && ok.frame.rsv1;
			},
			shown: (run) => run.event('message', 1),
		},
		'control-frames-stay-plain': {
			holds: ({ connections }) => {
				const closes = connections.flatMap(({ frames }) => frames.filter(({ frame }) => frame.opcode === 8));
				return closes.length === 2 && closes.every(({ frame }) => !frame.rsv1);
			},
			shown: (run) => run.event('close'),
		},
	},
});
