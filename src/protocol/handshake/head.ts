import { type Violation, type ViolationId, violationOf } from '../violations.ts';
import { type HeaderField, isToken } from './header-fields.ts';

/** The client's opening handshake (RFC 6455 §4.1). */
export interface RequestHead {
	readonly method: string;
	readonly target: string;
	/** `HTTP/1.1` */
	readonly version: string;
	readonly headers: readonly HeaderField[];
}

/** The server's opening handshake, or its refusal (RFC 6455 §4.2.2). */
export interface ResponseHead {
	readonly version: string;
	readonly status: number;
	/** May be empty. */
	readonly reason: string;
	readonly headers: readonly HeaderField[];
}

/** Whether a message is of HTTP/2 or HTTP/3, written as lines: there a WebSocket begins with an extended CONNECT (RFC 8441). */
export const isBeyondHttp1 = ({ version }: Pick<RequestHead, 'version'>): boolean => version >= 'HTTP/2';

/** Whether an answer opens the connection: 101 (RFC 6455 §4.1); any 2xx to an extended CONNECT (RFC 8441 §5). */
export const isAccepted = ({ version, status }: ResponseHead): boolean =>
	isBeyondHttp1({ version }) ? status >= 200 && status < 300 : status === 101;

/** A head, or the reason why there is none: the bytes are not HTTP/1. */
export type ParsedHead<Head> =
	| { readonly head: Head; readonly problem: null }
	| { readonly head: null; readonly problem: Violation };

interface Line {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

const CR = 13;
const LF = 10;

/**
 * Finds the empty line that ends a head.
 *
 * @param from how many bytes were searched before; the search begins where the empty line may have begun then
 * @returns the offset after the empty line, or -1 if it has not arrived
 */
export function findHeadEnd(bytes: Uint8Array, from = 0): number {
	for (let i = bytes.indexOf(LF, Math.max(from, 3)); i !== -1; i = bytes.indexOf(LF, i + 1)) {
		if (bytes[i - 1] === CR && bytes[i - 2] === LF && bytes[i - 3] === CR) return i + 1;
	}
	return -1;
}

/**
 * Reads the head of a request. Its rules as a WebSocket handshake are not looked at: see `validateRequest`.
 *
 * @param bytes from the first byte of the request line; what follows the head is not looked at
 */
export function parseRequestHead(bytes: Uint8Array): ParsedHead<RequestHead> {
	return parseHead(bytes, 'malformed-request-line', (line) => {
		const match = /^([^ ]+) ([^ ]+) (HTTP\/\d\.\d)$/.exec(line);
		const [, method = '', target = '', version = ''] = match ?? [];
		return isToken(method) ? { method, target, version } : null;
	});
}

/**
 * Reads the head of a response. Its rules as a WebSocket handshake are not looked at: see `validateResponse`.
 *
 * @param bytes from the first byte of the status line; what follows the head is not looked at
 */
export function parseResponseHead(bytes: Uint8Array): ParsedHead<ResponseHead> {
	return parseHead(bytes, 'malformed-status-line', (line) => {
		const match = /^(HTTP\/\d\.\d) (\d{3})(?: (.*))?$/.exec(line);
		const [, version, status, reason = ''] = match ?? [];
		return version === undefined ? null : { version, status: Number(status), reason };
	});
}

function parseHead<Start extends { readonly version: string }>(
	bytes: Uint8Array,
	startLineRule: ViolationId,
	parseStartLine: (line: string) => Start | null,
): ParsedHead<Start & { readonly headers: readonly HeaderField[] }> {
	const end = findHeadEnd(bytes);
	if (end === -1) return { head: null, problem: violationOf('head-incomplete', bytes.length) };
	const [first, ...rest] = linesOf(bytes, end - 2);
	const start = first === undefined ? null : parseStartLine(first.text);
	if (start === null) return { head: null, problem: violationOf(startLineRule, 0, excerpt(first?.text ?? '')) };
	const headers: HeaderField[] = [];
	for (const line of rest) {
		const field = parseField(line, isBeyondHttp1(start));
		if (field === null) {
			return { head: null, problem: violationOf('malformed-header', line.start, excerpt(line.text)) };
		}
		headers.push(field);
	}
	return { head: { ...start, headers }, problem: null };
}

/** HTTP/2 and HTTP/3 have no lines; where they are written as lines, the names of pseudo header fields begin with a colon. */
function parseField({ text, start, end }: Line, pseudo: boolean): HeaderField | null {
	const begin = pseudo && text.startsWith(':') ? 1 : 0;
	const colon = text.indexOf(':', begin);
	const name = text.slice(0, Math.max(colon, 0));
	const value = trimWhiteSpace(text.slice(colon + 1));
	return isToken(name.slice(begin)) && isFieldValue(value) ? { name, value, start, end } : null;
}

/** Spaces and tabs only (RFC 9110 §5.6.3). By hand: a pattern for it takes quadratic time on a value full of spaces. */
function trimWhiteSpace(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && isWhiteSpace(text.charAt(start))) start += 1;
	while (end > start && isWhiteSpace(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end);
}

function isWhiteSpace(character: string): boolean {
	return character === ' ' || character === '\t';
}

/** No control characters but the tab (RFC 9110 §5.5): so neither a lone CR nor a lone LF nor a NUL. */
function isFieldValue(value: string): boolean {
	for (let i = 0; i < value.length; i++) {
		const unit = value.charCodeAt(i);
		if (unit === 0x7f || (unit < 0x20 && unit !== 0x09)) return false;
	}
	return true;
}

/** The lines before `end`, each ended by CRLF. */
function linesOf(bytes: Uint8Array, end: number): Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (let i = 1; i < end; i++) {
		if (bytes[i] !== LF || bytes[i - 1] !== CR) continue;
		lines.push({ text: latin1(bytes.subarray(start, i - 1)), start, end: i - 1 });
		start = i + 1;
	}
	return lines;
}

/** One character for each byte. */
function latin1(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
}

function excerpt(text: string): string {
	return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
