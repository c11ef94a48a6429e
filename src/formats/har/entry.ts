import { type HeaderField, headerValue, type RequestHead, type ResponseHead } from '../../protocol/handshake.ts';
import { decodeUtf8 } from '../../protocol/utf8.ts';
import type { Connection, WireHandshake } from '../../trace/connection.ts';
import { toMicroseconds } from '../../trace/time.ts';
import { dateText } from '../wall-clock.ts';
import type { HarEntry, HarMessage, HarPair, HarRequest, HarResponse } from './har.ts';

/**
 * @param connection one whose constructor or request is known
 * @param start of the run, in ms since 1970
 * @param messages that it carried
 */
export function harEntry(connection: Connection, start: number, messages: readonly HarMessage[]): HarEntry {
	const { socket, request, response, frames, closed, construct } = connection;
	const began = construct?.t ?? request?.t ?? 0;
	const answered = response?.t ?? request?.t ?? began;
	const ended = Math.max(answered, closed?.t ?? 0, frames.at(-1)?.t ?? 0);
	const wait = Math.max(0, toMicroseconds(answered - began));
	const receive = Math.max(0, toMicroseconds(ended - answered));
	return {
		_initiator: { type: 'script' },
		_resourceType: 'websocket',
		_webSocketMessages: messages,
		...(closed === null ? {} : { _webSocketClose: harClose(closed, start) }),
		cache: {},
		connection: String(socket),
		request: harRequest(connection),
		response: harResponse(response),
		serverIPAddress: '',
		startedDateTime: dateText(start + began),
		time: wait + receive,
		timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait, receive },
	};
}

function harClose({ code, reason, wasClean, t }: NonNullable<Connection['closed']>, start: number) {
	return { code, reason, wasClean, time: (start + t) / 1000 };
}

/** From the wire where there is something; else what the page asked for. */
function harRequest({ request, construct }: Connection): HarRequest {
	const head = request?.head ?? null;
	const url = head === null ? (construct?.url ?? '') : urlOf(head, construct?.url ?? '');
	return {
		method: head?.method ?? 'GET',
		url,
		httpVersion: head?.version ?? 'HTTP/1.1',
		headers: pairs(head?.headers ?? []),
		queryString: queryOf(url),
		cookies: [],
		headersSize: request?.bytes.length ?? -1,
		bodySize: 0,
	};
}

/** Where there is no response, Chromium writes an empty one of status 0. */
function harResponse(response: WireHandshake<ResponseHead> | null): HarResponse {
	const head = response?.head ?? null;
	const headers = head?.headers ?? [];
	const body = response?.body ?? new Uint8Array(0);
	const headersSize = response?.bytes.length ?? -1;
	return {
		status: head?.status ?? 0,
		statusText: head?.reason ?? '',
		httpVersion: head?.version ?? '',
		headers: pairs(headers),
		cookies: [],
		content: {
			size: body.length,
			mimeType: headerValue(headers, 'Content-Type') ?? 'x-unknown',
			...(body.length > 0 ? { text: decodeUtf8(body) } : {}),
		},
		redirectURL: headerValue(headers, 'Location') ?? '',
		headersSize,
		bodySize: response === null ? -1 : body.length,
		_transferSize: response === null ? 0 : headersSize + body.length,
		_error: response?.problem?.id ?? null,
	};
}

/** @param constructed what the page asked for: it knows the scheme, which is not on the wire */
function urlOf({ target, headers }: RequestHead, constructed: string): string {
	if (!target.startsWith('/')) return target;
	const scheme = /^(?:wss|https):/i.test(constructed) ? 'wss' : 'ws';
	return `${scheme}://${headerValue(headers, 'Host') ?? ''}${target}`;
}

const pairs = (headers: readonly HeaderField[]): HarPair[] => headers.map(({ name, value }) => ({ name, value }));

function queryOf(url: string): HarPair[] {
	const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
	return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
}
