import { type IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RequestHead } from '../../protocol/handshake/head.ts';

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
