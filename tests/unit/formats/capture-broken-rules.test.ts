import { expect, test } from 'vitest';
import { reportOf } from '../../../scripts/trace/report.ts';
import { importTrace } from '../../../src/formats/import-trace.ts';
import * as wire from '../trace/wire.ts';
import { BROKEN_RULES, captureOfFrames } from './broken-rules.ts';

const reportOfFrames = (out: readonly Uint8Array[], input: readonly Uint8Array[]) => {
	const [connection] = reportOf(importTrace(captureOfFrames(out, input)), 'en').connections;
	if (connection === undefined) throw new Error('There is no connection.');
	return {
		opened: connection.opened,
		frames: connection.frames.map(({ direction, opcode, length, fin, text }) =>
			[direction, opcode, length, fin ? 'fin' : 'more', ...(text === null ? [] : [text])].join(' '),
		),
		rules: connection.rules.map(({ direction, id, times }) => `${direction} ${id} ×${times}`),
		close: connection.close,
	};
};

test('a client that masks nothing is read to the end, and what it really did is said', () => {
	const unmasked = [wire.HELLO_IN, wire.HEL_IN, wire.hex('89 02 6869'), wire.LO_IN, wire.CLOSE_1000_IN];
	expect(reportOfFrames(unmasked, [wire.HELLO_IN, wire.CLOSE_1000_IN])).toEqual({
		opened: true,
		frames: [
			'out text 5 fin Hello',
			'out text 3 more Hel',
			'out ping 2 fin hi',
			'out continuation 2 fin lo',
			'out close 2 fin ',
			'in text 5 fin Hello',
			'in close 2 fin ',
		],
		rules: ['out unmasked-client-frame ×5'],
		close: { code: 1000, reason: '', clean: true },
	});
});

test.each(BROKEN_RULES)('$name is marked, and the frames behind it are read', ({ direction, bytes, frames, rule }) => {
	const hello = direction === 'out' ? wire.HELLO_OUT : wire.HELLO_IN;
	const broken = [bytes, hello];
	const report = reportOfFrames(direction === 'out' ? broken : [], direction === 'in' ? broken : []);
	expect(report).toEqual({
		opened: true,
		frames: [...frames, 'text 5 fin Hello'].map((frame) => `${direction} ${frame}`),
		rules: [`${direction} ${rule} ×1`],
		close: null,
	});
});
