/**
 * Where code closes a brace that it did not open. What stands around the code is closed by it then, so that an engine finds
 * fault somewhere behind, or nowhere.
 */

import { construct, indexOf, slice } from './primordials.ts';
import { countLines } from './source-line.ts';

const AsyncFunction = (async () => {}).constructor;

/** Characters that are parsed at most to find the place. */
const MAX_PARSED = 8_000_000;

/** Whether the code is the body of an async function by itself. */
export function isBody(code: string): boolean {
	try {
		construct(AsyncFunction, [code]);
		return true;
	} catch {
		return false;
	}
}

/** @returns the line, from 1, of the first brace that closes more than the code opened; null when there is none */
export function lineOfExtraBrace(code: string): number | null {
	let parsed = 0;
	for (let at = indexOf(code, '}'); at !== -1 && parsed < MAX_PARSED; at = indexOf(code, '}', at + 1)) {
		parsed += at;
		// With one brace before it, the code up to here is whole: so this one closes that.
		if (isBody(`{${slice(code, 0, at + 1)}`)) return countLines(code, at);
	}
	return null;
}
