import { defineLab } from '../../../../src/exercises/check.ts';
import { OPCODE } from '../../../../src/protocol/opcodes.ts';
import type { WireFrame } from '../../../../src/trace/connection.ts';
import type { Direction } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const frames = ({ connections }: TraceModel, direction: Direction): readonly WireFrame[] =>
	(connections[0]?.frames ?? []).filter((wire) => wire.direction === direction);

/** FIN and opcode of each frame that came, up to the Close frame. */
const came = (trace: TraceModel): string =>
	frames(trace, 'in')
		.filter(({ close }) => close === null)
		.map(({ frame }) => `${Number(frame.fin)}.${frame.opcode}`)
		.join(' ');

/** Five fragments, and a ping between one and the next. */
const INTERLEAVED = '0.1 1.9 0.0 1.9 0.0 1.9 0.0 1.9 1.0';

const pongs = (trace: TraceModel) => frames(trace, 'out').filter(({ frame }) => frame.opcode === OPCODE.pong).length;

const messageEvents = ({ connections }: TraceModel) =>
	(connections[0]?.fired ?? []).filter(({ event }) => event.type === 'message').length;

export default defineLab({
	view: 'frames',
	predictions: {
		heard: {
			kind: 'choice',
			answer: (trace) => {
				const count = messageEvents(trace);
				if (trace.connections[0]?.closed?.code === 1002 || count === 0) return 'fails';
				return count === 1 ? 'one' : count <= 5 ? 'each-fragment' : 'each-frame';
			},
			shown: (run) => run.event('message'),
		},
	},
	claims: {
		'one-message-of-fragments': {
			holds: (trace) => messageEvents(trace) === 1 && trace.connections[0]?.messages.in[0]?.frames.length === 5,
			shown: (run) => run.event('message'),
		},
		'first-names-the-type': {
			holds: (trace) => came(trace) === INTERLEAVED,
			shown: (run) => run.frame(2),
		},
		'ping-between-fragments': {
			holds: (trace) => came(trace) === INTERLEAVED,
			shown: (run) => run.frame(3),
		},
		'cuts-a-character': {
			holds: (trace) => frames(trace, 'in')[0]?.frame.payload.at(-1) === 0xc3,
			shown: (run) => run.frame(2),
		},
		'browser-answers': {
			holds: (trace) => pongs(trace) > 0 && trace.connections[0]?.calls.length === 3,
			shown: (run) => run.frame(11),
		},
	},
});
