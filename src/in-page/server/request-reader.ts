import type { Buffer } from 'node:buffer';
import { type IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Refusal } from '../../lab-server/http/refusal.ts';
import type { LabLimits } from '../../lab-server/limits.ts';
import { findHeadEnd, parseRequestHead, type RequestHead } from '../../protocol/handshake/head.ts';
import { joined } from '../../protocol/joined.ts';

/** A request, and what was read behind it. */
export interface ReadRequest {
	readonly head: RequestHead;
	readonly rest: Uint8Array;
}

/**
 * Reads the head of the one request of a connection: here are no others, as nothing but handshakes are answered.
 *
 * @param done called once, with the stream as it was before: whoever listens for data next gets what comes next
 */
export function readRequest(
	link: Duplex,
	{ headBytes }: Pick<LabLimits, 'headBytes'>,
	done: (read: ReadRequest | Refusal) => void,
): void {
	const chunks: Uint8Array[] = [];
	let length = 0;
	const onData = (chunk: Buffer): void => {
		const searched = length;
		chunks.push(chunk);
		length += chunk.length;
		const bytes = joined(chunks);
		const end = findHeadEnd(bytes, searched);
		if ((end === -1 ? length : end) >= headBytes) finish(tooLarge(headBytes));
		else if (end !== -1) finish(parsed(bytes, end));
	};
	const onEnd = (): void => void link.end();
	const finish = (read: ReadRequest | Refusal): void => {
		link.removeListener('data', onData);
		link.removeListener('end', onEnd);
		// As Node leaves a socket when it hands over an upgrade: it neither flows nor is it paused.
		Reflect.set(link, 'readableFlowing', null);
		done(read);
	};
	link.on('data', onData);
	// A client that ends before it has asked for anything gets nothing.
	link.on('end', onEnd);
}

function parsed(bytes: Uint8Array, end: number): ReadRequest | Refusal {
	const { head } = parseRequestHead(bytes);
	return head === null ? UNREADABLE : { head, rest: bytes.subarray(end) };
}

const tooLarge = (headBytes: number): Refusal => ({
	status: 431,
	sentence: `The head of a request has less than ${headBytes} bytes here.`,
});
const UNREADABLE: Refusal = { status: 400, sentence: 'This is no request of HTTP/1.1.' };

/** Fields of which the first one counts (Node's `http.IncomingMessage.headers`); others are joined with commas. */
const SINGLE: ReadonlySet<string> = new Set([
	'age',
	'authorization',
	'content-length',
	'content-type',
	'etag',
	'expires',
	'from',
	'host',
	'if-modified-since',
	'if-unmodified-since',
	'last-modified',
	'location',
	'max-forwards',
	'proxy-authorization',
	'referer',
	'retry-after',
	'server',
	'user-agent',
]);

/** @returns a request as Node's parser gives it to a program */
export function incomingMessage({ method, target, version, headers }: RequestHead, link: Duplex): IncomingMessage {
	const request: IncomingMessage = Reflect.construct(IncomingMessage, [link]);
	request.method = method;
	request.url = target;
	request.httpVersion = version.slice('HTTP/'.length);
	request.rawHeaders = headers.flatMap(({ name, value }) => [name, value]);
	const joined: IncomingHttpHeaders = {};
	for (const { name, value } of headers) add(joined, name.toLowerCase(), value);
	request.headers = joined;
	return request;
}

function add(headers: IncomingHttpHeaders, name: string, value: string): void {
	const known = headers[name];
	if (name === 'set-cookie') headers[name] = [...(headers[name] ?? []), value];
	else if (known === undefined) headers[name] = value;
	else if (!SINGLE.has(name)) headers[name] = `${known}${name === 'cookie' ? '; ' : ', '}${value}`;
}
