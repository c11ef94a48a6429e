import type { Connection, WireFrame } from '../../../trace/connection.ts';
import { messageOf } from '../../frame/message-frames.ts';
import { messageData, PATIENT } from '../message-data.ts';

/** What is copied as the payload of a frame. */
export interface CopiedPayload {
	readonly bytes: Uint8Array;
	/** It is the data of a compressed message, as it was before compression. */
	readonly inflated: boolean;
}

/** What the row of a frame shows: the payload without its mask; of a compressed message in one frame, the data. */
export function copiedPayload(wire: WireFrame, connection: Connection): CopiedPayload {
	const message = messageOf(connection, wire);
	if (message?.compressed && message.frames.length === 1) {
		const data = messageData(message, connection, PATIENT);
		if (data?.whole) return { bytes: data.bytes, inflated: true };
	}
	return { bytes: wire.frame.payload, inflated: false };
}
