import { defineLab } from '../../../../src/exercises/check.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const REPLACEMENT = [0xef, 0xbf, 0xbd];

/** What stands on the wire in the place of the half, behind ten letters. */
const tail = ({ connections }: TraceModel) => [...(connections[0]?.messages.out[0]?.payload?.subarray(10) ?? [])];

const CAME_BACK = /^came back .* (true|false)$/;

function becomes(trace: TraceModel): string {
	const [connection] = trace.connections;
	if (connection?.calls.some(({ call }) => call.threw !== null)) return 'throws';
	if (connection?.closed?.code === 1007 || connection?.messages.in.length === 0) return 'fails';
	return tail(trace).join() === REPLACEMENT.join() ? 'replaced' : 'half';
}

export default defineLab({
	view: 'frames',
	predictions: {
		becomes: { kind: 'choice', answer: becomes, shown: (run) => run.call('send', 1) },
	},
	claims: {
		'half-is-replaced': {
			holds: (trace) => becomes(trace) === 'replaced',
			shown: (run) => run.call('send', 1),
		},
		'not-the-same-text': {
			holds: (trace) =>
				trace.console.some((entry) => entry.kind === 'console' && /^came back .* false$/.test(entry.text)),
			shown: (run) => run.line(CAME_BACK),
		},
	},
});
