import { utf8Length } from '../../protocol/utf8.ts';
import type { PeerFact } from '../../trace/events.ts';

/** The reason phrases of the statuses that the lab answers a handshake with, or what is none (RFC 9110 §15, RFC 6585 §4, §5). */
const REASONS = {
	200: 'OK',
	301: 'Moved Permanently',
	302: 'Found',
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	405: 'Method Not Allowed',
	408: 'Request Timeout',
	426: 'Upgrade Required',
	429: 'Too Many Requests',
	431: 'Request Header Fields Too Large',
	500: 'Internal Server Error',
	502: 'Bad Gateway',
	503: 'Service Unavailable',
	504: 'Gateway Timeout',
	505: 'HTTP Version Not Supported',
} as const;

export type RefusalStatus = keyof typeof REASONS;

/** An answer to an opening handshake that is not 101. */
export interface Refusal {
	readonly status: RefusalStatus;
	/** The body: says to a person what is wrong and what to do. */
	readonly sentence: string;
	readonly headers?: readonly (readonly [name: string, value: string])[];
}

/** What the server knows of a socket, told to whoever watches it. */
export type Observe = (fact: PeerFact) => void;

/**
 * @param date for the Date header (RFC 9110 §6.6.1), ms since the epoch
 * @returns the whole response as it goes on the wire
 */
export function refusalText(refusal: Refusal, date: number): string {
	const { status, sentence, headers = [] } = refusal;
	const body = `${sentence}\n`;
	const upgrade = headers.some(([name]) => name === 'Upgrade');
	const fields = [
		['Date', new Date(date).toUTCString()],
		['Content-Type', 'text/plain; charset=utf-8'],
		['Content-Length', String(utf8Length(body))],
		['X-Content-Type-Options', 'nosniff'],
		['Connection', upgrade ? 'close, Upgrade' : 'close'],
		...headers,
	];
	const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`);
	return `HTTP/1.1 ${status} ${REASONS[status]}\r\n${lines.join('')}\r\n${body}`;
}
