import { describe, expect, test } from 'vitest';
import { codeRunner } from '../lab/code-runner.ts';
import { consoleOf } from '../lab/console-lines.ts';
import type { Engine } from './engine.ts';

/** What nothing catches: where it is thrown, and what the console must say of it, with level and line. */
const CASES = [
	{
		where: 'at the top level',
		code: "const a = 1;\n\nthrow new RangeError('no ' + a);",
		says: ['uncaught 3: RangeError: no 1'],
	},
	{
		where: 'in a handler',
		code: "const socket = new WebSocket('/echo');\nsocket.onopen = () => {\n\tsocket.close(1000);\n\tthrow new TypeError('handler');\n};",
		says: ['uncaught 4: TypeError: handler'],
	},
	{
		where: 'in a timer',
		code: "setTimeout(() => {\n\tthrow new SyntaxError('timer');\n}, 5);",
		says: ['uncaught 2: SyntaxError: timer'],
	},
	{
		where: 'in a promise',
		code: "setTimeout(() => {}, 50);\n\nPromise.reject(new Error('lost'));",
		says: ['uncaught 3: Error: lost'],
	},
	{
		where: 'by the browser, in an arrow function',
		code: "const socket = new WebSocket('/echo');\nconst fail = () => {\n\tsocket.close(999);\n};\nsetTimeout(() => {\n\tfail();\n}, 5);\nsetTimeout(() => socket.close(), 50);",
		says: [/^uncaught 3: InvalidAccessError: /],
	},
	{
		where: 'as a value that is no error',
		code: 'setTimeout(() => {\n\tthrow { code: 7 };\n});\nsetTimeout(() => {}, 30);',
		says: ['uncaught 2: { code: 7 }'],
	},
	{
		where: 'by the parser on line 5',
		code: "console.log('never');\n\n\n\nlet x = ;\n",
		says: [/^uncaught 5: SyntaxError: /],
	},
	{
		where: 'by the parser behind the last line',
		code: 'if (true) {\n\tconsole.log(1);\n',
		says: [/^uncaught [23]: SyntaxError: the code ends too early/],
	},
] as const;

export function errorsSuite(engine: Engine): void {
	describe('what is thrown', () => {
		const run = codeRunner(engine, CASES);

		test.each(CASES)('$where is told with name, message and line', async ({ code, says }) => {
			const lines = consoleOf(await run(code));
			expect(lines).toEqual(says.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))));
		});

		test('calls and handlers have the lines of the code', async () => {
			const events = await run(
				"const socket = new WebSocket('/echo');\n\nsocket.onopen = () => socket.close(1000);\nsocket.onclose = () => {};",
			);
			expect(
				events.flatMap((event) => {
					if (event.kind === 'call') return [`${event.method}, line ${event.line}`];
					return event.kind === 'event' ? [`${event.type}, handlers on ${event.handlers}`] : [];
				}),
			).toEqual(['construct, line 1', 'open, handlers on 3', 'close, line 3', 'close, handlers on 4']);
		});
	});
}
