import type { Connection, WireMessage } from '../../trace/connection.ts';
import { inflatedSide } from '../../trace/inflated.ts';

/** What inflating the data of a message may cost when someone asks for this one, in bytes. */
export const PATIENT = 4 * 1024 * 1024;

/** The data of a message, as it was before compression. */
export interface MessageData {
	readonly bytes: Uint8Array;
	/** Whether these are all of them. */
	readonly whole: boolean;
}

type Source = Pick<Connection, 'messages' | 'response'>;

/**
 * @param budget bytes of work that inflating may cost
 * @returns null while fragments are missing, and where the data can't be known at this cost
 */
export function messageData(message: WireMessage, connection: Source, budget: number): MessageData | null {
	if (message.payload === null) return null;
	if (!message.compressed) return { bytes: message.payload, whole: true };
	const inflated = inflatedSide(connection, message.direction).reach(message.index, budget, budget === PATIENT);
	if (inflated === null || inflated.problem !== null) return null;
	return { bytes: inflated.data, whole: inflated.data.length === inflated.size };
}
