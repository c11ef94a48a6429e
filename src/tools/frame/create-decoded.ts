import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { readBytes } from '../bytes/read-bytes.ts';
import type { Notation, PastedBytes } from '../bytes/reading.ts';
import type { PastedOptions } from './pasted-stream.ts';
import { type PastedTrace, pastedTrace } from './pasted-trace.ts';
import type { UnreadText } from './reading-problem.ts';

/** How far the reading of what was pasted has come. */
export type DecodedState =
	| { readonly kind: 'reading'; readonly characters: number }
	| { readonly kind: 'unread'; readonly text: string; readonly problem: UnreadText }
	| {
			readonly kind: 'decoded';
			readonly bytes: Uint8Array;
			/** Null for bytes that came by a link. */
			readonly notation: Notation | null;
			readonly trace: PastedTrace;
			/** Whether all of it is decoded. */
			readonly whole: boolean;
	  };

export interface Decoded {
	readonly state: Accessor<DecodedState>;
	/** Goes up whenever more is decoded. */
	readonly revision: Accessor<number>;
	read(text: string, options: PastedOptions): Promise<void>;
	take(bytes: Uint8Array, options: PastedOptions): void;
	/** Decodes the same bytes as another sender's. */
	again(options: PastedOptions): void;
}

/** How long the page may decode before it does something else, in ms, and how often it draws what was decoded. */
const BUDGET = 8;
const REDRAW = 120;

/** @param first what is decoded at once, also where a page is made */
export function createDecoded(first: PastedBytes & { readonly ok: true }, options: PastedOptions): Decoded {
	const begun = pastedTrace(first.bytes, options);
	begun.finish();
	const [state, setState] = createSignal<DecodedState>({
		kind: 'decoded',
		bytes: first.bytes,
		notation: first.notation,
		trace: begun,
		whole: true,
	});
	const [revision, setRevision] = createSignal(0);
	let asked = 0;
	/** What is being read just now. */
	let unread: string | null = null;
	onCleanup(() => {
		asked += 1;
	});

	const start = (bytes: Uint8Array, notation: Notation | null, wanted: PastedOptions): void => {
		asked += 1;
		const mine = asked;
		const trace = pastedTrace(bytes, wanted);
		let drawn = performance.now();
		const work = (): void => {
			if (mine !== asked) return;
			const more = trace.step(() => performance.now(), BUDGET);
			const now = performance.now();
			if (!more || now - drawn > REDRAW) {
				drawn = now;
				setState({ kind: 'decoded', bytes, notation, trace, whole: !more });
				setRevision((count) => count + 1);
			}
			if (more) setTimeout(work);
		};
		work();
	};
	const read = async (text: string, wanted: PastedOptions): Promise<void> => {
		asked += 1;
		const mine = asked;
		unread = text;
		if (text.length > LONG) setState({ kind: 'reading', characters: text.length });
		const reading = await readAway(text);
		if (mine !== asked) return;
		unread = null;
		if (reading.ok) start(reading.bytes, reading.notation, wanted);
		else setState({ kind: 'unread', text, problem: reading });
	};
	return {
		state,
		revision,
		read,
		take(bytes, wanted) {
			unread = null;
			start(bytes, null, wanted);
		},
		again(wanted) {
			if (unread !== null) return void read(unread, wanted);
			const present = state();
			if (present.kind === 'decoded') start(present.bytes, present.notation, wanted);
		},
	};
}

/** Characters from which on it is said that they are being read. */
const LONG = 100_000;

/** Characters that are read at once, within a few milliseconds. */
const READ_HERE = 64 * 1024;

let worker: Worker | null = null;

/**
 * Reads bytes as `readBytes` does; a long text in a worker, so that the page answers meanwhile. Asking again gives the text
 * before up: it is never answered.
 */
function readAway(text: string): Promise<PastedBytes> {
	worker?.terminate();
	worker = null;
	if (text.length <= READ_HERE) return Promise.resolve(readBytes(text));
	return new Promise((resolve) => {
		const started = startWorker();
		// Where no worker is to be had, the page stands still for a moment.
		if (started === null) return resolve(readBytes(text));
		worker = started;
		started.onmessage = ({ data }: MessageEvent<PastedBytes>) => {
			started.terminate();
			resolve(data);
		};
		started.onerror = () => resolve(readBytes(text));
		started.postMessage(text);
	});
}

function startWorker(): Worker | null {
	try {
		return new Worker(new URL('../bytes/bytes-worker.ts', import.meta.url), { type: 'module' });
	} catch {
		return null;
	}
}
