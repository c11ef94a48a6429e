import type { TraceEvent } from '../../../src/trace/events.ts';
import { expect, test } from './fixture.ts';

/** What every run here does after it has changed the built-ins, and what must be recorded of it all the same. */
const HONEST = `
console.log('a', { b: [1] });
const socket = new WebSocket('/echo', ['x', 'y']);
socket.onopen = () => socket.send('hi');
socket.onmessage = (event) => { console.log(event.data); socket.close(1000, 'bye'); };`;

const STORY = [
	'console a { b: [1] }',
	"construct '/echo', ['x', 'y']",
	'open',
	"send 'hi'",
	'message hi',
	'console hi',
	"close 1000, 'bye'",
	'close 1000 bye',
];

const story = (events: readonly TraceEvent[]): string[] =>
	events.flatMap((event) => {
		if (event.kind === 'call') return [`${event.method} ${event.args.join(', ')}`];
		if (event.kind === 'console') return [`console ${event.text}`];
		if (event.kind !== 'event') return [];
		if (event.type === 'message') return [`message ${event.data.preview}`];
		return [event.type === 'close' ? `close ${event.code} ${event.reason}` : event.type];
	});

/** Each takes hold of something that a program uses without naming it. */
const attacks: Readonly<Record<string, string>> = {
	'setters on the indices of arrays':
		'for (let i = 0; i < 20; i += 1) Object.defineProperty(Array.prototype, i, { set() {}, get: () => ({ kind: "forged" }), configurable: true });',
	'a length of arrays, and species': 'Object.defineProperty(Array, Symbol.species, { get() { throw 1; } });',
	'the iterator of arrays': 'Array.prototype[Symbol.iterator] = function* () { yield "forged"; };',
	'get and set of all objects': 'Object.prototype.get = () => "forged"; Object.prototype.set = () => { throw 1; };',
	'value and writable of all objects':
		'Object.prototype.value = "forged"; Object.prototype.writable = false; Object.prototype.enumerable = true; Object.prototype.configurable = false;',
	'the traps of all handlers':
		'for (const trap of ["apply", "construct", "get", "has", "ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor", "defineProperty"]) Object.prototype[trap] = () => { throw 1; };',
	'fields of an event on all objects':
		'for (const name of ["t", "kind", "line", "socket", "text", "type", "status", "threw", "handlers", "capture", "once", "signal", "passive"]) Object.defineProperty(Object.prototype, name, { get: () => "forged", set() { throw 1; }, configurable: true });',
	'toJSON everywhere':
		'for (const { prototype } of [Object, Array, String, Number, Boolean]) prototype.toJSON = () => "forged";',
	'call, apply and bind of functions':
		'Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => { throw 1; };',
	instanceof:
		'for (const Class of [Error, ArrayBuffer, Blob, Map, Set, Date, RegExp, Promise, URL, AbortSignal, DOMException]) Object.defineProperty(Class, Symbol.hasInstance, { value: () => true });',
	promises:
		'Promise.prototype.then = Promise.prototype.catch = () => { throw 1; }; Object.defineProperty(Promise, Symbol.species, { get() { throw 1; } }); Object.defineProperty(Promise.prototype, "constructor", { get() { throw 1; } });',
	statics:
		'const { ownKeys } = Reflect; for (const space of [Reflect, JSON, Math, Object, Array, Number, String]) for (const name of ownKeys(space)) try { space[name] = () => { throw 1; }; } catch {}',
	conversions: 'Object.prototype.valueOf = Object.prototype.toString = Array.prototype.toString = () => { throw 1; };',
	'accessors of events and sockets':
		'for (const { prototype } of [Event, MessageEvent, CloseEvent, WebSocket]) for (const name of ["eventPhase", "defaultPrevented", "code", "reason", "wasClean", "protocol", "extensions", "url"]) if (Object.hasOwn(prototype, name)) Object.defineProperty(prototype, name, { get() { return "forged"; } });',
	'accessors of addresses':
		'for (const name of ["href", "search", "host", "protocol", "pathname", "hash"]) Object.defineProperty(URL.prototype, name, { get() { throw 1; }, set() { throw 1; } });',
	'clocks and timers':
		'performance.now = Performance.prototype.now = () => NaN; setTimeout = setInterval = clearTimeout = () => { throw 1; }; Date.now = () => NaN;',
	'typed arrays':
		'const typed = Object.getPrototypeOf(Uint8Array.prototype); for (const name of ["length", "buffer", "byteLength", "byteOffset"]) Object.defineProperty(typed, name, { get() { throw 1; } });',
	collections:
		'for (const { prototype } of [Map, Set, WeakMap, WeakRef]) for (const name of ["get", "set", "has", "add", "delete", "deref", "entries", "values"]) if (prototype[name]) prototype[name] = () => { throw 1; };',
	stacks:
		'Error.prepareStackTrace = () => { throw 1; }; Error.stackTraceLimit = 0; Error.captureStackTrace = () => { throw 1; };',
};

for (const [name, code] of Object.entries(attacks)) {
	test(`nothing comes between recorder and page by way of ${name}`, async ({ lab }) => {
		expect(story(await lab.run(`{ ${code} }${HONEST}`))).toEqual(STORY);
	});
}

test('nor does any of it come between the page and the WebSocket of a run in the page', async ({ lab }) => {
	const stories: Record<string, readonly string[]> = {};
	for (const [name, code] of Object.entries(attacks)) {
		await lab.page.evaluate((program) => harness.startInPage(program), `{ ${code} }${HONEST}`);
		await lab.waitFor('ended');
		stories[name] = story(await lab.events());
	}
	expect(stories).toEqual(Object.fromEntries(Object.keys(attacks).map((name) => [name, STORY])));
});

test('tells lines, whatever was put on the prototypes', async ({ lab }) => {
	const events = await lab.run(`{ ${attacks['setters on the indices of arrays']} ${attacks.stacks} }${HONEST}`);
	const lines = events.flatMap((event) => (event.kind === 'call' || event.kind === 'console' ? [event.line] : []));
	expect(lines).toEqual([2, 3, 4, 5, 5]);
});

test('does not print data as accessors because all objects have a get', async ({ lab }) => {
	await lab.run('Object.prototype.get = () => 1;\nconsole.log({ a: 1 }, [2]);');
	expect(await lab.console()).toEqual(['log 2: { a: 1 } [2]']);
});

test('posts no more than the page takes, however long addresses and protocols are', async ({ lab }) => {
	const events = await lab.run(`const long = 'x'.repeat(5e5);
try { new WebSocket('/echo?' + long, Array.from({ length: 1e5 }, (_, i) => 'p' + i)).onclose = () => {}; } catch {}
for (let i = 0; i < 50; i += 1) try { new WebSocket('ftp://a/' + long); } catch {}`);
	const urls = events.flatMap((event) =>
		event.kind === 'call' && event.method === 'construct' ? [event.url.length] : [],
	);
	expect(urls).toHaveLength(51);
	expect(Math.max(...urls)).toBeLessThanOrEqual(4000);
});
