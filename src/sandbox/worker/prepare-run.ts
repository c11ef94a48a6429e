/** One run: puts the watched globals in place, then starts the learner's code. */
import { sandboxStrings } from '../../i18n/sandbox.ts';
import type { RunCommand, SendCommand, WorkerMessage } from '../messages.ts';
import { compile } from './compile.ts';
import { installConsole } from './console.ts';
import { installErrors } from './errors.ts';
import { installListenerTracking } from './event-target.ts';
import { installGlobals } from './globals.ts';
import { indexOf, now, uncurry } from './primordials.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { recordEvents } from './socket-events.ts';
import { SocketTable } from './socket-table.ts';
import { createSocketWatch } from './socket-watch.ts';
import { installTimers } from './timers.ts';
import { installWebSocket } from './web-socket.ts';

const resolved = Promise.resolve.bind(Promise);
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
			if (phase !== 'done' || sockets.open > 0 || pendingTimers() > 0) return;
			phase = 'over';
			recorder.setStatus('ended');
		}, 0);
	}

	function fail(): void {
		phase = 'over';
		recorder.setStatus('failed');
	}

	installConsole(recorder, strings);
	installGlobals(recorder, strings);
	installListenerTracking(sockets);
	const { printUncaught } = installErrors({
		recorder,
		strings,
		parsing: () => phase === 'parsing',
		onSyntaxError: fail,
		lastLine: countLines(command.code),
	});
	const pendingTimers = installTimers(mayEnd);
	const onClosed = (): void => {
		sockets.closed();
		mayEnd();
	};
	const webSocket = installWebSocket({
		run: command,
		recorder,
		sockets,
		watch,
		strings,
		onSocket: (native, shownUrl) => {
			const socket = sockets.add(native, shownUrl);
			recordEvents(socket, { recorder, watch, onClosed });
			watch.look(socket, null);
		},
	});

	return {
		recorder,
		send: ({ socket, data }) => webSocket.sendByHand(socket, data),
		start() {
			// At once, since code that never yields lets no timer fire.
			post({ type: 'batch', events: [], status: 'running' });
			const main = compile(command.code, strings.closesTooMuch);
			phase = 'running';
			then(
				resolved(main()),
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

function countLines(code: string): number {
	let lines = 1;
	for (let at = indexOf(code, '\n'); at !== -1; at = indexOf(code, '\n', at + 1)) lines += 1;
	return lines;
}
