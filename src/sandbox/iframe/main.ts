/**
 * The program of the sandbox page: starts and ends workers, nothing else. Learner code is never evaluated in this realm:
 * a loop here could freeze the page, and a navigation from here would leave the Content-Security-Policy behind.
 */
import type { IframeAnswer, IframeCommand, IframeGreeting } from '../messages.ts';

/** The worker's bundled program, put here by `build/sandbox-page.ts`. */
declare const WORKER_SOURCE: string;

const SCRIPT = { type: 'text/javascript' };
const program = new Blob([WORKER_SOURCE], SCRIPT);
const plainUrl = URL.createObjectURL(program);
/** By prelude; a page has one. */
const preludedUrls = new Map<string, string>();

function workerUrl(prelude: string | null): string {
	if (prelude === null) return plainUrl;
	const url = preludedUrls.get(prelude) ?? URL.createObjectURL(new Blob([prelude, '\n', program], SCRIPT));
	preludedUrls.set(prelude, url);
	return url;
}

const workers = new Map<number, Worker>();

function obey(command: IframeCommand, answer: MessagePort, port: MessagePort | undefined): void {
	if (command.type === 'spawn') {
		if (port === undefined) return;
		const failed = (why: string): void => {
			answer.postMessage({ type: 'failed', worker: command.worker, why } satisfies IframeAnswer);
		};
		try {
			const worker = new Worker(workerUrl(command.prelude));
			// What learner code throws ends in the worker, so this is our own program that broke, or was not let in.
			worker.onerror = (event) => {
				event.preventDefault();
				failed(event.message ?? '');
			};
			workers.set(command.worker, worker);
			worker.postMessage(null, [port]);
		} catch (error) {
			failed(String(error));
		}
	} else if (command.type === 'terminate') {
		workers.get(command.worker)?.terminate();
		workers.delete(command.worker);
	} else {
		answer.postMessage({ type: 'pong' } satisfies IframeAnswer);
	}
}

function greet(event: MessageEvent<IframeGreeting | undefined>): void {
	const port = event.ports[0];
	// Only the page that embeds this iframe can hold a reference to give orders with.
	if (event.source !== window.parent || event.data?.type !== 'websocket-lab-sandbox' || port === undefined) return;
	window.removeEventListener('message', greet);
	port.onmessage = (message: MessageEvent<IframeCommand>) => obey(message.data, port, message.ports[0]);
}

window.addEventListener('message', greet);
