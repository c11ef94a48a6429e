import { defineLab } from '../../../../src/exercises/check.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { Direction } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const onWire = (connection: Connection | undefined, direction: Direction) =>
	connection?.history.closes[direction]?.wire.close?.code ?? null;

/** The n-th connection, from 1, ended with this code, which each side had put into its Close frame, and cleanly. */
const ended = ({ connections }: TraceModel, n: number, code: number): boolean => {
	const connection = connections[n - 1];
	const { closed } = connection ?? {};
	const halves = [onWire(connection, 'out'), onWire(connection, 'in')];
	return closed?.code === code && closed.wasClean && halves.every((half) => half === code);
};

/** The page was told a number that stood in a Close frame; 1005 says that none stood there. */
const toldFromWire = (connection: Connection): boolean =>
	connection.closed !== null && connection.closed.code !== 1005 && onWire(connection, 'in') === connection.closed.code;

export default defineLab({
	view: 'timeline',
	stopAfter: 8_000,
	predictions: {
		numbers: {
			kind: 'number',
			answer: ({ connections }) => connections.filter(toldFromWire).length,
			shown: (run) => run.event('close'),
		},
	},
	claims: {
		'one-thousand': { holds: (trace) => ended(trace, 1, 1000), shown: (run) => run.event('close', 1) },
		'empty-frame-is-1005': {
			holds: (trace) => {
				const [, second] = trace.connections;
				const sizes = second?.frames.map(({ frame }) => frame.payload.length) ?? [];
				return ended(trace, 2, 1005) && sizes.join() === '0,0';
			},
			shown: (run) => run.event('close', 2),
		},
		'going-away': { holds: (trace) => ended(trace, 3, 1001), shown: (run) => run.event('close', 3) },
		'too-big': { holds: (trace) => onWire(trace.connections[3], 'in') === 1009, shown: (run) => run.event('close', 4) },
		'handler-threw': { holds: (trace) => ended(trace, 5, 1011), shown: (run) => run.event('close', 5) },
		'cut-without-a-frame': {
			holds: ({ connections }) => {
				const cut = connections[5];
				return cut?.closed?.code === 1006 && !cut.closed.wasClean && cut.frames.length === 0;
			},
			shown: (run) => run.event('close', 6),
		},
		'1002-is-told-to-the-server': {
			holds: ({ connections }) => {
				const failed = connections[6];
				return failed?.closed?.code === 1006 && onWire(failed, 'out') === 1002;
			},
			shown: (run) => run.event('close', 7),
		},
	},
});
