import type { Frame } from '../protocol/frame.ts';
import type { Message } from '../protocol/message-assembler.ts';
import type { Violation } from '../protocol/violations.ts';
import type { CallEvent, Direction, FiredEvent } from './events.ts';

export type ConstructCall = CallEvent & { readonly method: 'construct' };

/** A call on one socket. */
export interface ClientCall {
	/** Index in `calls`. */
	readonly id: number;
	readonly call: CallEvent;
	/**
	 * For a `send` that reached the network, the index of its message among the outgoing ones. Null for other calls, for a
	 * `send` that threw, and for one after the socket began to close, which is dropped in silence (WHATWG `send()`, step 3).
	 */
	readonly message: number | null;
}

/** An event of one socket. */
export interface ClientEvent {
	/** Index in `fired`. */
	readonly id: number;
	readonly event: FiredEvent;
	/** For a message event, the index of its message among the incoming ones. */
	readonly message: number | null;
}

/** One half of the opening handshake. */
export interface WireHandshake<Head> {
	/** Time of the last byte of the head, in ms since the run began. */
	readonly t: number;
	/** The head exactly as it was on the wire, the empty line included; also empty lines and interim responses before it. */
	readonly bytes: Uint8Array;
	/** The parsed head; null when it is not HTTP: then `problem` says why. */
	readonly head: Head | null;
	readonly problem: Violation | null;
	/** Bytes after the head of a refusal, as they were on the wire; empty for a 101. */
	readonly body: Uint8Array;
}

export interface WireFrame {
	/** Unique within its connection, counted from 0 over both directions. */
	readonly id: number;
	readonly direction: Direction;
	/** Time of the frame's last byte, in ms since the run began. */
	readonly t: number;
	readonly frame: Frame;
	/**
	 * Index into `messages[direction]` of the message that this frame is part of; null for a control frame, and for a data
	 * frame that is part of none because it breaks the order of fragments or comes after a close frame.
	 */
	readonly message: number | null;
	/** A close frame's code (1005 for an empty body) and reason; null for other frames. */
	readonly close: { readonly code: number; readonly reason: string } | null;
	/** The rules that this frame breaks, those of its header first; empty for a good one. */
	readonly violations: readonly Violation[];
}

/** A frame of which only the first bytes were seen. */
export interface WirePartialFrame {
	readonly direction: Direction;
	/** Offset of its first byte from the end of the opening handshake, in its own direction. */
	readonly offset: number;
	/** Bytes seen so far. */
	readonly received: number;
	/** Bytes that it has in all, its header included; null while its header is not complete. */
	readonly size: number | null;
	/** The first of the bytes seen, at most `MAX_PARTIAL_BYTES`; as they were on the wire. */
	readonly bytes: Uint8Array;
	/** The rules that its header breaks, as far as it has come. */
	readonly violations: readonly Violation[];
}

/** A message of one direction; the numbers of its frames are their ids. */
export interface WireMessage extends Message {
	readonly direction: Direction;
}

export interface WireViolation {
	readonly direction: Direction;
	readonly t: number;
	readonly violation: Violation;
	/** Id of the first frame that breaks it; null where none could be read. */
	readonly firstFrame: number | null;
	/** How many frames of the direction break it; it grows. */
	readonly times: number;
	/**
	 * Where decoding stopped: the first bytes of the frame at fault and of what followed it, at most `MAX_REJECTED_BYTES`.
	 * Empty where it went on, as the frame stands among the frames.
	 */
	readonly rejected: Uint8Array;
}
