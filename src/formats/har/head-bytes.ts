import { buildHead, decodeBase64, type HeaderToWrite } from '../../protocol/handshake.ts';
import { encodeUtf8 } from '../../protocol/utf8.ts';
import { JsonReader } from '../../trace/json-reader.ts';

/** The request line and headers of an entry, written as HTTP/1.1; their order is that of the file. */
export function requestBytes(request: JsonReader): Uint8Array {
	return buildHead(`${oneLine(request, 'method')} ${targetOf(oneLine(request, 'url'))} HTTP/1.1`, headersOf(request));
}

/** The status line and headers of an entry; nothing where there was no response: its status is 0, or -1. */
export function responseBytes(response: JsonReader): Uint8Array {
	const status = response.number('status');
	if (status <= 0) return new Uint8Array(0);
	return buildHead(`HTTP/1.1 ${status} ${oneLine(response, 'statusText')}`, headersOf(response));
}

/** What came with a refusal, as far as the file has it: without the encoding in which it travelled. */
export function bodyBytes(response: JsonReader): Uint8Array {
	if (response.number('status') <= 0) return new Uint8Array(0);
	const content = response.optional('content', (name) => response.object(name));
	const text = content?.optional('text', (name) => content.string(name)) ?? '';
	const encoding = content?.optional('encoding', (name) => content.string(name)) ?? null;
	return (encoding === 'base64' ? decodeBase64(text) : null) ?? encodeUtf8(text);
}

function headersOf(from: JsonReader): HeaderToWrite[] {
	return from
		.list('headers', (value, path) => new JsonReader(value, path))
		.flatMap((header) => {
			const name = oneLine(header, 'name');
			// Chromium joins fields of the same name by a line feed. What begins with a colon was HTTP/2's, not a header.
			return name.startsWith(':')
				? []
				: header
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
