import { readFileSync } from 'node:fs';
import { expect, test } from './fixture.ts';

test('runs in an opaque origin, without a way to the page', async ({ lab }) => {
	await lab.run(`console.log(self.origin, typeof parent, typeof top, typeof document, typeof localStorage);
try { await new Promise((resolve, reject) => {
	const request = indexedDB.open('x');
	request.onsuccess = () => resolve();
	request.onerror = () => reject(request.error);
}); console.log('stored'); } catch (error) { console.log(error.name); }`);
	expect(await lab.console()).toEqual(['log 1: null undefined undefined undefined undefined', 'log 6: SecurityError']);
});

test('reaches nothing but the scenarios of the lab server', async ({ lab, site }) => {
	site.requests.length = 0;
	site.targets.length = 0;
	await lab.start(`const origin = '${site.origin}';
const results = await Promise.allSettled([
	fetch(origin + '/secret'),
	import(origin + '/secret.js'),
	new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.onload = resolve;
		request.onerror = reject;
		request.open('GET', origin + '/secret');
		request.send();
	}),
	new Promise((resolve, reject) => {
		const socket = new WebSocket(origin + '/tap');
		socket.onopen = resolve;
		socket.onerror = reject;
	}),
	(async () => importScripts(origin + '/secret.js'))(),
]);
console.log(results.map((result) => result.status).join());`);
	await lab.waitForLine('rejected,rejected,rejected,rejected,rejected');
	expect(site.requests).toEqual([]);
	expect(site.targets).toEqual([]);
});

test('has no threads and channels that would lead around its bounds', async ({ lab }) => {
	await lab.run(
		"console.log(['Worker', 'SharedWorker', 'BroadcastChannel', 'WebSocketStream', 'WebTransport'].filter((name) => name in self).length);",
	);
	expect(await lab.console()).toEqual(['log 1: 0']);
});

test('prints what would need a page, and what would end the worker', async ({ lab }) => {
	await lab.run(`alert('hello');
console.log(confirm('sure?'), prompt('name?'));
postMessage({ to: 'nobody' });
close();`);
	expect(await lab.console()).toEqual([
		'info 1: alert: hello',
		'info 2: confirm: sure?',
		'info 2: prompt: name?',
		'log 2: true null',
		"info 3: postMessage: { to: 'nobody' }",
		'warn 4: close() here would end the worker that runs this code, so it does nothing. Did you mean socket.close()?',
	]);
});

test('answers dialogs as the editor says that it does', async ({ lab }) => {
	const types = readFileSync(new URL('../../../src/workbench/editor/monaco-setup.ts', import.meta.url), 'utf8');
	const said = [...types.matchAll(/answers (\w+)\. \*\/\ndeclare function (\w+)\(/g)];
	expect(said.map(([, , name]) => name)).toEqual(['confirm', 'prompt']);
	await lab.run(`console.log(${said.map(([, , name]) => `${name}('?')`).join()});`);
	expect((await lab.console()).at(-1)).toBe(`log 1: ${said.map(([, answer]) => answer).join(' ')}`);
});

test('does not let code get hold of the port to the page', async ({ lab }) => {
	await lab.run(`const seen = [];
for (const name of ['data', 'target', 'ports']) {
	for (const prototype of [MessageEvent.prototype, Event.prototype]) {
		const native = Object.getOwnPropertyDescriptor(prototype, name);
		if (native) Object.defineProperty(prototype, name, { get() { seen.push(name); return native.get.call(this); } });
	}
}
MessagePort.prototype.postMessage = () => seen.push('postMessage');
Error.prepareStackTrace = (error, frames) => { seen.push(...frames.map((frame) => frame.getThis()).filter(Boolean)); return ''; };
console.log('one');
await new Promise((resolve) => setTimeout(resolve, 600));
delete Error.prepareStackTrace;
console.log(seen.length);`);
	expect((await lab.console()).map((line) => line.replace(/^log [\d-]+: /, ''))).toEqual(['one', '0']);
});

test('leaves nothing behind for the next run, whose worker is warm already', async ({ lab }) => {
	await lab.run(`globalThis.left = 'here';
Object.prototype.left = 'here';
WebSocket.prototype.left = 'here';
const ways = {
	caches: async () => caches.open('left'),
	locks: async () => navigator.locks.request('left', () => {}),
	files: async () => navigator.storage.getDirectory(),
	cookies: async () => cookieStore.set('left', 'here'),
	channel: async () => new BroadcastChannel('left'),
	worker: async () => new SharedWorker('data:,'),
};
const kept = [];
for (const name of Object.keys(ways)) {
	try {
		await ways[name]();
		kept.push(name);
	} catch {}
}
console.log(kept.length);`);
	expect(await lab.console()).toEqual(['log 19: 0']);
	await lab.run('console.log(typeof left, ({}).left, WebSocket.prototype.left);');
	expect(await lab.console()).toEqual(['log 1: undefined undefined undefined']);
});
