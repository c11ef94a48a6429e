/** Captures of connections that break rules and whose frames can still be told apart. */
import type { Direction } from '../../../src/trace/events.ts';
import { hex, REQUEST, RESPONSE } from '../trace/wire.ts';
import { captureOf, fromClient, fromServer, SYNS } from './capture-file.ts';

/** A capture in which the client sends these frames after the handshake, then the server those, one in each segment. */
export function captureOfFrames(out: readonly Uint8Array[], input: readonly Uint8Array[]): Uint8Array {
	const packets = [...SYNS, fromClient(101, REQUEST), fromServer(201, RESPONSE)];
	let next = 101 + REQUEST.length;
	for (const frame of out) {
		packets.push(fromClient(next, frame));
		next += frame.length;
	}
	next = 201 + RESPONSE.length;
	for (const frame of input) {
		packets.push(fromServer(next, frame));
		next += frame.length;
	}
	return captureOf(packets);
}

export interface BrokenRuleCase {
	readonly name: string;
	readonly direction: Direction;
	readonly bytes: Uint8Array;
	/** The frames that these bytes are, as opcode, length, fin and text. */
	readonly frames: readonly string[];
	readonly rule: string;
}

export const BROKEN_RULES: readonly BrokenRuleCase[] = [
	{
		name: 'a reserved opcode',
		direction: 'in',
		bytes: hex('83 02 6869'),
		frames: ['3 2 fin'],
		rule: 'reserved-opcode',
	},
	{
		name: 'RSV1 that was not agreed upon',
		direction: 'in',
		bytes: hex('c2 02 6869'),
		frames: ['binary 2 fin'],
		rule: 'reserved-bit',
	},
	{
		name: 'RSV2',
		direction: 'out',
		bytes: hex('a2 82 00000000 6869'),
		frames: ['binary 2 fin'],
		rule: 'reserved-bit',
	},
	{
		name: 'a server that masks',
		direction: 'in',
		bytes: hex('81 82 00000000 6869'),
		frames: ['text 2 fin hi'],
		rule: 'masked-server-frame',
	},
	{
		name: 'text that is no UTF-8',
		direction: 'in',
		bytes: hex('81 03 61 ff 62'),
		frames: ['text 3 fin a\ufffdb'],
		rule: 'invalid-utf8',
	},
	{
		name: 'a length in a longer form than it takes',
		direction: 'out',
		bytes: hex('81 fe 0002 00000000 6869'),
		frames: ['text 2 fin hi'],
		rule: 'length-not-minimal',
	},
	{
		name: 'a ping in fragments',
		direction: 'in',
		bytes: hex('09 01 61'),
		frames: ['ping 1 more a'],
		rule: 'fragmented-control-frame',
	},
	{
		name: 'a continuation of nothing',
		direction: 'out',
		bytes: hex('80 81 00000000 61'),
		frames: ['continuation 1 fin'],
		rule: 'unexpected-continuation',
	},
];
