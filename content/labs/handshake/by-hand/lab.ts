import { defineLab } from '../../../../src/exercises/check.ts';
import type { ShownRun } from '../../../../src/exercises/shown.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const answered = (trace: TraceModel, pattern: RegExp) =>
	trace.console.some((entry) => entry.kind === 'console' && pattern.test(entry.text));

const answer = (run: ShownRun) => run.line(/^HTTP\/1\.1/);

/** The accept value of the sample in RFC 6455 §1.3, whose key the request has. */
const SAMPLE = /^Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=\r?$/m;

export default defineLab({
	view: 'timeline',
	predictions: {
		answer: {
			kind: 'choice',
			answer: (trace) => (answered(trace, /^HTTP\/1\.1 101 /) ? 'accepted' : 'refused'),
			shown: answer,
		},
	},
	claims: {
		'text-is-enough': {
			holds: (trace) => answered(trace, /^HTTP\/1\.1 101 Switching Protocols\r?$/m),
			shown: answer,
		},
		'any-origin-can-be-written': {
			holds: (trace) =>
				answered(trace, /^HTTP\/1\.1 101 /) &&
				trace.connections.some(({ messages }) =>
					messages.out.some(({ payload }) => new TextDecoder().decode(payload ?? new Uint8Array(0)).includes(FOREIGN)),
				),
			shown: (run) => run.frame(1),
		},
		'sample-accept': {
			holds: (trace) => answered(trace, SAMPLE),
			shown: answer,
		},
	},
});

const FOREIGN = 'Origin: https://bank.example\r\n';
