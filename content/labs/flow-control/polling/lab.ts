import { defineLab } from '../../../../src/exercises/check.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const PIECES = 4;
const TICK = 100;

/** From the first send to the last, in ms. */
function sending({ calls }: Connection): number {
	const sends = calls.flatMap(({ call }) => (call.method === 'send' ? [call.t] : []));
	return (sends.at(-1) ?? 0) - (sends[0] ?? 0);
}

const peak = ({ states }: Connection): number => Math.max(0, ...states.map(({ bufferedAmount }) => bufferedAmount));

/** Timers never fire early; that the clock of one engine counts whole milliseconds is allowed for. */
const byTicks = (connection: Connection | undefined): boolean =>
	connection !== undefined && sending(connection) >= (PIECES - 1) * TICK - 10;

const both = ({ connections }: TraceModel) => [connections[0], connections[1]] as const;

export default defineLab({
	view: 'buffer',
	stopAfter: 10_000,
	predictions: {
		time: {
			kind: 'choice',
			answer: (trace) => (byTicks(both(trace)[0]) ? 'ticks' : 'link'),
			shown: (run) => run.line('polling is done'),
		},
	},
	claims: {
		'one-piece-a-tick': {
			holds: (trace) => byTicks(both(trace)[0]),
			shown: (run) => run.line('polling is done'),
		},
		'refilling-is-faster': {
			holds: (trace) => {
				const [polled, refilled] = both(trace);
				return polled !== undefined && refilled !== undefined && sending(refilled) < sending(polled) / 2;
			},
			shown: (run) => run.line('refilling is done'),
		},
		'never-above-the-mark': {
			holds: (trace) => {
				const refilled = both(trace)[1];
				return refilled !== undefined && peak(refilled) > 0 && peak(refilled) <= 2 * 128 * 1024;
			},
			shown: (run) => run.line('refilling is done'),
		},
	},
});
