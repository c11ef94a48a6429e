import { defineLab } from '../../../../src/exercises/check.ts';
import { closeEventFired, closeFrameOut, oneSocket, receivedMessage } from '../../../../src/exercises/predicates.ts';

export default defineLab({
	unshown: true,
	view: 'timeline',
	stopAfter: 1_500,
	exercise: {
		checks: {
			heard: (trace) => receivedMessage(trace, 'my answer') ?? oneSocket(trace),
			closed: (trace) => closeFrameOut(trace, { code: 4001, reason: 'time is up' }),
			told: (trace) => closeEventFired(trace, 4001),
		},
		wrong: {
			'another-socket': 'severalSockets',
			'by-the-clock': 'messageWithoutListener',
			'in-a-message': 'closedWithOther',
			'no-reason': 'closedWithOther',
			'reason-first': 'closeThrew',
			'too-early': 'messageUnheard',
		},
	},
});
