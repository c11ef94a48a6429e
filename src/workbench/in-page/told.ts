import { createSignal } from 'solid-js';
import { browserStorage } from '../drafts.ts';

const KEY = 'wl:in-page-told';

const [isTold, setTold] = createSignal(isKept());

/** Whether the reader has been told how a run in the page differs: once, for all labs. */
export { isTold };

export function gotIt(): void {
	setTold(true);
	try {
		browserStorage()?.setItem(KEY, '1');
	} catch {
		// The next page says it again.
	}
}

function isKept(): boolean {
	try {
		return browserStorage()?.getItem(KEY) === '1';
	} catch {
		return false;
	}
}
