/** The hidden iframe, and the workers that it starts for the page: one ahead of time, before there is a run for it. */
import type { IframeAnswer, IframeCommand, IframeGreeting, ParsedMessage, WorkerCommand } from '../messages.ts';
import { ClockOffset, pageNow } from './clock.ts';
import { parseWorkerMessage } from './parse-message.ts';

/** A worker that was started ahead of time, and what is known about it before it gets its run. */
export interface WorkerSlot {
	readonly handle: WorkerHandle;
	/** What ran in it before its program; null for nothing. */
	readonly prelude: string | null;
	/** Resolves when the worker has loaded its program and its clock is known; never, when it can't load it. */
	readonly timed: Promise<void>;
	/** How far the worker's clock is ahead, in ms. */
	offset(): number;
	/** Whether it was not started, or broke before it was asked to run anything. */
	readonly broken: boolean;
	/** From now on its messages go there, and the reason why it broke, should it not even have started. */
	listen(listener: (message: ParsedMessage) => void, onFailure: (why: string) => void): void;
}

export function startWorker(iframe: SandboxIframe, prelude: string | null): WorkerSlot {
	const clock = new ClockOffset();
	let listener = (_message: ParsedMessage): void => {};
	let onFailure = (_why: string): void => {};
	let broken = false;
	const { promise: timed, resolve: isTimed } = Promise.withResolvers<void>();
	let asked = false;
	const ask = (): void => handle.command({ type: 'ping', sent: pageNow() });

	const handle = iframe.spawn(
		prelude,
		(data) => {
			const message = parseWorkerMessage(data);
			if (message === null) return;
			if (message.type === 'pong') {
				clock.add({ sent: message.sent, theirs: message.now, received: pageNow() });
				// The first answer took as long as the worker took to load; the second one tells the time.
				if (asked) isTimed();
				else ask();
				asked = true;
			}
			listener(message);
		},
		fail,
	);

	/** Once it has answered, its program runs: what the iframe tells then can only be what learner code made it tell. */
	function fail(why: string): void {
		if (asked) return;
		broken = true;
		onFailure(why);
	}

	ask();
	return {
		handle,
		prelude,
		timed,
		offset: () => clock.surelyAhead,
		get broken() {
			return broken;
		},
		listen(next, nextOnFailure) {
			listener = next;
			onFailure = nextOnFailure;
		},
	};
}

interface WorkerHandle {
	/** Sends a command, and ports with it; it waits until the worker is there to take it. */
	command(command: WorkerCommand, ports?: MessagePort[]): void;
	/** Ends the worker; nothing arrives from it any more. */
	terminate(): void;
}

interface SandboxIframe {
	/**
	 * Starts a worker.
	 *
	 * @param prelude a script that runs before the worker's program; null for none
	 * @param onMessage gets whatever comes from it, unchecked
	 * @param onFailure is told, at any time, that the browser did not start it or that its program broke, and why
	 */
	spawn(prelude: string | null, onMessage: (data: unknown) => void, onFailure: (why: string) => void): WorkerHandle;
	/** Resolves when the iframe answers, which it may never do. */
	ping(): Promise<void>;
	/** Removes the iframe, and with it all workers. */
	remove(): void;
}

const MAX_REASON = 300;

/**
 * No browser asks a service worker for the page of an iframe with this attribute. Where one answers for the page, it answers for the
 * sandbox too (`src/offline/site-copy.ts`), whose policy says the same: the origin becomes opaque with the document.
 */
const isolate = (iframe: HTMLIFrameElement): void => iframe.setAttribute('sandbox', 'allow-scripts');

export function createSandboxIframe(document: Document, iframeUrl: string): SandboxIframe {
	const iframe = document.createElement('iframe');
	const isOneFile = document.documentElement.dataset['sandbox'] === 'text';
	if (isOneFile || !document.defaultView?.navigator.serviceWorker?.controller) isolate(iframe);
	iframe.setAttribute('aria-hidden', 'true');
	iframe.tabIndex = -1;
	iframe.title = 'sandbox';
	iframe.style.display = 'none';

	// What is posted before the iframe has its end of the channel waits there.
	const { port1: port, port2: iframePort } = new MessageChannel();
	const send = (command: IframeCommand, transfer: Transferable[] = []): void => port.postMessage(command, transfer);
	let awaiting: (() => void)[] = [];
	const failures = new Map<number, (why: string) => void>();
	port.onmessage = (event: MessageEvent<IframeAnswer>) => {
		if (event.data.type === 'failed') {
			failures.get(event.data.worker)?.(event.data.why.slice(0, MAX_REASON));
			return;
		}
		for (const resolve of awaiting) resolve();
		awaiting = [];
	};
	let isGreeted = false;
	iframe.addEventListener('load', () => {
		if (isGreeted) return;
		// A document that the page can look into has the origin of the page: another than ours has answered. Nothing runs there.
		if (iframe.contentDocument !== null) {
			if (iframe.hasAttribute('sandbox')) return;
			isolate(iframe);
			iframe.src = iframeUrl;
			return;
		}
		isGreeted = true;
		const greeting: IframeGreeting = { type: 'websocket-lab-sandbox' };
		// An opaque origin has no name to give here; the window is the one that was just made.
		iframe.contentWindow?.postMessage(greeting, '*', [iframePort]);
	});
	let removed = false;
	const append = (): void => {
		if (!removed) document.body.append(iframe);
	};
	if (isOneFile) {
		// A page from a disk has no other file. Where the text can't be had, nothing is appended, and nobody answers.
		fetch(iframeUrl)
			.then((response) => response.text())
			.then((text) => {
				iframe.srcdoc = text;
				append();
			})
			.catch(() => undefined);
	} else {
		iframe.src = iframeUrl;
		append();
	}

	let workers = 0;
	return {
		spawn(prelude, onMessage, onFailure) {
			workers += 1;
			const worker = workers;
			const channel = new MessageChannel();
			channel.port1.onmessage = (event: MessageEvent<unknown>) => onMessage(event.data);
			failures.set(worker, onFailure);
			send({ type: 'spawn', worker, prelude }, [channel.port2]);
			return {
				command: (command, ports = []) => channel.port1.postMessage(command, ports),
				terminate() {
					failures.delete(worker);
					send({ type: 'terminate', worker });
					channel.port1.onmessage = null;
					channel.port1.close();
				},
			};
		},
		ping() {
			send({ type: 'ping' });
			return new Promise((resolve) => awaiting.push(resolve));
		},
		remove() {
			removed = true;
			port.close();
			iframe.remove();
		},
	};
}
