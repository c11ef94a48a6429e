import { defineLab } from '../../../../src/exercises/check.ts';
import type { Connection } from '../../../../src/trace/connection.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

/** Bytes on the wire of each quote of a connection, the header of its frame included: all but the list of symbols. */
const sizes = (connection: Connection | undefined): readonly number[] =>
	(connection?.frames ?? [])
		.filter(({ direction, message }) => direction === 'in' && message !== null && message > 0)
		.slice(0, 32)
		.map(({ frame }) => frame.bytes.length);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What the binary quotes take of what those in JSON take. */
function part({ connections: [json, binary] }: TraceModel): number {
	return sum(sizes(binary)) / sum(sizes(json));
}

export default defineLab({
	// Numbers and prices are longer or shorter, by when the sockets came.
	varies: 'done',
	view: 'frames',
	predictions: {
		part: {
			kind: 'choice',
			answer: (trace) => {
				const share = part(trace);
				if (share < 0.15) return 'tenth';
				return share < 0.35 ? 'quarter' : 'half';
			},
			shown: (run) => run.line(/^binary/),
		},
	},
	claims: {
		'fourteen-bytes-each': {
			holds: ({ connections: [, binary] }) => {
				const each = sizes(binary);
				return each.length === 32 && each.every((size) => size === 14);
			},
			shown: (run) => run.line(/^binary/),
		},
		'a-quarter': {
			holds: (trace) => part(trace) > 0.2 && part(trace) < 0.3,
			shown: (run) => run.line(/^binary/),
		},
		'list-stays-text': {
			holds: ({ connections: [, binary] }) =>
				binary?.messages.in[0]?.type === 'text' &&
				binary.messages.in.slice(1).every(({ type }) => type === 'binary') &&
				binary.messages.in.length > 30,
			shown: (run) => run.handshake('in'),
		},
	},
});
