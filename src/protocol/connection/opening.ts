import type { RequestHead, ResponseHead } from '../handshake/head.ts';
import type { DeflateParameters } from '../permessage-deflate.ts';
import type { Violation } from '../violations.ts';

/** What came of an opening handshake. */
export type Opened =
	| {
			readonly isOpen: true;
			readonly request: RequestHead;
			readonly response: ResponseHead;
			/** What is to be answered; null where this end spoke first. */
			readonly answer: Uint8Array | null;
			/** What was agreed on compression; null for none. */
			readonly deflate: DeflateParameters | null;
	  }
	| {
			readonly isOpen: false;
			readonly response: ResponseHead | null;
			readonly answer: Uint8Array | null;
			readonly violations: readonly Violation[];
	  };

/** One end of the opening handshake. */
export interface Opening {
	readonly role: 'client' | 'server';
	/** What this end says first; null where it waits for the other. */
	readonly greeting: Uint8Array | null;
	/** Judges the other end's head, which is there as a whole, its empty line included. */
	judge(head: Uint8Array): Opened;
}
