import type { RegexQuestion } from './regex-worker.ts';
import type { TextMatcher, TextQuery } from './text-query.ts';

/** How long one batch of texts may take, in ms. Nothing waits for it, so this is about the reader's patience. */
const PATIENCE = 1000;

/** What the matcher needs of a Worker. */
export interface RegexWorker {
	onmessage: ((event: MessageEvent) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
	postMessage(question: RegexQuestion): void;
	terminate(): void;
}

export interface RegexMatcherOptions {
	/** Starts `regex-worker.ts`; may throw where there are no workers. */
	start(): RegexWorker;
	/** Calls back once after so many ms, unless the returned function is called before. */
	after(ms: number, callback: () => void): () => void;
	/** The expression took too long, or there is no worker: nothing more is answered. */
	failed(why: 'slow' | 'no-worker'): void;
}

/** @returns a matcher that asks a worker of its own and ends it when it does not answer in time */
export function regexMatcher(
	query: Extract<TextQuery, { readonly kind: 'regex' }>,
	options: RegexMatcherOptions,
): TextMatcher {
	const { source, flags } = query;
	let worker: RegexWorker | null = null;
	let ready = false;
	let waiting: { readonly texts: readonly string[]; readonly answer: (found: readonly boolean[]) => void } | null =
		null;
	let cancel = (): void => undefined;

	function stop(): void {
		cancel();
		worker?.terminate();
		worker = null;
		waiting = null;
	}

	function fail(why: 'slow' | 'no-worker'): void {
		stop();
		options.failed(why);
	}

	function ask(): void {
		if (!ready || waiting === null) return;
		cancel = options.after(PATIENCE, () => fail('slow'));
		worker?.postMessage({ source, flags, texts: waiting.texts });
	}

	function received({ data }: MessageEvent<unknown>): void {
		if (Array.isArray(data)) {
			cancel();
			const answer = waiting?.answer;
			waiting = null;
			answer?.(data.map((found) => found === true));
		} else {
			ready = true;
			ask();
		}
	}

	return {
		match(texts, answer) {
			waiting = { texts, answer };
			try {
				if (worker === null) {
					worker = options.start();
					worker.onmessage = received;
					worker.onerror = () => fail('no-worker');
				} else ask();
			} catch {
				fail('no-worker');
			}
		},
		stop,
	};
}
