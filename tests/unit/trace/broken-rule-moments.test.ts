import { expect, test } from 'vitest';
import { TraceModel } from '../../../src/trace/model.ts';
import { Moments } from '../../../src/trace/moments.ts';
import { bytes, HELLO_IN, hex, joined, opening } from './wire.ts';

const RESERVED = hex('83 00');
const ENDLESS = hex('82 7f 8000000000000000');

function momentsOf(...chunks: readonly Uint8Array[]): readonly string[] {
	const moments = Moments.of(TraceModel.of([...opening(), ...chunks.map((chunk) => bytes('in', chunk))]));
	return moments
		.slice(2, moments.count)
		.map((moment) =>
			moment.kind === 'violation'
				? moment.broken.violation.id
				: moment.kind === 'frame'
					? `frame ${moment.wire.frame.opcode}`
					: moment.kind,
		);
}

test('a broken rule is behind the frame that broke it first, and said once', () => {
	expect(momentsOf(joined(HELLO_IN, RESERVED, RESERVED, HELLO_IN))).toEqual([
		'frame 1',
		'frame 3',
		'reserved-opcode',
		'frame 3',
		'frame 1',
	]);
});

test('a rule that lost the framing is behind the last frame', () => {
	expect(momentsOf(joined(RESERVED, HELLO_IN, ENDLESS), HELLO_IN)).toEqual([
		'frame 3',
		'reserved-opcode',
		'frame 1',
		'length-top-bit',
	]);
});
