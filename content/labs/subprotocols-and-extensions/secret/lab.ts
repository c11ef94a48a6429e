import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** Bytes of payload of what the server sent back, message by message, and of the texts. */
const sent = ({ connections }: TraceModel) => {
	const [connection] = connections;
	const frames = connection?.frames.filter(({ frame, direction }) => direction === 'in' && frame.opcode === 1) ?? [];
	const texts = connection?.fired.flatMap(({ event }) => (event.type === 'message' ? [event.data.size] : [])) ?? [];
	return { payloads: frames.map(({ frame }) => frame.payload.length), texts };
};

export default defineLab({
	view: 'frames',
	predictions: {
		shortest: {
			kind: 'choice',
			answer: (trace) => {
				const { payloads } = sent(trace);
				const least = Math.min(...payloads);
				const shortest = payloads.filter((size) => size === least).length;
				return shortest === 1 ? (['first', 'second', 'third'][payloads.indexOf(least)] ?? '') : 'alike';
			},
			shown: (run) => run.event('message', 3),
		},
	},
	claims: {
		'right-guess-is-shortest': {
			holds: (trace) => {
				const { payloads, texts } = sent(trace);
				const [first = 0, second = 0, third = 0] = payloads;
				return new Set(texts).size === 1 && texts.length === 3 && third > 0 && third < second && second < first;
			},
			shown: (run) => run.event('message', 3),
		},
	},
});
