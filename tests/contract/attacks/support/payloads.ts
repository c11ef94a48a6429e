import { deflateRawSync } from 'node:zlib';
import { LIMITS } from '../../../../server/guard/limits.ts';
import { encodeFrame } from '../../../../src/protocol/frame-encoder.ts';
import { hex } from '../../support/raw-client.ts';

export const REQUEST = 'GET / HTTP/1.1\r\nHost:a\r\n\r\n';
/** The largest message that a tunnel takes: forty thousand of them. */
export const REQUESTS = Buffer.from(REQUEST.repeat(Math.floor(LIMITS.messageBytes / REQUEST.length)));

/** What a client of `/deflate` offers, so that each message can be read by itself. */
export const DEFLATE_OFFER = 'permessage-deflate; server_no_context_takeover; client_no_context_takeover';
/** Inflates to the largest message that is taken there. */
export const BOMB = encodeFrame({
	rsv1: true,
	opcode: 2,
	payload: deflateRawSync(Buffer.alloc(LIMITS.deflateMessageBytes)),
	maskingKey: new Uint8Array(4),
});
/** RFC 7692 §7.2.3.1, as a client sends it and as it comes back. */
export const HELLO = hex('c1 87 00000000 f248cdc9c90700');
export const ECHO = hex('c1 07 f248cdc9c90700');
