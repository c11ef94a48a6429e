import { describe, expect, test } from 'vitest';
import { loadTrace } from '../../../src/trace/json.ts';
import { consoleOf } from '../lab/console-lines.ts';
import { LabPage } from '../lab/lab-page.ts';
import { runAndSave } from '../lab/run.ts';
import type { Engine } from './engine.ts';

/** What nothing catches: where it is thrown, and what the console must say of it, with level and line. */
const CASES = [
	{
		where: 'at the top level',
		code: "const a = 1;\n\nthrow new RangeError('no ' + a);",
		says: ['uncaught 3: RangeError: no 1'],
		status: 'Error at line 3',
	},
	{
		where: 'in a handler',
		code: "const socket = new WebSocket('/echo');\nsocket.onopen = () => {\n\tsocket.close(1000);\n\tthrow new TypeError('handler');\n};",
		says: ['uncaught 4: TypeError: handler'],
		status: null,
	},
	{
		where: 'in a timer',
		code: "setTimeout(() => {\n\tthrow new SyntaxError('timer');\n}, 5);",
		says: ['uncaught 2: SyntaxError: timer'],
		status: null,
	},
	{
		where: 'in a promise',
		code: "setTimeout(() => {}, 50);\n\nPromise.reject(new Error('lost'));",
		says: ['uncaught 3: Error: lost'],
		status: null,
	},
	{
		where: 'in an arrow that only calls',
		code: "const socket = new WebSocket('/echo');\nconst fail = () => socket.close(999);\nsetTimeout(() => fail(), 5);\nsetTimeout(() => socket.close(), 50);",
		says: [/^uncaught [23]: InvalidAccessError: /],
		status: null,
	},
	{
		where: 'as a value that is no error',
		code: 'setTimeout(() => {\n\tthrow { code: 7 };\n});\nsetTimeout(() => {}, 30);',
		says: ['uncaught 2: { code: 7 }'],
		status: null,
	},
	{
		where: 'by the parser on line 5',
		code: "console.log('never');\n\n\n\nlet x = ;\n",
		says: [/^uncaught 5: SyntaxError: /],
		status: 'Error at line 5',
	},
	{
		where: 'by the parser behind the last line',
		code: 'if (true) {\n\tconsole.log(1);\n',
		says: [/^uncaught [23]: SyntaxError: the code ends too early/],
		status: null,
	},
] as const;

export function errorsSuite(engine: Engine): void {
	describe('what is thrown', () => {
		test('the playground opens', async () => {
			await engine.open('/playground/');
		});

		test.each(CASES)('$where is told with name, message and line', async ({ code, says, status }) => {
			const lab = new LabPage(engine, 'playground/code');
			await lab.ready();
			await lab.write(code);
			const lines = consoleOf(loadTrace(await runAndSave(lab)).events);
			expect(lines).toEqual(says.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))));
			if (status !== null) expect(await lab.status()).toContain(status);
		});

		test('a call and its events have the lines of the code', async () => {
			const lab = new LabPage(engine, 'playground/code');
			await lab.write("const socket = new WebSocket('/echo');\n\nsocket.onopen = () => socket.close(1000);");
			const { events } = loadTrace(await runAndSave(lab));
			expect(events.flatMap((event) => (event.kind === 'call' ? [`${event.method} ${event.line}`] : []))).toEqual([
				'construct 1',
				'close 3',
			]);
			expect(events.flatMap((event) => (event.kind === 'event' ? [`${event.type} ${event.handlers}`] : []))).toEqual([
				'open 3',
				'close ',
			]);
		});

		test('nothing went wrong in the page', async () => {
			expect(await engine.page.takeProblems()).toEqual([]);
		});
	});
}
