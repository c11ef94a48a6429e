/** What to tell somebody whose code was written for another place: a page, Node.js, a bundler. */
import type { SandboxStrings } from '../../i18n/sandbox.ts';
import { evaluate, indexOf, isError, slice } from './primordials.ts';

type Hint = keyof SandboxStrings['hints'];

/** Names that are not there, each with its hint. */
const MISSING: Readonly<Record<string, Hint>> = {
	document: 'document',
	window: 'document',
	localStorage: 'storage',
	sessionStorage: 'storage',
	require: 'require',
	module: 'require',
	exports: 'require',
	process: 'node',
	Buffer: 'node',
	__dirname: 'node',
	WebSocketStream: 'onlyWebSocket',
	WebTransport: 'onlyWebSocket',
	Worker: 'worker',
	SharedWorker: 'worker',
	io: 'library',
	$: 'library',
	jQuery: 'library',
	SockJS: 'library',
	Stomp: 'library',
	StompJs: 'library',
	signalR: 'library',
	Pusher: 'library',
	ReconnectingWebSocket: 'library',
	WebSocketServer: 'library',
	React: 'library',
	Vue: 'library',
	axios: 'library',
};

/** Methods of the packages `ws` and `socket.io-client`, which a browser's socket does not have. */
const OTHER_METHODS = ['on', 'once', 'emit', 'off', 'terminate', 'ping', 'pong', 'connect', 'disconnect'] as const;

/** How this engine words that a name is not there: each does it in its own way. */
const sample = 'labNoSuchName';
const wording = missing(sample);
const at = wording.indexOf(sample);
const before = wording.slice(0, at);
const after = wording.slice(at + sample.length);

const hintByMessage = new Map<string, Hint>();
for (const [name, hint] of Object.entries(MISSING)) hintByMessage.set(`${before}${name}${after}`, hint);
const entries = [...hintByMessage];

function missing(name: string): string {
	try {
		evaluate(name);
		return name;
	} catch (error) {
		return error instanceof Error ? error.message : name;
	}
}

/** @returns the hint for an error that says of one of those names, or methods, that it is not there; null for any other */
export function hintFor(error: unknown, strings: SandboxStrings): string | null {
	try {
		if (!isError(error)) return null;
		const { message, name } = error;
		if (name === 'TypeError') return isOtherMethod(message) ? strings.hints.otherMethod : null;
		if (name !== 'ReferenceError') return null;
		for (let index = 0; index < entries.length; index += 1) {
			const entry = entries[index];
			if (entry !== undefined && entry[0] === message) return strings.hints[entry[1]];
		}
	} catch {
		// Learner code may stand behind it.
	}
	return null;
}

/** `socket.on is not a function`: all engines begin so. What it is called on has a name of one word, as a socket has. */
function isOtherMethod(message: string): boolean {
	const end = indexOf(message, ' is not a function');
	const dot = indexOf(message, '.');
	if (end === -1 || dot === -1 || dot > end) return false;
	const method = slice(message, dot + 1, end);
	for (let index = 0; index < OTHER_METHODS.length; index += 1) if (OTHER_METHODS[index] === method) return true;
	return false;
}

/** In the order in which they are looked for, at the line of a syntax error; learner code has not run by then. */
const FOREIGN: readonly (readonly [RegExp, Hint])[] = [
	[/^\s*import\b(?!\s*[(.])/, 'module'],
	[/^\s*export\b/, 'module'],
	[/^\s*(export\s+)?(declare|interface|enum|namespace|abstract)\s+\w|^\s*type\s+\w+(<.*>)?\s*=/, 'typeScript'],
	[/^\s*(private|public|protected|readonly)\s+\w|\b(as|satisfies)\s+(const|any|unknown|[A-Z]\w*)\b/, 'typeScript'],
	[/[\w)\]?]\s*:\s*(string|number|boolean|any|unknown|void|never|[A-Z]\w*)(\[\]|<.*>)?\s*[=,;){]/, 'typeScript'],
	[/\w!\.|\w<(string|number|boolean|any|unknown|[A-Z]\w*)\b[^<>]*>\(/, 'typeScript'],
	[/(^|[=(,?:&|]|return|=>)\s*<\/?[A-Za-z>]/, 'jsx'],
];

/** @returns the hint for a line that is no JavaScript, or none that a script may have; null for a mistake like any other */
export function syntaxHint(code: string, line: number, strings: SandboxStrings): string | null {
	const text = lineAt(code, line);
	for (const [pattern, hint] of FOREIGN) if (pattern.test(text)) return strings.hints[hint];
	return null;
}

const MAX_LINE = 500;

function lineAt(code: string, line: number): string {
	let start = 0;
	for (let number = 1; number < line; number += 1) {
		const newline = indexOf(code, '\n', start);
		if (newline === -1) return '';
		start = newline + 1;
	}
	const end = indexOf(code, '\n', start);
	return slice(code, start, end === -1 || end > start + MAX_LINE ? start + MAX_LINE : end);
}
