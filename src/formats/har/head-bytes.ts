import { buildHead, decodeBase64, type HeaderToWrite } from '../../protocol/handshake.ts';
import { encodeUtf8 } from '../../protocol/utf8.ts';
import { JsonReader } from '../../trace/json-reader.ts';

/**
 * The request line and headers of an entry, in the order of the file. A request of HTTP/2 or HTTP/3 has no such lines on the
 * wire; it is written as if it had, with its pseudo header fields.
 */
export function requestBytes(request: JsonReader): Uint8Array {
	const version = versionOf(request);
	const target = targetOf(oneLine(request, 'url'));
	return buildHead(`${oneLine(request, 'method')} ${target} ${version}`, headersOf(request, version));
}

/**
 * The status line and headers of an entry; nothing where there was no response: its status is 0, or -1.
 *
 * @param request its own version counts where the answer's is missing
 */
export function responseBytes(response: JsonReader, request: JsonReader): Uint8Array {
	const status = statusOf(response);
	if (status <= 0) return new Uint8Array(0);
	const version = versionOf(request) === HTTP1 ? versionOf(response) : versionOf(request);
	const reason = response.optional('statusText', () => oneLine(response, 'statusText')) ?? '';
	return buildHead(`${version} ${status} ${reason}`, headersOf(response, version));
}

/** Some write it as text. @returns 0 where there was no answer */
export function statusOf(response: JsonReader): number {
	const value = response.value('status') ?? 0;
	return typeof value === 'string' && /^\d{3}$/.test(value)
		? Number(value)
		: value === 0
			? 0
			: response.number('status');
}

const HTTP1 = 'HTTP/1.1';

/** How the version is written in a start line; exporters write h2, h3, HTTP/2.0 and the like. */
function versionOf(message: JsonReader): string {
	const [, major] = /^(?:h|HTTP\/)([23])\b/i.exec(message.text('httpVersion')) ?? [];
	if (major !== undefined) return `HTTP/${major}.0`;
	// Some leave the version out, or wrong, of an extended CONNECT (RFC 8441 §4): what else is there tells it.
	const extended =
		message.text('method') === 'CONNECT' ||
		message.records('headers').some((header) => header.text('name') === ':protocol');
	return extended ? 'HTTP/2.0' : HTTP1;
}

/** What came with a refusal, as far as the file has it: without the encoding in which it travelled. */
export function bodyBytes(response: JsonReader): Uint8Array {
	if (statusOf(response) <= 0) return new Uint8Array(0);
	const content = response.optional('content', (name) => response.object(name));
	const text = content?.optional('text', (name) => content.string(name)) ?? '';
	const encoding = content?.optional('encoding', (name) => content.string(name)) ?? null;
	return (encoding === 'base64' ? decodeBase64(text) : null) ?? encodeUtf8(text);
}

function headersOf(from: JsonReader, version: string): HeaderToWrite[] {
	const fields = from.optional('headers', () => from.list('headers', (value, path) => new JsonReader(value, path)));
	return (fields ?? []).flatMap((header) => {
		const name = oneLine(header, 'name');
		// What begins with a colon was HTTP/2's, not a header.
		if (name.startsWith(':') && version === HTTP1) return [];
		// Chromium joins fields of the same name by a line feed.
		return header
			.string('value')
			.split(/[\r\n]+/)
			.map((value) => [name, value] as const);
	});
}

/** A text that becomes part of a line; a line end in it would make two of one. */
function oneLine(from: JsonReader, name: string): string {
	const text = from.string(name);
	return /[\r\n]/.test(text) ? from.fail(name) : text;
}

/** The path and query of an address: what a request line has. */
function targetOf(url: string): string {
	const [, target = ''] = /^[a-z]+:\/\/[^/?#]*([^#]*)/i.exec(url) ?? [null, url];
	return target.startsWith('/') ? target : `/${target}`;
}
