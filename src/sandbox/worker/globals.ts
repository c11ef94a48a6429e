/** The other globals that must not do what they do elsewhere. */
import type { SandboxStrings } from '../../i18n/sandbox.ts';
import { list } from './bare.ts';
import { capture, lineOf } from './call-site.ts';
import { defineProperty, deleteProperty, getPrototypeOf } from './primordials.ts';
import { print } from './print.ts';
import type { Recorder } from './recorder.ts';

/**
 * What would lead around the sandbox's bounds: messages to the iframe, which nobody reads; other threads and other kinds of
 * sockets, which nobody watches. Code that asks whether a browser has `WebSocketStream` finds that this one has not.
 */
const REMOVED = ['postMessage', 'Worker', 'SharedWorker', 'BroadcastChannel', 'WebSocketStream', 'WebTransport'];

/** Another way to a server, whose bytes no view could show. */
const REFUSED = ['XMLHttpRequest'];

const NativeTypeError = TypeError;

export function installGlobals(recorder: Recorder, strings: SandboxStrings): void {
	for (const name of REMOVED) removeEverywhere(name);

	const say = (name: string, values: readonly unknown[]): void => {
		const site = capture();
		recorder.print('info', `${name}: ${print(values, strings)}`, () => lineOf(site));
	};
	const globals = {
		alert: (...values: unknown[]): void => say('alert', values),
		confirm(...values: unknown[]): boolean {
			say('confirm', values);
			return true;
		},
		prompt(...values: unknown[]): null {
			say('prompt', values);
			return null;
		},
		postMessage: (...values: unknown[]): void => say('postMessage', values),
		close(): void {
			const site = capture();
			recorder.print('warn', strings.closeCalled, () => lineOf(site));
		},
	};
	for (const name of ['alert', 'confirm', 'prompt', 'postMessage', 'close'] as const) {
		install(name, globals[name]);
	}
	for (const name of REFUSED) {
		if (!(name in globalThis)) continue;
		install(name, function refuse(): never {
			throw new NativeTypeError(strings.onlyWebSocket(name));
		});
	}
	// Firefox prints this to a terminal.
	if ('dump' in globalThis) {
		install('dump', (text: unknown): void => {
			const site = capture();
			const values: unknown[] = list();
			values[0] = `${text}`;
			recorder.print('log', print(values, strings), () => lineOf(site));
		});
	}
}

/**
 * Lets `location` be that of the page, as it would be for code that is copied into one; the worker's own is the address of a
 * blob, of no use to anybody.
 */
export function installLocation(pageUrl: string): void {
	const url = new URL(pageUrl);
	const { prototype } = WorkerLocation;
	for (const name of [
		'href',
		'origin',
		'protocol',
		'host',
		'hostname',
		'port',
		'pathname',
		'search',
		'hash',
	] as const) {
		const value = url[name];
		defineProperty(prototype, name, { get: () => value, enumerable: true, configurable: true });
	}
	const { href } = url;
	defineProperty(prototype, 'toString', { value: () => href, writable: true, enumerable: true, configurable: true });
}

/** Makes something a global, in place of what the browser has under that name. */
export function install(name: string, value: unknown): void {
	removeEverywhere(name);
	defineProperty(globalThis, name, { value, writable: true, enumerable: true, configurable: true });
}

/** From the global object and from what it inherits from. */
function removeEverywhere(name: string): void {
	for (let object: object | null = globalThis; object !== null; object = getPrototypeOf(object)) {
		deleteProperty(object, name);
	}
}
