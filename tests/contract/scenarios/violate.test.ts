import { afterEach, beforeEach, expect, test } from 'vitest';
import { OFFENCES } from '../../../src/lab-server/scenarios/violate.ts';
import { FrameDecoder } from '../../../src/protocol/frame-decoder.ts';
import { MessageAssembler } from '../../../src/protocol/message-assembler.ts';
import { type LabServer, startLab } from '../support/lab-server.ts';
import { hex, RawClient } from '../support/raw-client.ts';

let lab: LabServer;
beforeEach(async () => {
	lab = await startLab();
});
afterEach(() => lab.stop());

test.each([
	['masked', '81 85 37fa213d 7f9f4d5158'],
	['rsv', 'c1 05 48656c6c6f'],
	['opcode', '83 05 48656c6c6f'],
	['utf8', '81 05 48656cff6f'],
	['long-control', `89 7e 007e ${'2e'.repeat(126)}`],
	['split-control', '09 02 4865  80 03 6c6c6f'],
	['bad-length', '81 7e 0005 48656c6c6f'],
	['no-start', '80 05 48656c6c6f'],
	['close-one-byte', '88 01 03'],
	['close-1005', '88 02 03ed'],
	['close-1006', '88 02 03ee'],
	['close-1015', '88 02 03f7'],
	['close-utf8', '88 07 03e8 48656cff6f'],
])('/violate?kind=%s sends %s, and answers the close frame that follows', async (kind, bytes) => {
	const client = RawClient.connect(lab.port);
	await client.upgrade(`/violate?kind=${kind}`);
	const expected = hex(bytes);
	expect(await client.take(expected.length)).toEqual(expected);
	client.write(hex('88 82 00000000 03ea'));
	expect(await client.toEnd()).toEqual(hex('88 02 03ea'));
});

test('sends a masked frame where nothing else is asked for', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/violate?after=1');
	expect(await client.take(11)).toEqual(hex('81 85 37fa213d 7f9f4d5158'));
	client.link.destroy();
});

test('names the kinds when another one is asked for', async () => {
	const client = RawClient.connect(lab.port);
	await client.upgrade('/violate?kind=all');
	expect((await client.toEnd()).toString()).toBe(
		'"kind" must be one of masked, rsv, opcode, utf8, long-control, split-control, bad-length, no-start, close-one-byte, close-1005, close-1006, close-1015, close-utf8, not "all".\n',
	);
});

test.each(Object.entries(OFFENCES))(
	'what %s sends breaks the rule that it is said to break',
	(_kind, { breaks, bytes }) => {
		const decoder = new FrameDecoder({ receiver: 'client' });
		const assembler = new MessageAssembler();
		for (const frame of decoder.push(hex(bytes))) assembler.push(frame);
		expect((decoder.violation ?? assembler.violation)?.id).toBe(breaks);
	},
);
