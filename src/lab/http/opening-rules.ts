import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refusal.ts';

/** 16 bytes in base64 (RFC 6455 §4.1, point 7). */
const KEY = /^[+/0-9A-Za-z]{21}[AQgw]==$/;

/** The refusal of a protocol version other than 13; tells the client which one is spoken (RFC 6455 §4.2.2). */
export const VERSION_13_ONLY = [
	['Upgrade', 'websocket'],
	['Sec-WebSocket-Version', '13'],
] as const;

/**
 * What RFC 6455 §4.2.1 asks of a client's opening handshake.
 *
 * @returns null when the request may become a WebSocket
 */
export function openingProblem(request: IncomingMessage): Refusal | null {
	const { method, headers } = request;
	if (method !== 'GET') {
		return { status: 405, sentence: 'An opening handshake is a GET request.', headers: [['Allow', 'GET']] };
	}
	if (request.httpVersion === '1.0') {
		return { status: 400, sentence: 'An opening handshake is a request of HTTP/1.1 or higher.' };
	}
	if (headers.host === undefined) {
		return { status: 400, sentence: 'An opening handshake has a Host header.' };
	}
	if (headers.upgrade?.toLowerCase() !== 'websocket') {
		return { status: 400, sentence: 'The Upgrade header of an opening handshake must be "websocket".' };
	}
	if (headers['sec-websocket-version'] !== '13') {
		const sentence = 'The Sec-WebSocket-Version header must be "13", the version of RFC 6455.';
		return { status: 426, sentence, headers: VERSION_13_ONLY };
	}
	if (!KEY.test(headers['sec-websocket-key'] ?? '')) {
		return { status: 400, sentence: 'The Sec-WebSocket-Key header must be 16 bytes in base64.' };
	}
	return null;
}
