import { expect, test } from './fixture.ts';

test('reports a syntax error with its line, and fails', async ({ lab }) => {
	await lab.run("console.log('never');\nlet x = ;", 'failed');
	expect(await lab.console()).toEqual(["uncaught 2: SyntaxError: Unexpected token ';'\n    at lab.js:2:9"]);
	await lab.waitFor('ended');
	expect(await lab.statuses()).toEqual(['running', 'failed', 'ended']);
});

test('ends after a failure as soon as nothing is left of what the code opened before it', async ({ lab }) => {
	await lab.run(
		"const socket = new WebSocket('/echo');\nsocket.onopen = () => socket.close();\nthrow new Error('no');",
	);
	expect(await lab.statuses()).toEqual(['running', 'failed', 'ended']);
	const events = await lab.events();
	expect(events.some((event) => event.kind === 'event' && event.type === 'close')).toBe(true);
});

test('goes on after a failure while a timer is pending', async ({ lab }) => {
	await lab.run("setInterval(() => console.log('tick'), 10);\nthrow new Error('no');", 'failed');
	await lab.waitForLine('tick');
	expect(await lab.statuses()).toEqual(['running', 'failed']);
});

test('counts columns on the first line from where the code begins', async ({ lab }) => {
	await lab.run('let a; let a;', 'failed');
	expect(await lab.console()).toEqual([
		"uncaught 1: SyntaxError: Identifier 'a' has already been declared\n    at lab.js:1:12",
	]);
});

test('says that something is not closed on the last line of the code, not behind it', async ({ lab }) => {
	await lab.run('if (true) {\n\tconsole.log(1);\n', 'failed');
	expect(await lab.console()).toEqual([
		'uncaught 3: SyntaxError: the code ends too early; a bracket, a quote or a comment that was opened is not closed.',
	]);
});

test('does not take code that closes the function around it', async ({ lab }) => {
	await lab.run('});\n(() => {', 'failed');
	expect(await lab.console()).toEqual(['uncaught 1: SyntaxError: There is one closing bracket too many.']);
	await lab.run('const a = 1;\nfunction f() {\n\tconsole.log(a);\n}});\nf();\n', 'failed');
	expect(await lab.console()).toEqual(['uncaught 4: SyntaxError: There is one closing bracket too many.']);
});

test('reports an exception at the top level with the way to it', async ({ lab }) => {
	await lab.run("function greet() {\n\tthrow new RangeError('no');\n}\ngreet();", 'failed');
	expect(await lab.console()).toEqual(['uncaught 2: RangeError: no\n    at greet (lab.js:2:8)\n    at lab.js:4:1']);
});

test('reports an exception in a handler and goes on', async ({ lab }) => {
	await lab.run(`const socket = new WebSocket('/echo');
socket.onopen = () => {
	setTimeout(() => socket.close(), 10);
	socket.sned('x');
};`);
	expect(await lab.console()).toEqual([
		'uncaught 4: TypeError: socket.sned is not a function\n    at socket.onopen (lab.js:4:9)',
	]);
	expect(await lab.statuses()).toEqual(['running', 'ended']);
});

test('reports a thrown value that is no error', async ({ lab }) => {
	await lab.run('setTimeout(() => {\n\tthrow { code: 7 };\n});\nsetTimeout(() => {}, 30);');
	expect(await lab.console()).toEqual(['uncaught 2: { code: 7 }']);
});

test('reports a rejected promise that nobody handled', async ({ lab }) => {
	await lab.run("Promise.reject(new Error('lost'));\nawait new Promise((resolve) => setTimeout(resolve, 50));");
	expect(await lab.console()).toEqual(['uncaught 1: Error: lost\n    at lab.js:1:16']);
});

test('explains why there is no document, in the language of the page', async ({ lab }) => {
	await lab.page.evaluate(async () => {
		await harness.sandbox.prepare(null);
		harness.start('document.title', { locale: 'zh-cn' });
	});
	await lab.waitFor('failed');
	expect(await lab.console()).toEqual([
		'uncaught 1: ReferenceError: document is not defined\n    at lab.js:1:1',
		'info -: 实验代码运行在 Worker 里，没有 document 和 window；WebSocket、定时器和 console 都可以用。',
	]);
});

test('takes the line of the handler or timer where the stack has none: code from strings', async ({ lab }) => {
	const events = await lab.run(`const socket = new WebSocket('/echo');
eval('socket.onopen = () => socket.close(1000)');
socket.onclose = () => setTimeout("console.log('late')", 1);`);
	const lines = events.flatMap((event) => (event.kind === 'call' ? [`${event.line} ${event.method}`] : []));
	expect(lines).toEqual(['1 construct', '2 close']);
	expect(await lab.console()).toEqual(['log 3: late']);
});

test('tells lines whatever the code makes of its stacks', async ({ lab }) => {
	await lab.run(`Error.stackTraceLimit = 0;
Error.prepareStackTrace = () => 'at lab.js:99:9';
console.log('one');
Error.stackTraceLimit = 10;
Error.prepareStackTrace = undefined;
Function.prototype.prepareStackTrace = () => 'at lab.js:99:9';
Object.freeze(Error);
console.log('two');`);
	expect(await lab.console()).toEqual(['log 3: one', 'log 8: two']);
});
