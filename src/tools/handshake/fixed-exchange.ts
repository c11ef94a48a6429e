import { parseExtensionList } from '../../protocol/handshake/extension-list.ts';
import {
	acceptValue,
	decodeBase64,
	type HeaderField,
	headerList,
	headerValue,
	isBeyondHttp1,
	isToken,
	type RequestHead,
	type ResponseHead,
	validateResponse,
} from '../../protocol/handshake.ts';
import type { JudgedExchange } from './judge-exchange.ts';

/** A line of the exchange as it should be, and whether it differs from what was pasted. */
export interface FixedLine {
	readonly text: string;
	readonly changed: boolean;
}

export interface FixedExchange {
	readonly request: readonly FixedLine[];
	readonly response: readonly FixedLine[];
}

/** RFC 6455 §1.3. */
const SAMPLE_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const SET_BY_HANDSHAKE = /^(?:host|upgrade|connection|sec-websocket-|:)/i;
const KEY_BYTES = 16;

/** The same exchange with as little changed as makes it open a WebSocket: over HTTP/1.1, or with an extended CONNECT. */
export function fixedExchange({ request, response }: JudgedExchange): FixedExchange {
	const head = request?.head ?? null;
	const extended = (head !== null && isBeyondHttp1(head)) || (response?.head != null && isBeyondHttp1(response.head));
	const asked = extended ? extendedRequest(head) : upgradeRequest(head);
	const answer = extended
		? extendedResponse(response?.head ?? null, asked)
		: upgradeResponse(response?.head ?? null, asked);
	return {
		request: marked(asked, head && written(requestLine(head), head.headers)),
		response: marked(answer, response?.head ? written(statusLine(response.head), response.head.headers) : null),
	};
}

type Lines = readonly string[];

function upgradeRequest(head: RequestHead | null): Lines {
	const headers = head?.headers ?? [];
	const key = headerValue(headers, 'Sec-WebSocket-Key');
	const good = key !== null && decodeBase64(key)?.length === KEY_BYTES;
	const [host = 'example.com'] = headerList(headers, 'Host');
	return [
		`GET ${head?.target.startsWith('/') ? head.target : '/'} HTTP/1.1`,
		`Host: ${host}`,
		'Upgrade: websocket',
		'Connection: Upgrade',
		`Sec-WebSocket-Key: ${good ? key : SAMPLE_KEY}`,
		'Sec-WebSocket-Version: 13',
		...offers(headers),
		...others(headers),
	];
}

function extendedRequest(head: RequestHead | null): Lines {
	const headers = head?.headers ?? [];
	const value = (name: string, other: string): string => headerValue(headers, name) ?? other;
	return [
		':method: CONNECT',
		':protocol: websocket',
		`:scheme: ${value(':scheme', 'https')}`,
		`:path: ${value(':path', head?.target ?? '/')}`,
		`:authority: ${value(':authority', headerValue(headers, 'Host') ?? 'example.com')}`,
		'sec-websocket-version: 13',
		...offers(headers).map(lowered),
		...others(headers).map(lowered),
	];
}

/** What was offered, as far as it can be. */
function offers(headers: readonly HeaderField[]): Lines {
	const protocols = [...new Set(headerList(headers, 'Sec-WebSocket-Protocol').filter(isToken))];
	const extensions = headerValue(headers, 'Sec-WebSocket-Extensions');
	return [
		...(protocols.length === 0 ? [] : [`Sec-WebSocket-Protocol: ${protocols.join(', ')}`]),
		...(extensions === null || parseExtensionList(extensions) === null
			? []
			: [`Sec-WebSocket-Extensions: ${extensions}`]),
	];
}

function upgradeResponse(head: ResponseHead | null, asked: Lines): Lines {
	const fields = headersIn(asked);
	return [
		'HTTP/1.1 101 Switching Protocols',
		'Upgrade: websocket',
		'Connection: Upgrade',
		`Sec-WebSocket-Accept: ${acceptValue(headerValue(fields, 'Sec-WebSocket-Key') ?? '')}`,
		...agreed(head, fields),
		...others(head?.headers ?? []).filter((line) => !/^(?:content-|transfer-encoding)/i.test(line)),
	];
}

function extendedResponse(head: ResponseHead | null, asked: Lines): Lines {
	return [':status: 200', ...agreed(head, headersIn(asked)).map(lowered), ...others(head?.headers ?? []).map(lowered)];
}

/** One subprotocol of those that were offered, and the extensions where the answer may agree to them. */
function agreed(head: ResponseHead | null, asked: readonly HeaderField[]): Lines {
	const offered = headerList(asked, 'Sec-WebSocket-Protocol');
	const chosen = headerValue(head?.headers ?? [], 'Sec-WebSocket-Protocol');
	const [first] = offered;
	const protocol = chosen !== null && offered.includes(chosen) ? chosen : first;
	const extensions = headerValue(head?.headers ?? [], 'Sec-WebSocket-Extensions');
	return [
		...(protocol === undefined ? [] : [`Sec-WebSocket-Protocol: ${protocol}`]),
		...(extensions !== null && mayAgree(extensions, asked) ? [`Sec-WebSocket-Extensions: ${extensions}`] : []),
	];
}

/** Asked of the rules themselves: an answer with these extensions breaks none of them. */
function mayAgree(extensions: string, asked: readonly HeaderField[]): boolean {
	const headers = headersIn(['', `Sec-WebSocket-Extensions: ${extensions}`]);
	const broken = validateResponse(
		{ version: 'HTTP/1.1', status: 101, reason: '', headers },
		{ method: 'GET', target: '/', version: 'HTTP/1.1', headers: asked },
	);
	return !broken.some(({ id }) => /^response-(?:extension|parameter)/.test(id));
}

const others = (headers: readonly HeaderField[]): Lines =>
	headers.filter(({ name }) => !SET_BY_HANDSHAKE.test(name)).map(({ name, value }) => `${name}: ${value}`);

/** Names are written in small letters there (RFC 9113 §8.2). */
const lowered = (line: string): string => line.replace(/^[^:]+/, (name) => name.toLowerCase());

const requestLine = ({ method, target, version }: RequestHead): string => `${method} ${target} ${version}`;
const statusLine = ({ version, status, reason }: ResponseHead): string => `${version} ${status} ${reason}`.trimEnd();

const written = (start: string, headers: readonly HeaderField[]): Lines => [
	start,
	...headers.map(({ name, value }) => `${name}: ${value}`),
];

const headersIn = (lines: Lines): readonly HeaderField[] =>
	lines.flatMap((line) => {
		const [, name, value = ''] = /^(:?[^:]+): ?(.*)$/.exec(line) ?? [];
		return name === undefined ? [] : [{ name, value, start: 0, end: 0 }];
	});

/** @param pasted null where nothing was: then nothing differs from it */
function marked(lines: Lines, pasted: Lines | null): readonly FixedLine[] {
	const known = pasted && new Set(pasted.map(lowered));
	return lines.map((text) => ({ text, changed: known !== null && !known.has(lowered(text)) }));
}
