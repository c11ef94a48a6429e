import type { HeaderId } from '../../i18n/en/headers.ts';
import { tapIn } from '../../trace/tap/parameter.ts';
import { headerFacts } from './header-facts.ts';

/** A piece of a line; `tap` is the parameter that the lab adds to the address. */
export interface LinePart {
	readonly kind: 'text' | 'name' | 'tap';
	readonly text: string;
}

/** One line of a handshake message, its CRLF not included. */
export interface HandshakeLine {
	/** Which explanation belongs to it. */
	readonly id: HeaderId;
	/** The pieces make up the line exactly as it was on the wire; no two of them are plain text side by side. */
	readonly parts: readonly LinePart[];
}

const part = (kind: LinePart['kind'], text: string): LinePart => ({
	kind,
	text,
});

/**
 * Cuts the head of a handshake message into lines as they were on the wire, the empty line at the end included. Bytes
 * that are not HTTP make lines too.
 *
 * @param head one character for each byte
 */
export function handshakeLines(head: string, message: 'request' | 'response'): readonly HandshakeLine[] {
	const texts = head.split('\r\n');
	// What follows the last CRLF: nothing, unless the head was cut off.
	if (texts.at(-1) === '') texts.pop();
	let begins = true;
	return texts.map((text): HandshakeLine => {
		// Empty lines may stand before the head, and interim responses, each with an empty line of its own.
		if (text === '') {
			begins ||= message === 'response';
			return { id: 'empty-line', parts: [] };
		}
		if (!begins) return fieldLine(text);
		begins = false;
		return message === 'request'
			? { id: 'request-line', parts: requestLineParts(text) }
			: { id: 'status-line', parts: [part('text', text)] };
	});
}

function fieldLine(text: string): HandshakeLine {
	// A pseudo header field of HTTP/2 begins with a colon.
	const colon = text.indexOf(':', 1);
	if (colon === -1) return { id: 'other', parts: [part('text', text)] };
	const name = text.slice(0, colon);
	return {
		id: headerIdOf(name),
		parts: [part('name', name), part('text', text.slice(colon))],
	};
}

const isKnown = (id: string): id is HeaderId => id in headerFacts;
const KNOWN = new Map<string, HeaderId>(
	Object.keys(headerFacts)
		.filter(isKnown)
		.map((id) => [id, id] as const),
);

function headerIdOf(name: string): HeaderId {
	const wanted = name.toLowerCase();
	const known = KNOWN.get(wanted);
	return known === undefined || known.endsWith('-line') ? 'other' : known;
}

/** The parameter together with the `?` or `&` before it. */
function requestLineParts(text: string): readonly LinePart[] {
	const found = tapIn(text);
	if (found === null) return [part('text', text)];
	const { start, end } = found;
	return [part('text', text.slice(0, start)), part('tap', text.slice(start, end)), part('text', text.slice(end))];
}

/** The bytes of a head with one character for each: HTTP has no character set. */
export function latin1(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
