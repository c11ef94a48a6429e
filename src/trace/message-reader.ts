import { type ClosePayload, parseClosePayload } from '../protocol/close-payload.ts';
import type { Frame } from '../protocol/frame.ts';
import { MessageAssembler } from '../protocol/message-assembler.ts';
import { isControl, OPCODE } from '../protocol/opcodes.ts';
import type { Violation } from '../protocol/violations.ts';
import type { WireMessage } from './connection.ts';
import type { Direction } from './events.ts';

type Growing = { -readonly [Key in keyof WireMessage]: WireMessage[Key] } & { frames: number[] };

/** What a frame means for the messages of its direction. */
export interface FrameMeaning {
	readonly message: number | null;
	readonly close: ClosePayload | null;
	readonly violation: Violation | null;
}

/** Puts the frames of one direction together into messages, those that are not complete yet included. */
export class MessageReader {
	readonly messages: Growing[] = [];
	readonly #direction: Direction;
	readonly #assembler = new MessageAssembler();

	constructor(direction: Direction) {
		this.#direction = direction;
	}

	/**
	 * @param id the frame's number in its connection
	 */
	push(id: number, frame: Frame): FrameMeaning {
		const assembler = this.#assembler;
		if (assembler.close !== null) return { message: null, close: readClose(frame), violation: null };
		const begins = assembler.partial === null;
		const complete = assembler.push(frame);
		const { violation } = assembler;
		if (isControl(frame.opcode)) return { message: null, close: readClose(frame), violation };
		// A continuation of nothing, or a new message before the end of the last: the frame is part of neither.
		if (begins === (frame.opcode === OPCODE.continuation)) return { message: null, close: null, violation };
		const message = begins ? this.#begin(frame) : this.messages.at(-1);
		if (message === undefined) return { message: null, close: null, violation };
		message.frames.push(id);
		message.size += frame.payloadLength;
		if (complete !== null) {
			message.complete = true;
			message.payload = complete.payload;
		}
		return { message: message.index, close: null, violation };
	}

	#begin(frame: Frame): Growing {
		const message: Growing = {
			index: this.messages.length,
			direction: this.#direction,
			type: frame.opcode === OPCODE.text ? 'text' : 'binary',
			frames: [],
			payload: null,
			size: 0,
			complete: false,
			compressed: frame.rsv1,
		};
		this.messages.push(message);
		return message;
	}
}

const readClose = (frame: Frame): ClosePayload | null =>
	frame.opcode === OPCODE.close ? parseClosePayload(frame.payload).close : null;
