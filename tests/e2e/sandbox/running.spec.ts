import type { TraceEvent } from '../../../src/trace/events.ts';
import { expect, FIRST_TICKET, TICKETS, test } from './fixture.ts';

/** What learner code did and saw, with its lines; states are left out. */
const story = (events: readonly TraceEvent[]): string[] =>
	events.flatMap((event) => {
		if (event.kind === 'call') return [`${event.line}: ${event.method}(${event.args.join(', ')})`];
		if (event.kind === 'event') return [`${event.handlers.join('+') || '-'}: ${event.type}`];
		if (event.kind === 'console') return [`${event.line}: "${event.text}"`];
		return [];
	});

test('records calls, events and console lines in order, each with its line', async ({ lab }) => {
	const events = await lab.run(`const socket = new WebSocket('ws://localhost:4321/echo', 'chat');
socket.addEventListener('open', () => {
	socket.send('hé');
});
socket.onmessage = (event) => {
	console.log(event.data);
	socket.close(4001, 'bye');
};
socket.onclose = (event) => console.log(event.code, event.wasClean);`);
	expect(story(events)).toEqual([
		"1: construct('ws://localhost:4321/echo', 'chat')",
		'2: open',
		"3: send('hé')",
		'5: message',
		'6: "hé"',
		"7: close(4001, 'bye')",
		'9: close',
		'9: "4001 true"',
	]);
	expect(await lab.statuses()).toEqual(['running', 'ended']);
});

test('records every state that the socket goes through', async ({ lab }) => {
	const events = await lab.run(`const socket = new WebSocket('ws://localhost:4321/echo');
socket.onopen = () => socket.close();`);
	const states = events.flatMap((event) => (event.kind === 'state' ? [event.readyState] : []));
	expect(states).toEqual([0, 1, 2, 3]);
});

test('counts the bytes of a message in bufferedAmount until they are sent', async ({ lab }) => {
	const events = await lab.run(`const socket = new WebSocket('ws://localhost:4321/echo');
socket.onopen = () => socket.send('é€😀');
socket.onmessage = () => socket.close();`);
	const amounts = events.flatMap((event) => (event.kind === 'state' ? [event.bufferedAmount] : []));
	expect(Math.max(...amounts)).toBe(9);
	expect(amounts.at(-1)).toBe(0);
});

test('has times that never go back, none before the start', async ({ lab }) => {
	const events = await lab.run("const socket = new WebSocket('/echo'); socket.onopen = () => socket.close();");
	const times = events.map((event) => event.t);
	expect(times).toEqual(times.toSorted((a, b) => a - b));
	expect(times[0]).toBeGreaterThanOrEqual(0);
});

test('awaits at the top level, and ends after it', async ({ lab }) => {
	await lab.run(`console.log(await Promise.resolve('first'));
await new Promise((resolve) => setTimeout(resolve, 20));
console.log('second');`);
	expect(await lab.console()).toEqual(['log 1: first', 'log 3: second']);
});

test('does not end while a timer is pending', async ({ lab }) => {
	await lab.run("setTimeout(() => console.log('late'), 100);");
	expect(await lab.console()).toEqual(['log 1: late']);
});

test('adds the tap to the request and hides it from the code', async ({ lab, site }) => {
	await lab.start(
		"const socket = new WebSocket('ws://localhost:4321/echo?a=1'); socket.onopen = () => console.log(socket.url);",
		TICKETS,
	);
	const shown = `${site.origin.replace('http', 'ws')}/echo?a=1`;
	await lab.waitForLine(shown);
	expect(site.targets).toContain(`/echo?a=1&tap=${FIRST_TICKET}`);
});

test('resolves a relative URL against the lab server, as on a page of it', async ({ lab, site }) => {
	await lab.run("const socket = new WebSocket('/echo?relative'); socket.onopen = () => socket.close();");
	expect(site.targets).toContain('/echo?relative');
});

