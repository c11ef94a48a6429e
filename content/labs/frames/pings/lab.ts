import { defineLab } from '../../../../src/exercises/check.ts';
import { OPCODE } from '../../../../src/protocol/opcodes.ts';
import type { Direction } from '../../../../src/trace/events.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const count = ({ connections }: TraceModel, direction: Direction, opcode: number): number =>
	(connections[0]?.frames ?? []).filter((wire) => wire.direction === direction && wire.frame.opcode === opcode).length;

const printed = ({ console }: TraceModel, text: string): boolean =>
	console.some((entry) => entry.kind === 'console' && entry.text === text);

export default defineLab({
	varies: 'done',
	view: 'frames',
	predictions: {
		lines: {
			kind: 'order',
			came: (run) => ({
				ping: run.line('ping'),
				message: run.line(/^message/),
				pong: run.line('pong'),
				close: run.line('close'),
				open: run.line('open'),
			}),
		},
	},
	claims: {
		'page-hears-no-ping': {
			holds: (trace) => count(trace, 'in', OPCODE.ping) >= 3 && printed(trace, 'open') && !printed(trace, 'ping'),
			shown: (run) => run.frame(1),
		},
		'pong-carries-the-same': {
			holds: ({ connections }) => {
				const text = (opcode: number) => {
					const frame = connections[0]?.frames.find((wire) => wire.frame.opcode === opcode)?.frame;
					return frame && new TextDecoder().decode(frame.payload);
				};
				return text(OPCODE.ping) === 'ping 1' && text(OPCODE.pong) === 'ping 1';
			},
			shown: (run) => run.frame(2),
		},
	},
});
