/** The other globals that must not do what they do elsewhere. */
import type { SandboxStrings } from '../../i18n/sandbox.ts';
import { capture, lineOf } from './call-site.ts';
import { defineProperty, deleteProperty, getPrototypeOf } from './primordials.ts';
import { print } from './print.ts';
import type { Recorder } from './recorder.ts';

/**
 * What would lead around the sandbox's bounds: messages to the frame, which nobody reads; other threads, whose sockets
 * nobody watches.
 */
const REMOVED = ['postMessage', 'Worker', 'SharedWorker', 'BroadcastChannel'];

export function installGlobals(recorder: Recorder, strings: SandboxStrings): void {
	for (const name of REMOVED) removeEverywhere(name);

	const say = (name: string, values: unknown[]): void => {
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
		removeEverywhere(name);
		defineProperty(globalThis, name, { value: globals[name], writable: true, enumerable: true, configurable: true });
	}
}

/** From the global object and from what it inherits from. */
function removeEverywhere(name: string): void {
	for (let object: object | null = globalThis; object !== null; object = getPrototypeOf(object)) {
		deleteProperty(object, name);
	}
}
