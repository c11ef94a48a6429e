import { sha1 } from '@noble/hashes/legacy.js';
import { encodeBase64 } from '../base64.ts';
import { encodeUtf8 } from '../utf8.ts';

/** What is appended to the key: a string that no server would hash by accident (RFC 6455 §1.3). */
export const ACCEPT_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** How an accept value comes about, step by step. */
export interface AcceptSteps {
	/** The value of Sec-WebSocket-Key as it is, not decoded. */
	readonly key: string;
	readonly guid: string;
	/** Key and GUID, one after the other. */
	readonly concatenation: string;
	/** The SHA-1 of that: 20 bytes. */
	readonly digest: Uint8Array;
	/** The digest in Base64: the value of Sec-WebSocket-Accept. */
	readonly accept: string;
}

/** Derives the value of Sec-WebSocket-Accept from that of Sec-WebSocket-Key, keeping each step (RFC 6455 §4.2.2). */
export function acceptSteps(key: string): AcceptSteps {
	const concatenation = key + ACCEPT_GUID;
	const digest = sha1(encodeUtf8(concatenation));
	return { key, guid: ACCEPT_GUID, concatenation, digest, accept: encodeBase64(digest) };
}

/** The value of Sec-WebSocket-Accept that answers a Sec-WebSocket-Key (RFC 6455 §4.2.2). */
export function acceptValue(key: string): string {
	return acceptSteps(key).accept;
}