test('calls handlers as the browser does: in order, once, objects, removed ones not', async ({ lab }) => {
	const events = await lab.run(`const socket = new WebSocket('/echo');
const removed = () => console.log('removed');
socket.addEventListener('message', () => console.log('once'), { once: true });
socket.addEventListener('message', { handleEvent() { console.log('object', this !== undefined); } });
socket.addEventListener('message', removed);
socket.removeEventListener('message', removed);
socket.onmessage = () => console.log('replaced');
socket.onmessage = function () { console.log(this === socket); };
let left = 2;
socket.addEventListener('message', () => { if (--left === 0) socket.close(); });
socket.onopen = () => { socket.send('a'); socket.send('b'); };`);
	const handlers = events.flatMap((event) =>
		event.kind === 'event' && event.type === 'message' ? [event.handlers] : [],
	);
	expect(handlers).toEqual([
		[3, 4, 8, 10],
		[4, 8, 10],
	]);
	expect(await lab.console()).toEqual([
		'log 3: once',
		'log 4: object true',
		'log 8: true',
		'log 4: object true',
		'log 8: true',
	]);
});

test('offers a WebSocket that looks like the native one', async ({ lab }) => {
	await lab.run(`class Mine extends WebSocket { greet() { return 'hi'; } }
const socket = new Mine('/echo');
console.log(socket instanceof WebSocket, socket instanceof EventTarget, socket.greet(), socket.constructor === Mine);
console.log(WebSocket.OPEN, WebSocket.name, WebSocket.length, WebSocket.prototype.constructor === WebSocket);
console.log(Object.keys(socket), String(socket), WebSocket.prototype.send.length);
try { WebSocket('/echo'); } catch (error) { console.log(error.name); }
try { WebSocket.prototype.send.call({}, 'x'); } catch (error) { console.log(error.name); }
try { socket.send('x'); } catch (error) { console.log(error.name); }
socket.close();`);
	expect(await lab.console()).toEqual([
		'log 3: true true hi true',
		'log 4: 1 WebSocket 1 true',
		'log 5: [] [object WebSocket] 1',
		'log 6: TypeError',
		'log 7: TypeError',
		'log 8: InvalidStateError',
	]);
});

test('records what a call threw', async ({ lab }) => {
	const events = await lab.run(`try { new WebSocket('ftp://example.com/'); } catch {}
const socket = new WebSocket('/echo');
try { socket.close(1001); } catch {}
socket.close();`);
	const threw = events.flatMap((event) => (event.kind === 'call' ? [[event.socket, event.threw?.name ?? null]] : []));
	expect(threw).toEqual([
		[null, 'SyntaxError'],
		[1, null],
		[1, 'InvalidAccessError'],
		[1, null],
	]);
});

test('starts each run in a fresh global scope', async ({ lab }) => {
	await lab.run('globalThis.kept = 1;');
	await lab.run('console.log(typeof kept);');
	expect(await lab.console()).toEqual(['log 1: undefined']);
});

test('survives code that replaces the built-ins that it might use', async ({ lab }) => {
	await lab.run(`const prototypes = [Array, String, Map, WeakMap, Set, Promise, RegExp, Function, EventTarget, MessagePort];
const { ownKeys, defineProperty } = Reflect;
for (let i = 0; i < prototypes.length; i += 1) {
	const { prototype } = prototypes[i];
	const names = ownKeys(prototype);
	for (let j = 0; j < names.length; j += 1) {
		const get = () => { throw new Error('replaced'); };
		if (names[j] !== 'constructor') try { defineProperty(prototype, names[j], { get, set() {}, configurable: true }); } catch {}
	}
}
Object.prototype.toJSON = () => { throw new Error('replaced'); };
console.log('still %s', 'here', { a: [1] });
console.group();
console.assert(false, 'two\\nlines');
const socket = new WebSocket('/echo', 'chat');
socket.onopen = () => socket.close(1000, 'bye');
socket.onclose = (event) => console.log(event);`);
	expect(await lab.console()).toEqual([
		'log 12: still here { a: [1] }',
		'error 14:   Assertion failed: two\n  lines',
		"log 17:   CloseEvent { type: 'close', code: 1000, reason: 'bye', wasClean: true }",
	]);
});
