import { defineLab } from '../../../../src/exercises/check.ts';
import { messagesOut, opened, receivedMessage, sentMessage } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import { LENGTH_FORMS } from '../../../../src/protocol/length-form.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const SHORTEST = LENGTH_FORMS[1].first;

/** One message, and of that letter alone. */
function alone(trace: TraceModel): Seen | null {
	const messages = messagesOut(trace);
	const [first] = messages;
	if (first === undefined) return sentMessage(trace);
	if (messages.length > 1) return sayOwn('too-many', { count: messages.length });
	if (first.type === 'binary') return sayOwn('binary');
	const other = [...(first.text ?? '')].find((character) => character !== 'é');
	return other === undefined ? null : sayOwn('other-letter', { other });
}

/** Its frame uses the 16 bits, and no shorter one would. */
function length(trace: TraceModel): Seen | null {
	const messages = messagesOut(trace);
	const shortest = messages.find(({ size }) => size >= SHORTEST);
	if (messages.length === 0) return sentMessage(trace);
	if (shortest === undefined) return sayOwn('fits-seven-bits', { size: Math.max(...messages.map(({ size }) => size)) });
	if (shortest.size > SHORTEST) return sayOwn('too-long', { size: shortest.size, more: shortest.size - SHORTEST });
	return null;
}

export default defineLab({
	view: 'frames',
	exercise: {
		checks: {
			alone: (trace) => opened(trace, '/echo') ?? alone(trace),
			length,
			echoed: (trace) => receivedMessage(trace, 'é'.repeat(SHORTEST / 2)),
		},
		wrong: {
			'by-the-clock': 'messageWithoutListener',
			characters: 'too-long',
			'seven-bits': 'fits-seven-bits',
			'other-letter': 'other-letter',
			'every-length': 'too-many',
		},
	},
});
