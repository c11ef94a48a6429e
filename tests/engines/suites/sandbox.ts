import { describe, expect, test } from 'vitest';
import { codeRunner } from '../lab/code-runner.ts';
import { consoleOf } from '../lab/console-lines.ts';
import type { Engine } from './engine.ts';

const TELL = `
socket.onerror = () => console.log('error', socket.readyState);
socket.onclose = (event) => console.log('close', event.code, event.wasClean);`;
const FAILS = ['log 2: error 3', 'log 3: close 1006 false'];

/** What an engine would do in its own way, and a lab does in one. */
const CASES = [
	{
		what: 'a foreign host says why it is not reached, and fails as any connection does',
		code: `const socket = new WebSocket('ws://example.com/chat');${TELL}`,
		says: [/^error 1: Not reached: ws:\/\/example\.com\/chat\. That is another host; /, ...FAILS],
	},
	{
		what: 'so does another port',
		code: `const socket = new WebSocket('ws://' + location.hostname + ':9/echo');${TELL}`,
		says: [/^error 1: Not reached: \S+:9\/echo\. That is another port; /, ...FAILS],
	},
	{
		what: 'so does wss: where the page came by http',
		code: `const socket = new WebSocket('wss://' + location.host + '/echo');${TELL}`,
		says: [/^error 1: Not reached: wss:\S+\/echo\. This page came over http, /, ...FAILS],
	},
	{
		what: 'so does the other name of this machine',
		code: `const socket = new WebSocket('ws://127.0.0.1:' + location.port + '/echo');${TELL}`,
		says: [/^error 1: Not reached: ws:\/\/127\.0\.0\.1:\d+\/echo\. It is this machine, /, ...FAILS],
	},
	{
		what: 'a path that the lab server does not have is answered by it',
		code: `const socket = new WebSocket('/ech');${TELL}`,
		says: [
			'warn 1: /ech is not an address of the lab server, which answers it with 404. Did you mean /echo?',
			...FAILS,
		],
	},
	{
		what: 'the idiom of tutorials opens',
		code: "const socket = new WebSocket('ws://' + location.host + '/echo');\nsocket.onopen = () => { console.log('open'); socket.close(); };",
		says: ['log 2: open'],
	},
	{
		what: 'what an engine has beside console.log prints as well',
		code: "(console.exception ?? console.error)('one');\nif ('dump' in globalThis) dump('two');\nelse console.log('two');",
		says: ['error 1: one', /^log [23]: two$/],
	},
	{
		what: 'a name of another place has a hint',
		code: 'document.title = 1;',
		says: [/^uncaught 1: ReferenceError: /, /^info -: A lab runs in a worker, so there is no document/],
	},
	{
		what: 'a module has one',
		code: "const a = 1;\nimport b from 'b';",
		says: [/^uncaught 2: SyntaxError: /, /^info -: A lab is a script, not a module/],
	},
	{
		what: 'replaced built-ins change nothing of what is recorded',
		code: "for (let i = 0; i < 9; i += 1) Object.defineProperty(Array.prototype, i, { set() {}, get: () => 'forged' });\nArray.prototype[Symbol.iterator] = null;\nObject.prototype.get = () => 'forged';\nconsole.log({ a: [1] });\nconst socket = new WebSocket('/echo', 'chat');\nsocket.onclose = () => console.log('closed');\nsocket.onopen = () => socket.close();",
		says: ['log 4: { a: [1] }', 'log 6: closed'],
	},
	{
		what: 'what waits to be sent is sent before the close',
		code: "const socket = new WebSocket('/echo');\nsocket.onopen = () => {\n\tfor (let i = 0; i < 1000; i += 1) socket.send('x');\n\tconsole.log(socket.bufferedAmount > 0);\n\tsocket.close(4000);\n\tconsole.log(socket.readyState);\n};\nsocket.onclose = (event) => console.log(event.code, event.wasClean);",
		says: [/^info -: This code sends faster/, 'log 4: true', 'log 6: 2', 'log 8: 4000 true'],
	},
	{
		what: 'what many sockets send waits as what one sends does',
		code: "const sockets = Array.from({ length: 3 }, () => new WebSocket('/echo'));\nPromise.all(sockets.map((socket) => new Promise((done) => (socket.onopen = done)))).then(() => {\n\tfor (const socket of sockets) for (let i = 0; i < 100; i += 1) socket.send('x');\n\tfor (const socket of sockets) socket.close(4000);\n});\nfor (const socket of sockets) socket.onclose = (event) => console.log(event.code, event.wasClean);",
		says: [/^info -: This code sends faster/, 'log 6: 4000 true', 'log 6: 4000 true', 'log 6: 4000 true'],
	},
] as const;

export function sandboxSuite(engine: Engine): void {
	describe('code that runs in a lab', () => {
		const run = codeRunner(engine, CASES);

		test.each(CASES)('$what', async ({ code, says }) => {
			const lines = consoleOf(await run(code));
			expect(lines).toEqual(says.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))));
		});
	});
}
