import { LAB_LIMITS } from '../../src/lab-server/limits.ts';
import { FrameDecoder } from '../../src/protocol/frame-decoder.ts';
import { MessageAssembler } from '../../src/protocol/message-assembler.ts';
import { OPCODE } from '../../src/protocol/opcodes.ts';
import type { Violation } from '../../src/protocol/violations.ts';

/** A message in a form that can be compared. */
export interface PlainMessage {
	readonly type: 'text' | 'binary';
	readonly bytes: Buffer;
}

/** What one end must make of the frames of the other. */
export interface Judgement {
	readonly messages: readonly PlainMessage[];
	/** The first broken rule. */
	readonly violation: Violation | null;
	/** Of the Close frame that came before anything was broken; 1005 when it had none. */
	readonly closeCode: number | null;
	/** Of these the answer's Close frame must have one; empty while none is due. */
	readonly answers: readonly number[];
	/** Payloads of pongs. */
	readonly pongs: readonly string[];
	readonly pings: readonly string[];
	/** Whether the bytes end in the middle of a frame, where receivers may differ on how early they look at it. */
	readonly inFrame: boolean;
	/** Whether a text was broken off before the message ended: receivers may say so at once, or at its end. */
	readonly early: boolean;
}

interface Reader {
	readonly receiver: 'client' | 'server';
	readonly maxMessage?: number;
}

/** Reads the bytes of one direction, after the handshake, with our own decoder: what it says does not come from `ws`. */
export function judge(bytes: Uint8Array, { receiver, maxMessage = LAB_LIMITS.messageBytes }: Reader): Judgement {
	const decoder = new FrameDecoder({ receiver, maxPayload: maxMessage });
	const assembler = new MessageAssembler({ maxMessage });
	const messages: PlainMessage[] = [];
	const pongs: string[] = [];
	const pings: string[] = [];
	let early = false;
	for (const frame of decoder.push(bytes)) {
		if (assembler.close !== null || assembler.violation !== null) break;
		const { message } = assembler.push(frame);
		if (message?.payload) messages.push({ type: message.type, bytes: Buffer.from(message.payload) });
		if (frame.opcode === OPCODE.pong) pongs.push(Buffer.from(frame.payload).toString('hex'));
		if (frame.opcode === OPCODE.ping) pings.push(Buffer.from(frame.payload).toString('hex'));
		early = !frame.fin && isBadText(assembler);
	}
	const closeCode = assembler.violation === null ? (assembler.close?.code ?? null) : null;
	const violation = assembler.violation ?? (closeCode === null ? decoder.violation : null);
	const answers = [violation?.closeCode ?? closeCode].filter((code) => code !== null);
	// What comes with it in one chunk may break another rule, and who breaks two is told of either.
	if (violation?.closeCode === 1009) answers.push(1002);
	return { messages, violation, closeCode, answers, pongs, pings, inFrame: decoder.pending.bytes > 0, early };
}

const isBadText = ({ violation }: MessageAssembler): boolean => violation?.id === 'invalid-utf8';
