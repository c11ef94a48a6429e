/** One run of `server.js`: its connections, what it is recorded to do, and its end. */
import { Buffer } from 'node:buffer';
import type { Duplex } from 'node:stream';
import { sandboxStrings } from '../i18n/sandbox.ts';
import { LinkStream } from '../in-page/server/link-stream.ts';
import { encodeBase64 } from '../protocol/base64.ts';
import type { RunCommand, WorkerMessage } from '../sandbox/messages.ts';
import { compile } from '../sandbox/worker/compile.ts';
import { installConsole } from '../sandbox/worker/console.ts';
import { installErrors } from '../sandbox/worker/errors.ts';
import { install, installGlobals, installLocation } from '../sandbox/worker/globals.ts';
import { now } from '../sandbox/worker/primordials.ts';
import { createRecorder, type Fact, type Recorder } from '../sandbox/worker/recorder.ts';
import { installTimers } from '../sandbox/worker/timers.ts';
import type { Direction, PeerFact, SocketId } from '../trace/events.ts';
import type { Connected } from './follow-control.ts';
import { accept, cutAll, openLinks } from './listening.ts';
import { programModules, programProcess, withoutImports } from './modules.ts';
import { recordedClasses, type ServerRecords } from './record-sockets.ts';
import { createBufferWatch, HeldRecords, RecordedEnd } from './records.ts';

/** Milliseconds between two words on what is not recorded. */
const LOST_INTERVAL = 250;

const nativeSetTimeout = globalThis.setTimeout;

export interface ServerProgram extends Connected {
	readonly recorder: Recorder;
	/** Runs the code. Throws, for the error event to see, when it can't be parsed. */
	start(): void;
}

/** @param post sends a message to the page */
export function serverProgram(
	command: Pick<RunCommand, 'code' | 'locale' | 'pageUrl'>,
	post: (message: WorkerMessage) => void,
): ServerProgram {
	const strings = sandboxStrings[command.locale];
	const setTimer = (callback: () => void, delay: number): void => void nativeSetTimeout(callback, delay);
	const recorder = createRecorder({
		post,
		now,
		setTimer,
		onOverflow: () => recorder.print('warn', strings.tooManyCalls, () => null),
	});
	const numbers = new WeakMap<Duplex, SocketId>();
	const states = new Map<SocketId, number>();
	let phase: 'parsing' | 'running' | 'dead' = 'parsing';
	const lost = new Map<string, { readonly socket: SocketId; readonly direction: Direction; readonly bytes: number }>();
	let isLast = false;
	let isOver = false;

	const isDead = (): boolean => phase === 'dead';
	const held = new HeldRecords<Fact>((fact) => recorder.record(fact));
	const record = (fact: Fact): void => held.add(fact);
	const peer = (socket: SocketId, fact: PeerFact): void => record({ kind: 'peer', t: now(), socket, fact });

	const buffers = createBufferWatch({ now, setTimer, record });
	const records: ServerRecords = {
		call: (act, called) => held.call(act, called),
		told: record,
		look(socket, readyState) {
			if (readyState === 0 || readyState === 3 || states.get(socket) === readyState) return;
			states.set(socket, readyState);
			peer(socket, { type: 'state', readyState });
		},
		buffers: (socket, amount, read) => buffers.look(socket, amount, read),
		cut: (socket) => peer(socket, { type: 'cut' }),
		reading: (socket, reads) => peer(socket, { type: reads ? 'resumed' : 'paused' }),
		socketOf: (link) => numbers.get(link) ?? null,
		isDead,
	};

	/** Ends the process: every connection is broken off, as the system does it for a process that is gone. */
	function die(by: 'uncaught' | 'exit', line: number | null): void {
		if (isDead()) return;
		phase = 'dead';
		recorder.record({ kind: 'server-ended', t: now(), by, line });
		cutAll();
		// Behind the ends of the connections, which are told in what follows this.
		setTimer(() => recorder.setStatus(by === 'exit' ? 'ended' : 'failed'), 0);
	}

	/** Looks again once what happens now is over. */
	function mayEnd(): void {
		setTimer(() => {
			if (!isLast || isOver || isDead() || openLinks() > 0 || pendingTimeouts() > 0) return;
			isOver = true;
			recorder.setStatus('ended');
		}, 0);
	}

	const uncaughtKills: Recorder = {
		...recorder,
		print(level, text, line) {
			if (isDead()) return;
			recorder.print(level, text, line);
			if (level === 'uncaught') die('uncaught', line());
		},
	};
	const { process, caught } = programProcess(() => die('exit', null));
	const mayBeCaught = (event: Event, thrown: unknown): void => {
		if (phase === 'running' && caught(thrown)) event.preventDefault();
	};
	addEventListener('error', (event) => mayBeCaught(event, event.error), { capture: true });
	addEventListener('unhandledrejection', (event) => mayBeCaught(event, event.reason), { capture: true });
	installConsole(uncaughtKills, strings);
	installGlobals(uncaughtKills, strings);
	installLocation(command.pageUrl);
	const { printUncaught } = installErrors({
		recorder: uncaughtKills,
		strings,
		parsing: () => phase === 'parsing',
		onSyntaxError: () => undefined,
		code: command.code,
		lastLine: command.code.split('\n').length,
		later: (callback) => setTimer(callback, 0),
	});
	const pendingTimeouts = installTimers(mayEnd, { intervals: false, mayRun: () => !isDead() });
	// It is printed by its name, and a bundle has shorter ones.
	Object.defineProperty(Buffer, 'name', { value: 'Buffer' });
	install('Buffer', Buffer);
	install('process', process);
	install('global', globalThis);

	function seen(socket: SocketId, direction: Direction, bytes: Uint8Array): void {
		if (recorder.recording()) record({ kind: 'bytes', t: now(), socket, direction, chunk: encodeBase64(bytes) });
		else lose(socket, direction, bytes.length);
	}

	/** Bytes that came when nothing was recorded any more, told a few times a second. */
	function lose(socket: SocketId, direction: Direction, bytes: number): void {
		if (lost.size === 0) setTimer(tellLost, LOST_INTERVAL);
		const key = `${socket} ${direction}`;
		lost.set(key, { socket, direction, bytes: bytes + (lost.get(key)?.bytes ?? 0) });
	}

	function tellLost(): void {
		for (const fact of lost.values()) recorder.record({ kind: 'lost', t: now(), ...fact });
		lost.clear();
	}

	return {
		recorder,
		connect(end, socket) {
			// Refused, as by a system whose process is gone: on its way when the page was not told yet, and of nobody's connections.
			if (isDead()) {
				end.reset();
				return;
			}
			const link = new LinkStream(new RecordedEnd(end, (direction, bytes) => seen(socket, direction, bytes)));
			numbers.set(link, socket);
			link.on('close', () => {
				if (isDead()) peer(socket, { type: 'cut' });
				peer(socket, { type: 'disconnected' });
				mayEnd();
			});
			accept(link);
		},
		last() {
			isLast = true;
			mayEnd();
		},
		start() {
			post({ type: 'batch', events: [], status: 'running' });
			const modules = programModules(recordedClasses(records), strings);
			install('labModule', modules);
			const main = compile(withoutImports(command.code), strings.closesTooMuch);
			phase = 'running';
			main().then(undefined, printUncaught);
		},
	};
}
