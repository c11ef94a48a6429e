import { decodeBase64 } from '../../protocol/base64.ts';

/** What was typed or pasted as a Sec-WebSocket-Key. */
export interface KeyRead {
	/** The value, without the name of its header and the white space around it. */
	readonly key: string;
	/** The header that stood in front: then it was a whole line. */
	readonly named: boolean;
	readonly judged:
		| 'empty'
		/** 16 bytes in Base64, as RFC 6455 §4.1 wants it. */
		| 'good'
		/** Base64 of another number of bytes. */
		| 'length'
		| 'not-base64'
		/** What it looks like: the answer to a key. */
		| 'accept';
	/** Bytes that it stands for; 0 where it is not Base64. */
	readonly bytes: number;
}

const HEADER = /^\s*sec-websocket-(key|accept)\s*:\s*/i;
/** A key decodes to so many bytes (RFC 6455 §4.1), an accept value to the 20 of a SHA-1. */
const KEY_BYTES = 16;
const DIGEST_BYTES = 20;

/** Judges a key as a server should, and hashes it as it is all the same. */
export function readKey(typed: string): KeyRead {
	const named = HEADER.exec(typed);
	const key = typed.replace(HEADER, '').trim();
	const bytes = decodeBase64(key)?.length ?? 0;
	const read = { key, named: named !== null, bytes };
	if (key === '') return { ...read, judged: 'empty' };
	if (decodeBase64(key) === null) return { ...read, judged: 'not-base64' };
	if (named?.[1]?.toLowerCase() === 'accept' || bytes === DIGEST_BYTES) return { ...read, judged: 'accept' };
	return { ...read, judged: bytes === KEY_BYTES ? 'good' : 'length' };
}
