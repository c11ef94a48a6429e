import type { Locale } from '../../i18n/locales.ts';
import { traceStrings } from '../../i18n/trace.ts';
import { type HeaderField, headerValue, type RequestHead, type ResponseHead } from '../../protocol/handshake.ts';
import { decodeUtf8 } from '../../protocol/utf8.ts';
import type { Connection, WireHandshake } from '../../trace/connection.ts';
import type { SavedTrace } from '../../trace/json.ts';
import { TraceModel } from '../../trace/model.ts';
import { toMicroseconds } from '../../trace/time.ts';
import { networkComment } from '../network-comment.ts';
import { notedPlaces } from '../noted-places.ts';
import { dateText, startOfRun } from '../wall-clock.ts';
import type { HarEntry, HarFile, HarMessage, HarPair, HarRequest, HarResponse } from './har.ts';
import { commentOf, HarMessages } from './messages.ts';

/**
 * Saves a trace as a HAR that a browser's network panel can import: for each socket its handshake and its messages. Notes are
 * comments of the messages, and those at anything else of a socket a comment of its entry.
 *
 * @returns the file, whose comment, in this language, says what a HAR has no place for
 */
export function saveHar({ events, meta, notes = [] }: SavedTrace, locale: Locale): string {
	const { comments } = traceStrings[locale];
	const start = startOfRun(meta);
	const messages = new HarMessages();
	const model = TraceModel.of(events);
	const places = notedPlaces(model, notes);
	const connections = model.connections.filter(({ construct, request }) => construct ?? request);
	const entries = connections.map((connection) => {
		const own = places.filter(({ socket }) => socket === connection.socket);
		const entry = harEntry(connection, start, messages.of(connection, start, own));
		return { ...entry, ...commentOf(own.filter((note) => !messages.written.has(note))) };
	});
	const remarks = [comments.har];
	if (meta.transport === 'page') remarks.push(comments.inPage);
	remarks.push(...networkComment(model.network, comments));
	if (start === 0) remarks.push(comments.noClock);
	if (messages.leftOut > 0) remarks.push(comments.messagesLeftOut(messages.leftOut));
	const creator = { name: 'WebSocket Lab', version: '1' };
	const file: HarFile = { log: { version: '1.2', creator, pages: [], entries, comment: remarks.join(' ') } };
	return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * @param connection one whose constructor or request is known
 * @param start of the run, in ms since 1970
 * @param messages that it carried
 */
function harEntry(connection: Connection, start: number, messages: readonly HarMessage[]): HarEntry {
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
