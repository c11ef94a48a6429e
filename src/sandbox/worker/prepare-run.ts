/** One run: puts the watched globals in place, then starts the learner's code. */
import { sandboxStrings } from '../../i18n/sandbox.ts';
import type { RunCommand, SendCommand, WorkerMessage } from '../messages.ts';
import { list } from './bare.ts';
import { compile } from './compile.ts';
import { installConsole } from './console.ts';
import { installErrors } from './errors.ts';
import { install, installGlobals, installLocation } from './globals.ts';
import { installHttp } from './http.ts';
import { defineProperty, now, uncurry } from './primordials.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { createSendBuffer, createSendTurn } from './send-buffer.ts';
import { installListenerTracking, recordEvents } from './socket-events.ts';
import { type LabSocket, SocketTable } from './socket-table.ts';
import { createSocketWatch } from './socket-watch.ts';
import { countLines } from './source-line.ts';
import { installTimers } from './timers.ts';
import { installWebSocket } from './web-socket.ts';

/** Where the lab server has something; put here by `build/sandbox-page.ts`. */
declare const LAB_PATHS: readonly string[];
/** What it has by plain HTTP. */
declare const HTTP_PATHS: readonly string[];

/** How long after an error that left a socket CLOSED its close event may still come, in ms. */
const CLOSE_FOLLOWS = 100;

const nativeSetTimeout = globalThis.setTimeout;
const then = uncurry<Promise<unknown>, [() => void, (reason: unknown) => void], unknown>(Promise.prototype.then);

const setTimer = (callback: () => void, delay: number): void => {
	nativeSetTimeout(callback, delay);
};

export interface PreparedRun {
	readonly recorder: Recorder;
	/** Calls the learner's code. Throws, for the error event to see, when it can't be parsed. */
	start(): void;
	/** Sends what the reader wrote by hand. Never throws: what the browser's `send` throws is recorded. */
	send(command: SendCommand): void;
}

/** @param post sends a message to the page */
export function prepareRun(command: RunCommand, post: (message: WorkerMessage) => void): PreparedRun {
	const strings = sandboxStrings[command.locale];
	const recorder = createRecorder({
		post,
		now,
		setTimer,
		onOverflow: () => recorder.print('warn', strings.tooManyCalls, () => null),
	});
	const sockets = new SocketTable();
	const watch = createSocketWatch(recorder, setTimer);
	let phase: 'parsing' | 'running' | 'done' | 'over' = 'parsing';

	/** Looks again once what happens now is over: a handler that runs now may open the next socket. */
	function mayEnd(): void {
		setTimer(() => {
			if (phase !== 'done' || sockets.open > 0 || pendingTimers() > 0 || pendingHttp()) return;
			phase = 'over';
			recorder.setStatus('ended');
		}, 0);
	}

	/** As in a page: what the code opened before it failed goes on. */
	function fail(): void {
		phase = 'done';
		recorder.setStatus('failed');
		mayEnd();
	}

	installConsole(recorder, strings);
	installGlobals(recorder, strings);
	const pendingHttp = installHttp({ run: command, paths: HTTP_PATHS, strings, onFewer: mayEnd }, install);
	installLocation(command.pageUrl);
	installListenerTracking(sockets);
	const { printUncaught } = installErrors({
		recorder,
		strings,
		parsing: () => phase === 'parsing',
		onSyntaxError: fail,
		code: command.code,
		lastLine: countLines(command.code),
		later: (callback) => setTimer(callback, 0),
	});
	const pendingTimers = installTimers(mayEnd);
	let told = false;
	const onWaiting = (): void => {
		if (!told) recorder.print('info', strings.sendsWait, () => null);
		told = true;
	};
	const onFull = (): void => recorder.print('error', strings.sendBufferFull, () => null);
	const onClosed = (socket: LabSocket): void => {
		sockets.closed(socket);
		mayEnd();
	};
	const turn = createSendTurn(setTimer);
	const webSocket = installWebSocket({
		run: command,
		recorder,
		sockets,
		watch,
		strings,
		paths: LAB_PATHS,
		createSendBuffer: (native) => createSendBuffer({ native, turn, onWaiting, onFull }),
		onSocket: (made) => {
			const socket = sockets.add(made);
			recordEvents(socket, { recorder, watch, onClosed, later: (callback) => setTimer(callback, CLOSE_FOLLOWS) });
			watch.look(socket, null);
		},
	});

	return {
		recorder,
		send: ({ socket, data }) => webSocket.sendByHand(socket, data),
		start() {
			// At once, since code that never yields lets no timer fire.
			post({ type: 'batch', events: list(), status: 'running' });
			const main = compile(command.code, strings.closesTooMuch);
			phase = 'running';
			const result = main();
			// `then` asks the promise for its constructor, which learner code may have changed; without one it takes its own.
			defineProperty(result, 'constructor', { value: undefined, configurable: true });
			then(
				result,
				() => {
					phase = 'done';
					mayEnd();
				},
				(reason) => {
					printUncaught(reason);
					fail();
				},
			);
		},
	};
}
