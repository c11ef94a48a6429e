import { createSignal } from 'solid-js';
import { browserStore } from '../../storage/guarded-store.ts';

const KEY = 'wl:in-page-told';

const [isTold, setTold] = createSignal(browserStore.get(KEY) === '1');

/** Whether the reader has been told how a run in the page differs: once, for all labs. */
export { isTold };

export function gotIt(): void {
	setTold(true);
	browserStore.set(KEY, '1');
}
