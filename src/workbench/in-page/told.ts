import { type Accessor, createSignal } from 'solid-js';
import type { DraftStorage } from '../drafts.ts';

const KEY = 'wl:in-page-told';

/** Whether the reader has been told how a run in the page differs: once, for all labs. */
export function wasTold(storage: DraftStorage | null): { readonly is: Accessor<boolean>; got(): void } {
	const [is, setIs] = createSignal(isKept(storage));
	return {
		is,
		got() {
			setIs(true);
			try {
				storage?.setItem(KEY, '1');
			} catch {
				// The next lab says it again.
			}
		},
	};
}

function isKept(storage: DraftStorage | null): boolean {
	try {
		return storage?.getItem(KEY) === '1';
	} catch {
		return false;
	}
}
