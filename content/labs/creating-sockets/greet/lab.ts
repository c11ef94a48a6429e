import { defineLab } from '../../../../src/exercises/check.ts';
import {
	closeFrameOut,
	opened,
	receivedMessage,
	sentMessage,
	sentOnlyWhenOpen,
} from '../../../../src/exercises/predicates.ts';

const GREETING = 'Hello, server!';

export default defineLab({
	exercise: {
		checks: {
			opened: (trace) => opened(trace, '/echo'),
			greeted: (trace) => sentOnlyWhenOpen(trace) ?? sentMessage(trace, GREETING),
			echoed: (trace) => receivedMessage(trace, GREETING),
			closed: (trace) => closeFrameOut(trace, { code: 1000 }),
		},
		wrong: { 'close-at-once': 'messageUnheard', 'no-code': 'closedWithOther', 'send-in-onmessage': 'sendNotCalled' },
	},
});
