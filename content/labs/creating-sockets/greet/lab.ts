import { defineLab } from '../../../../src/exercises/check.ts';
import {
	closeFrameOut,
	oneSocket,
	opened,
	receivedMessage,
	sentMessage,
	sentOnlyWhenOpen,
} from '../../../../src/exercises/predicates.ts';

const GREETING = 'Hello, server!';

export default defineLab({
	unshown: true,
	exercise: {
		checks: {
			opened: (trace) => opened(trace, '/echo') ?? oneSocket(trace),
			greeted: (trace) => sentOnlyWhenOpen(trace) ?? sentMessage(trace, GREETING),
			echoed: (trace) => receivedMessage(trace, GREETING),
			closed: (trace) => closeFrameOut(trace, { code: 1000 }),
		},
		wrong: {
			'by-the-clock': 'messageWithoutListener',
			'close-at-once': 'messageUnheard',
			'no-code': 'closedWithOther',
			'one-socket-each': 'severalSockets',
			'send-in-onmessage': 'sendNotCalled',
		},
	},
});
