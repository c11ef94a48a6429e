import { expect, test } from './fixture.ts';

/** What code can see of the watched `WebSocket` must be what it sees of the browser's own. */

test('an event that code dispatches is not taken for one of the connection, and spends its once listeners', async ({
	lab,
}) => {
	const events = await lab.run(`const socket = new WebSocket('/echo');
socket.addEventListener('message', () => console.log('once'), { once: true });
socket.onmessage = (event) => { console.log(event.data); socket.close(); };
socket.onopen = () => socket.send('real');
socket.onclose = (event) => console.log(event.isTrusted);
socket.dispatchEvent(new CloseEvent('close'));
socket.onmessage = null;
socket.dispatchEvent(new Event('message'));
socket.onmessage = (event) => { console.log(event.data); socket.close(); };`);
	const fired = events.flatMap((event) => (event.kind === 'event' ? [`${event.handlers}: ${event.type}`] : []));
	expect(fired).toEqual(['4: open', '9: message', '5: close']);
	expect(await lab.console()).toEqual(['log 5: false', 'log 2: once', 'log 9: real', 'log 5: true']);
});

test('methods and accessors have the browser’s names, lengths and source text', async ({ lab }) => {
	await lab.run(`const { prototype } = WebSocket;
const setter = Object.getOwnPropertyDescriptor(prototype, 'onopen').set;
for (const native of [WebSocket, prototype.send, prototype.close, setter, setTimeout, clearTimeout, EventTarget.prototype.addEventListener])
	console.log(native.name, native.length, /\\{\\s*\\[native code\\]\\s*\\}/.test(String(native)));`);
	expect(await lab.console()).toEqual([
		'log 4: WebSocket 1 true',
		'log 4: send 1 true',
		'log 4: close 0 true',
		'log 4: set onopen 1 true',
		'log 4: setTimeout 1 true',
		'log 4: clearTimeout 0 true',
		'log 4: addEventListener 2 true',
	]);
});

test('arguments are converted as the browser converts them', async ({ lab }) => {
	await lab.start(`const socket = new WebSocket('/echo');
socket.onopen = () => {
	const shared = new WebAssembly.Memory({ shared: true, initial: 1, maximum: 1 }).buffer;
	for (const call of [() => socket.send(Symbol()), () => socket.send(shared), () => socket.close(1000n), () => socket.close({ valueOf: () => 1000n }), () => setTimeout(), () => setTimeout.call({}, () => {})])
		try { call(); console.log('no'); } catch (error) { console.log(error.name); }
	for (const protocols of [{ [Symbol.iterator]: 5 }, Object.assign(() => {}, { *[Symbol.iterator]() { yield 'a'; } })])
		try { new WebSocket('/echo', protocols).close(); console.log('made'); } catch (error) { console.log(error.name); }
	console.log('done');
};`);
	await lab.waitForLine('done');
	const said = (await lab.console()).map((line) => line.replace(/^log \d+: /, ''));
	expect(said).toEqual([...Array.from({ length: 6 }, () => 'TypeError'), 'TypeError', 'made', 'done']);
});

test('reads type and options of a listener once', async ({ lab }) => {
	await lab.run(`const read = [];
const options = { get once() { read.push('once'); return true; }, get capture() { read.push('capture'); return false; } };
const socket = new WebSocket('/echo');
socket.addEventListener({ toString() { read.push('type'); return 'open'; } }, () => socket.close(), options);
socket.onclose = () => console.log(read.join());`);
	expect(await lab.console()).toEqual(['log 5: type,capture,once']);
});

test('code can handle its rejections itself', async ({ lab }) => {
	await lab.run(`addEventListener('unhandledrejection', (event) => { if (event.reason === 'mine') event.preventDefault(); });
Promise.reject('mine');
Promise.reject('yours');
setTimeout(() => {}, 100);`);
	expect(await lab.console()).toEqual(['uncaught -: yours']);
});

test('code can handle its errors itself', async ({ lab }) => {
	await lab.run(`addEventListener('error', (event) => { console.log(event.defaultPrevented); if (event.message.includes('mine')) event.preventDefault(); });
setTimeout(() => { throw new Error('mine'); });
setTimeout(() => { throw new Error('yours'); }, 5);
setTimeout(() => { self.onerror = () => true; throw new Error('quiet'); }, 10);
setTimeout(() => {}, 50);`);
	expect(await lab.console()).toEqual([
		'log 1: false',
		'log 1: false',
		'uncaught 3: Error: yours\n    at lab.js:3:26',
		'log 1: false',
	]);
});

