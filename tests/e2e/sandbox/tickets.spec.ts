import { expect, FIRST_TICKET, TICKETS, test } from './fixture.ts';

/** Whatever of the sandbox's own passes through code's hands. What is found is printed at the end, each finding once. */
const SEARCH = `
const found = new Set();
const { page } = { page: '${TICKETS.page}' };
const words = [page, '${FIRST_TICKET}', 'tap='];
const { includes, slice } = String.prototype;
const { apply, ownKeys, getPrototypeOf, getOwnPropertyDescriptor, defineProperty } = Reflect;
const NativeString = String;
const look = (where, value, depth = 0) => {
	if (value === null || value === undefined || depth > 3) return;
	if (typeof value === 'object' || typeof value === 'function') {
		for (let object = value; object !== null; object = getPrototypeOf(object)) {
			for (const key of ownKeys(object)) {
				let inner;
				try { inner = value[key]; } catch { continue; }
				if (inner !== globalThis) look(where + '.' + NativeString(key), typeof inner === 'object' && depth > 1 ? null : inner, depth + 1);
			}
		}
		return;
	}
	for (const word of words) if (apply(includes, NativeString(value), [word])) found.add(where);
};
const report = () => console.log([...found].join(' ') || 'nothing');
`;

const ATTEMPTS: readonly (readonly [way: string, code: string])[] = [
	[
		'every property of the socket and of its events',
		`const socket = new WebSocket('/echo');
look('socket', socket);
for (const type of ['open', 'message', 'close']) socket.addEventListener(type, (event) => {
	look(type, event);
	look(type + '.path', event.composedPath());
	if (type === 'open') socket.send('close me');
	if (type === 'close') report();
});`,
	],
	[
		'the browser’s own accessor of the address',
		`const socket = new WebSocket('/echo');
const { get } = getOwnPropertyDescriptor(WebSocket.prototype, 'url');
look('get', get.call(socket));
class Own extends WebSocket { get native() { return super.url; } }
look('super', new Own('/echo').native);
const target = function () {};
defineProperty(target, 'prototype', { get() { look('new.target', this); return WebSocket.prototype; } });
look('construct', Reflect.construct(WebSocket, ['/echo'], target).url);
report();`,
	],
	[
		'what the constructor throws, and its stack',
		`for (const args of [['/echo', 'a b'], ['/echo', ['a', 'a']], ['/echo#x'], ['mailto:a'], ['/echo', Symbol()], ['/echo', { toString() { look('stack', new Error('x').stack); return 'a b'; } }]]) {
	try { new WebSocket(...args); } catch (error) { look('thrown', error); }
}
report();`,
	],
	[
		'the frames of a stack, and who called',
		`Error.prepareStackTrace = (error, sites) => {
	for (const site of sites) for (const name of ['getThis', 'getFunction', 'getTypeName', 'getEvalOrigin', 'toString']) look(name, site[name]?.());
	return '';
};
const sloppy = new Function('look', 'look("caller", arguments.callee.caller); look("arguments", arguments.callee.caller && arguments.callee.caller.arguments); return "a";');
const protocol = { toString: () => { look('stack', new Error('x').stack); return sloppy(look); } };
new WebSocket('/echo', protocol);
report();`,
	],
	[
		'setters and traps on what everything inherits from',
		`for (const name of ['tap', 'page', 'run', 'key', 'wire', 'url', 'search', 'target', '0', '1', 'a', 'socket']) {
	for (const prototype of [Object.prototype, Array.prototype, Function.prototype]) {
		if (!Object.hasOwn(prototype, name)) defineProperty(prototype, name, { __proto__: null, set(value) { look('set ' + name, value); look('set on ' + name, this); }, configurable: true });
	}
}
new WebSocket('/echo?a=1');
report();`,
	],
	[
		'methods that were replaced',
		`for (const name of ['URL', 'String', 'Array', 'Function', 'Uint32Array', 'MessagePort', 'MessageEvent', 'EventTarget', 'WeakMap', 'Set', 'Proxy']) {
	const { prototype } = globalThis[name];
	if (prototype === undefined) continue;
	for (const key of ownKeys(prototype)) {
		const descriptor = getOwnPropertyDescriptor(prototype, key);
		if (!descriptor.configurable || typeof key !== 'string' || key === 'constructor') continue;
		const watched = (method) => method && function (...args) {
			const result = apply(method, this, args);
			if (typeof this === 'string' || this instanceof URL) look(name + '.' + key, NativeString(this));
			for (const value of [...args, result]) if (typeof value !== 'object' && typeof value !== 'function') look(name + '.' + key, value);
			return result;
		};
		const { value, get, set } = descriptor;
		defineProperty(prototype, key, typeof value === 'function' ? { ...descriptor, value: watched(value) } : get || set ? { ...descriptor, get: watched(get), set: watched(set) } : descriptor);
	}
}
for (const [name, method] of Object.entries({ stringify: JSON.stringify, parse: JSON.parse })) JSON[name] = (...args) => { look(name, args[0]); return apply(method, JSON, args); };
new WebSocket('/echo?a=1');
setTimeout(report, 50);`,
	],
	[
		'what the browser keeps of requests, and reports',
		`const reports = [];
addEventListener('securitypolicyviolation', (event) => look('violation', event));
new ReportingObserver((list) => look('report', list), { buffered: true }).observe();
new PerformanceObserver((list) => look('entry', list.getEntries().map((entry) => entry.toJSON()))).observe({ type: 'resource', buffered: true });
const socket = new WebSocket('/echo?blocked');
new WebSocket('ws://example.com/');
import('/echo').catch((error) => look('import', error));
socket.onopen = () => setTimeout(() => {
	look('entries', performance.getEntries().map((entry) => entry.toJSON()));
	report();
}, 100);`,
	],
];

test.describe('code that looks for the tap of its page', () => {
	for (const [way, code] of ATTEMPTS) {
		test(`finds nothing in ${way}`, async ({ lab }) => {
			await lab.start(SEARCH + code, TICKETS);
			await lab.page.waitForFunction(() =>
				harness.events.some((event) => event.kind === 'console' && event.level === 'log'),
			);
			expect(
				(await lab.console()).filter((line) => line.startsWith('log')).map((line) => line.slice(line.indexOf(':'))),
			).toEqual([': nothing']);
		});
	}
});
