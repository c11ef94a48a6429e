import { readBytes } from './read-bytes.ts';
import type { PastedBytes } from './reading.ts';

/** Characters that are read at once, within a few milliseconds. */
const READ_HERE = 64 * 1024;

let worker: Worker | null = null;

/**
 * Reads bytes as `readBytes` does; a long text in a worker, so that the page answers meanwhile. Asking again gives the text
 * before up: it is never answered.
 */
export function readAway(text: string): Promise<PastedBytes> {
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
		return new Worker(new URL('./bytes-worker.ts', import.meta.url), { type: 'module' });
	} catch {
		return null;
	}
}