test('prints an error that a listener of the code stops on its way, without preventing it', async ({ lab }) => {
	await lab.run(`addEventListener('error', (event) => event.stopImmediatePropagation(), true);
setTimeout(() => { throw new Error('loud'); });
setTimeout(() => {}, 50);`);
	expect(await lab.console()).toEqual(['uncaught 2: Error: loud\n    at lab.js:2:26']);
});

test('the stack of an error that a call throws begins with the call', async ({ lab }) => {
	await lab.run(`const socket = new WebSocket('/echo');
function send() { socket.send('too early'); }
try { send(); } catch (error) { console.log(error.stack.split('\\n')[1].trim()); }
socket.close();`);
	expect(await lab.console()).toEqual(['log 3: at send (lab.js:2:26)']);
});

test('words of errors are the browser’s own', async ({ lab }) => {
	await lab.start(`const socket = new WebSocket('/echo');
socket.onopen = () => {
	for (const call of [() => { socket.readyState = 3; }, () => socket.send(Symbol()), () => socket.close(1000n), () => socket.send()])
		try { call(); } catch (error) { console.log(error.message); }
};`);
	await lab.waitForLine("Failed to execute 'send' on 'WebSocket': 1 argument required, but only 0 present.");
	expect((await lab.console()).map((line) => line.replace(/^log \d+: /, ''))).toEqual([
		// Of the browser’s own it says #<WebSocket>: CONTRIBUTING.md tells the differences.
		'Cannot set property readyState of [object WebSocket] which has only a getter',
		"Failed to execute 'send' on 'WebSocket': Cannot convert a Symbol value to a string",
		"Failed to execute 'close' on 'WebSocket': Cannot convert a BigInt value to a number",
		"Failed to execute 'send' on 'WebSocket': 1 argument required, but only 0 present.",
	]);
});

test('a stack has as many frames of the code as the engine would give, and calls have their lines whatever its limit is', async ({
	lab,
}) => {
	const events = await lab.run(`const socket = new WebSocket('/echo');
const deep = (left) => (left === 0 ? socket.send('too early') : deep(left - 1));
const frames = () => { try { deep(20); } catch (error) { return (error.stack.match(/lab\\.js/g) ?? []).length; } };
console.log(frames());
Error.stackTraceLimit = 3;
console.log(frames());
Error.stackTraceLimit = 0;
frames();
socket.close();`);
	expect(await lab.console()).toEqual(['log 4: 10', 'log 6: 3']);
	const lines = events.flatMap((event) => (event.kind === 'call' ? [`${event.method} ${event.line}`] : []));
	expect(lines).toEqual(['construct 1', 'send 2', 'send 2', 'send 2', 'close 9']);
});

test('a capturing listener that stops an event hides it from other listeners, and not from what is recorded', async ({
	lab,
}) => {
	const events = await lab.run(`const socket = new WebSocket('/echo');
socket.addEventListener('open', (event) => { event.stopImmediatePropagation(); socket.close(4001); }, true);
socket.addEventListener('close', (event) => event.stopImmediatePropagation(), true);
socket.onopen = socket.onclose = () => console.log('hidden');`);
	expect(events.flatMap((event) => (event.kind === 'event' ? [event.type] : []))).toEqual(['open', 'close']);
	expect(await lab.console()).toEqual([]);
});

test('what waits to be sent counts as buffered, keeps its order and goes before the close', async ({ lab, site }) => {
	site.targets.length = 0;
	await lab.run(`const socket = new WebSocket('/echo');
socket.onopen = () => {
	const bytes = new Uint8Array([1]);
	for (let i = 0; i < 1000; i += 1) socket.send(bytes);
	bytes[0] = 2;
	console.log(socket.bufferedAmount);
	socket.close(4001, 'done');
	console.log(socket.readyState);
	socket.send('dropped');
	console.log(socket.bufferedAmount);
	try { socket.close(1); } catch (error) { console.log(error.name); }
};
socket.onmessage = () => console.log('no message when CLOSING');
socket.onclose = (event) => console.log(event.code, event.reason, event.wasClean, socket.bufferedAmount);`);
	expect(await lab.console()).toEqual([
		'info -: This code sends faster than the browser should be asked to: from here on messages wait and are handed to it in portions. bufferedAmount counts those that wait, and their order is kept.',
		'log 6: 1000',
		'log 8: 2',
		'log 10: 1007',
		'log 11: InvalidAccessError',
		'log 14: 4001 done true 7',
	]);
});
