/** A request and an answer as texts of HTTP, however they were written down. */
export interface PastedExchange {
	/** Its lines, the start line first, without line ends; null where there is none. */
	readonly request: readonly string[] | null;
	readonly response: readonly string[] | null;
}

/** Characters that are looked at: heads are short. */
export const MAX_EXCHANGE = 64 * 1024;

const REQUEST_LINE = /^[A-Za-z]{3,10} \S+ HTTP\/\d(?:\.\d)?$/;
const STATUS_LINE = /^HTTP\/\d(?:\.\d)? \d{3}(?: .*)?$/;
/** Where a request stands alone that is none of HTTP: it still begins like one. */
const LIKE_REQUEST = /^(?:GET|POST|CONNECT|PUT|HEAD|OPTIONS) \S+/;

/**
 * Takes a request and its answer apart: as HTTP has them, with the `>` and `<` of `curl -v`, as a browser's panel copies
 * them, as pseudo header fields of HTTP/2, or a request alone as a `curl` command. Header lines stay as they are, those too
 * that are none.
 */
export function readExchange(text: string): PastedExchange {
	const part = text.slice(0, MAX_EXCHANGE).replace(/\r\n?/g, '\n');
	const command = fromCommand(part);
	if (command !== null) return { request: command, response: null };
	const lines = withoutArrows(withoutIndentation(part.split('\n')));
	return fromPanel(lines) ?? fromHeads(lines);
}

/** A log or a document may indent all of it. */
function withoutIndentation(lines: readonly string[]): readonly string[] {
	const indented = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
	const least = Math.min(...indented);
	return Number.isFinite(least) ? lines.map((line) => line.slice(least)) : lines;
}

/** `curl -v` marks what it sent with `>` and what it got with `<`; its other lines are remarks. */
function withoutArrows(lines: readonly string[]): readonly string[] {
	const marked = lines.filter((line) => /^[<>](?:\s|$)/.test(line)).length;
	if (marked < 2) return lines.map((line) => line.trimEnd());
	return lines.filter((line) => /^[<>](?:\s|$)/.test(line)).map((line) => line.slice(2).trimEnd());
}

/** Heads one after the other; an empty line, or the start line of the next one, ends each. */
function fromHeads(lines: readonly string[]): PastedExchange {
	const found: { request: string[] | null; response: string[] | null } = { request: null, response: null };
	let into: string[] | null = null;
	for (const raw of lines) {
		const line: string = into === null ? raw.trim() : raw;
		const starts = startOf(line);
		if (starts !== null) {
			// The last answer counts: interim ones and redirects come before it.
			if (starts === 'request' && found.request !== null && found.response === null) continue;
			into = [withVersion(line)];
			found[starts] = into;
		} else if (line.trim() === '') into = null;
		else if (into !== null) into.push(line);
		else if (/^:(?:method|scheme|authority|path|protocol):/.test(line)) {
			into = pseudoStart(lines, 'request');
			found.request = into;
			into.push(line);
		} else if (/^:status:/.test(line)) {
			into = pseudoStart(lines, 'response');
			found.response = into;
		}
	}
	return found;
}

function startOf(line: string): 'request' | 'response' | null {
	if (STATUS_LINE.test(line)) return 'response';
	return REQUEST_LINE.test(line) || LIKE_REQUEST.test(line) ? 'request' : null;
}

/** HTTP/2 and HTTP/3 are written without a minor version; heads that are read as lines have one. */
const withVersion = (line: string): string => line.replace(/HTTP\/([23])(?=\s|$)/, 'HTTP/$1.0');

/** The start line that pseudo header fields stand for (RFC 9113 §8.3). */
function pseudoStart(lines: readonly string[], message: 'request' | 'response'): string[] {
	const value = (name: string): string | null => {
		const line = lines.find((one) => one.trim().startsWith(`:${name}:`));
		return line === undefined
			? null
			: line
					.trim()
					.slice(name.length + 2)
					.trim();
	};
	if (message === 'response') return [`HTTP/2.0 ${value('status') ?? ''}`];
	return [`${value('method') ?? 'CONNECT'} ${value('path') ?? '/'} HTTP/2.0`];
}

/** What Chrome's panel copies: names and values, in turns or with a colon, below General, Response and Request Headers. */
function fromPanel(lines: readonly string[]): PastedExchange | null {
	const text = lines.join('\n');
	const url = /^Request URL:?\s*(\S+)/m.exec(text)?.[1];
	if (url === undefined) return null;
	const method = /^Request Method:?\s*(\S+)/m.exec(text)?.[1] ?? 'GET';
	const status = /^Status Code:?\s*(\d{3})[ \t]*([^\n]*)/m.exec(text);
	const requestAt = lines.findIndex((line) => /^Request Headers/i.test(line));
	const responseAt = lines.findIndex((line) => /^Response Headers/i.test(line));
	const of = (from: number, other: number): readonly string[] =>
		from < 0 ? [] : pairs(lines.slice(from + 1, other > from ? other : undefined));
	const { pathname, search } = URL.canParse(url) ? new URL(url) : { pathname: '/', search: '' };
	const request = of(requestAt, responseAt);
	const version = request.some((line) => line.startsWith(':')) ? 'HTTP/2.0' : 'HTTP/1.1';
	return {
		request: [`${method} ${pathname}${search} ${version}`, ...request],
		response:
			status === null ? null : [`${version} ${status[1]} ${status[2] ?? ''}`.trimEnd(), ...of(responseAt, requestAt)],
	};
}

function pairs(lines: readonly string[]): readonly string[] {
	const all = lines.map((line) => line.trim()).filter((line) => line !== '' && !/^(?:view source|raw)$/i.test(line));
	if (all.every((line) => /^:?[\w-]+: /.test(line) || /^:?[\w-]+:$/.test(line)) === false || all.length === 0) {
		return inTurns(all);
	}
	return all.some((line) => /^:?[\w-]+:$/.test(line)) ? inTurns(all) : all;
}

/** A name on one line, its value on the next. */
function inTurns(lines: readonly string[]): readonly string[] {
	const found: string[] = [];
	for (let at = 0; at < lines.length; at += 2) {
		found.push(`${(lines[at] ?? '').replace(/:$/, '')}: ${lines[at + 1] ?? ''}`);
	}
	return found;
}

/** “Copy as cURL”: the address and the headers of a request. */
function fromCommand(text: string): readonly string[] | null {
	if (!/^\s*(?:\$ )?curl\s/.test(text) || /^[<>] /m.test(text)) return null;
	const joined = text.replace(/[\\^]\n/g, ' ');
	const url = /["']?((?:https?|wss?):\/\/[^\s"']+)/.exec(joined)?.[1];
	const { host, pathname, search } =
		url !== undefined && URL.canParse(url) ? new URL(url) : { host: '', pathname: '/', search: '' };
	const headers = [...joined.matchAll(/(?:-H|--header)\s+(?:"([^"]*)"|\$?'([^']*)')/g)].map(
		([, one, other]) => one ?? other ?? '',
	);
	const named = headers.some((line) => /^host:/i.test(line));
	const method = /(?:-X|--request)\s+(\w+)/.exec(joined)?.[1] ?? 'GET';
	const version = /--http2\b/.test(joined) ? 'HTTP/2.0' : 'HTTP/1.1';
	// curl says Host by itself.
	return [`${method} ${pathname}${search} ${version}`, ...(named || host === '' ? [] : [`Host: ${host}`]), ...headers];
}
