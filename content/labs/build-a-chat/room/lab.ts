import { defineLab } from '../../../../src/exercises/check.ts';
import { messagesIn } from '../../../../src/exercises/predicates.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** What a member was told, as JSON: the first one who came, or the second. */
const told = (trace: TraceModel, member: 0 | 1): string[] => {
	const socket = trace.connections[member]?.socket;
	return messagesIn(trace).flatMap((message) => (message.socket === socket ? [message.text ?? ''] : []));
};

const typesOf = (texts: readonly string[]): string =>
	texts.map((text) => /"type":"(\w+)"/.exec(text)?.[1] ?? '?').join(' ');

export default defineLab({
	varies: 'all',
	view: 'frames',
	predictions: {
		told: {
			kind: 'number',
			answer: (trace) => told(trace, 0).length,
			shown: (run) => run.line(/^Ada hears message/),
		},
	},
	claims: {
		'welcome-comes-first': {
			holds: (trace) => typesOf(told(trace, 0)) === 'welcome joined message typing left',
			shown: (run) => run.line(/^Ada hears welcome/),
		},
		'same-number-for-all': {
			holds: (trace) =>
				told(trace, 0).some((text) => text.includes('"type":"message","id":1,')) &&
				told(trace, 1).some((text) => text.includes('"type":"message","id":1,')),
			shown: (run) => run.line(/^Bo hears message 1/),
		},
		'the-answer-has-the-ref': {
			holds: (trace) =>
				told(trace, 0).filter((text) => text.includes('"ref":"a1"')).length === 1 &&
				told(trace, 1).length > 0 &&
				!told(trace, 1).some((text) => text.includes('"ref"')),
			shown: (run) => run.line(/^Ada hears message 1 a1/),
		},
		'a-bad-message-is-answered': {
			holds: (trace) =>
				typesOf(told(trace, 1)) === 'welcome message error' && trace.connections[1]?.closed?.code === 1000,
			shown: (run) => run.line(/^Bo hears error/),
		},
	},
});
