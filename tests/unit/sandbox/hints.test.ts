import { describe, expect, test } from 'vitest';
import { en } from '../../../src/i18n/en/sandbox.ts';
import { hintFor, syntaxHint } from '../../../src/sandbox/worker/hints.ts';

type Hint = keyof typeof en.hints;

const hintOf = (text: string | null): string | null =>
	Object.entries(en.hints).find(([, hint]) => hint === text)?.[0] ?? text;

describe('a name that is not there', () => {
	test.each(['labStorage', 'documents', 'x'])('%s has no hint', (name) => {
		expect(hintFor(new ReferenceError(`${name} is not defined`), en)).toBeNull();
	});

	test.each([
		['document', 'document'],
		['window', 'document'],
		['localStorage', 'storage'],
		['require', 'require'],
		['exports', 'require'],
		['process', 'node'],
		['Buffer', 'node'],
		['Worker', 'worker'],
		['WebSocketStream', 'onlyWebSocket'],
		['io', 'library'],
		['$', 'library'],
	] satisfies [string, Hint][])('%s has one', (name, hint) => {
		expect(hintOf(hintFor(new ReferenceError(`${name} is not defined`), en))).toBe(hint);
	});

	test.each([
		'socket.on is not a function',
		"ws.terminate is not a function. (In 'ws.terminate()', 'ws.terminate' is undefined)",
	])('%s has one', (message) => {
		expect(hintOf(hintFor(new TypeError(message), en))).toBe('otherMethod');
	});

	test.each([
		'socket.sned is not a function',
		'on is not a function',
		'a.b.on is not a function',
		"Cannot read properties of undefined (reading 'on')",
		"Failed to execute 'send' on 'WebSocket': 1 argument required, but only 0 present.",
	])('%s has none', (message) => {
		expect(hintFor(new TypeError(message), en)).toBeNull();
	});

	test('a variable of the code that has such a name has none', () => {
		expect(hintFor(new ReferenceError("Cannot access 'localStorage' before initialization"), en)).toBeNull();
		expect(hintFor('localStorage is not defined', en)).toBeNull();
	});
});

describe('a line that is no script', () => {
	test.each([
		["import WebSocket from 'ws';", 'module'],
		["import 'ws';", 'module'],
		['\texport const a = 1;', 'module'],
		['export default socket;', 'module'],
		['interface Message { type: string }', 'typeScript'],
		['type Id = number;', 'typeScript'],
		['enum State { Open }', 'typeScript'],
		["const socket: WebSocket = new WebSocket('/echo');", 'typeScript'],
		['function send(text: string) {', 'typeScript'],
		['const list: string[] = [];', 'typeScript'],
		['const message = JSON.parse(event.data) as Message;', 'typeScript'],
		['private socket = null;', 'typeScript'],
		['const seen = new Map<string, number>();', 'typeScript'],
		['socket!.close();', 'typeScript'],
		['return <Chat />;', 'jsx'],
		['const view = <div>{text}</div>;', 'jsx'],
		['\t<button onClick={send}>Send</button>', 'jsx'],
	] satisfies [string, Hint][])('%s', (line, hint) => {
		expect(hintOf(syntaxHint(`const a = 1;\n${line}\nconst b = 2;`, 2, en))).toBe(hint);
	});

	test.each([
		'let x = ;',
		'if (a < b {',
		'const o = { type: 1, };;',
		'a ? b : c d',
		'import(x',
		'for (const x of y {',
		"case 'Open': foo(",
	])('%s is a mistake like any other', (line) => {
		expect(syntaxHint(line, 1, en)).toBeNull();
	});

	test('a line that is not there has no hint', () => {
		expect(syntaxHint('let x = 1;', 9, en)).toBeNull();
	});
});
