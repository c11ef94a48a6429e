import { askedAddress } from '../../../../src/exercises/asked-address.ts';
import { defineLab } from '../../../../src/exercises/check.ts';
import { opened } from '../../../../src/exercises/predicates.ts';
import { type Seen, sayOwn } from '../../../../src/exercises/say.ts';
import type { Frame } from '../../../../src/protocol/frame.ts';
import { FrameDecoder } from '../../../../src/protocol/frame-decoder.ts';
import { decodeUtf8 } from '../../../../src/protocol/utf8.ts';
import type { TraceModel } from '../../../../src/trace/model.ts';

const PATH = '/sample';
const KINDS = 3;

/** The frames that the binary messages held. */
function samples({ connections }: TraceModel): readonly Frame[] {
	const messages = connections.flatMap((connection) => connection.messages.in.filter(({ type }) => type === 'binary'));
	return messages.flatMap(({ payload }) => {
		const masked = ((payload?.[1] ?? 0) & 0x80) !== 0;
		return payload === null ? [] : new FrameDecoder({ receiver: masked ? 'server' : 'client' }).push(payload);
	});
}

/** Lines that begin with two numbers; what is printed beside them does no harm. */
const lines = (trace: TraceModel) =>
	trace.console.flatMap((entry) =>
		entry.kind === 'console' && entry.level !== 'uncaught' && /^\d+ \d+ /.test(entry.text) ? [entry.text] : [],
	);

/** What was printed of the n-th frame: opcode, length, text. */
const printedOf = (trace: TraceModel, n: number) => {
	const [opcode = '', length = '', ...text] = (lines(trace)[n] ?? '').split(' ');
	return { opcode, length, text: text.join(' ') };
};

/** Compares what was printed of the frames of a kind with what they are. */
function read(trace: TraceModel, kind: number): Seen | null {
	const seeded = trace.connections.find((one) => askedAddress(one).parameters.has('seed'));
	if (seeded !== undefined) return sayOwn('seeded', { line: seeded.construct?.line ?? null });
	const uncaught = trace.console.find((entry) => entry.kind === 'console' && entry.level === 'uncaught');
	const frames = samples(trace);
	if (frames.length < KINDS) return opened(trace, PATH) ?? sayOwn('too-few', { count: frames.length });
	for (const [n, frame] of frames.entries()) {
		if (n % KINDS !== kind) continue;
		if (lines(trace)[n] === undefined) {
			return uncaught?.kind === 'console'
				? sayOwn('threw', { text: uncaught.text })
				: sayOwn('not-printed', { n: n + 1 });
		}
		const { opcode, length, text } = printedOf(trace, n);
		if (opcode !== String(frame.opcode)) return sayOwn('opcode', { n: n + 1, printed: opcode, is: frame.opcode });
		if (length !== String(frame.payloadLength))
			return sayOwn('length', { n: n + 1, printed: length, is: frame.payloadLength });
		if (text !== decodeUtf8(frame.payload)) return sayOwn('text', { n: n + 1, printed: text.slice(0, 12) });
	}
	return null;
}

export default defineLab({
	varies: 'done',
	view: 'frames',
	exercise: {
		checks: {
			unmasked: (trace) => read(trace, 0),
			masked: (trace) => read(trace, 1),
			longer: (trace) => read(trace, 2),
		},
		wrong: {
			seeded: 'seeded',
			'no-extended-length': 'length',
			'still-masked': 'text',
			'fin-in-opcode': 'opcode',
			'mask-in-length': 'length',
		},
	},
});
