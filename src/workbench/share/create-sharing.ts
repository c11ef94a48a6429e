import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import type { Sharing } from './Sharing.tsx';

/** The part of a lab that shares it, which few want: nothing of it is in the page. */
export interface SharingPart {
	/** Null until it is wanted, and there. */
	readonly part: Accessor<typeof Sharing | null>;
	readonly open: Accessor<boolean>;
	readonly ready: Accessor<boolean>;
	toggle(): void;
	/** Goes back to the button. */
	close(): void;
	readonly button: (element: HTMLButtonElement) => void;
}

/** @param begins what the hash of a link for this lab begins with */
export function createSharing(begins: string, failed: () => void): SharingPart {
	const [part, setPart] = createSignal<typeof Sharing | null>(null);
	const [open, setOpen] = createSignal(false);
	const [ready, setReady] = createSignal(false);
	let button: HTMLButtonElement | undefined;
	const load = (): void => {
		import('./Sharing.tsx').then((module) => setPart(() => module.Sharing), failed);
	};
	const follow = (): void => {
		if (location.hash.startsWith(begins)) load();
	};
	onMount(() => {
		setReady(true);
		follow();
		addEventListener('hashchange', follow);
		onCleanup(() => removeEventListener('hashchange', follow));
	});
	return {
		part,
		open,
		ready,
		toggle() {
			setOpen(!open());
			load();
		},
		close() {
			setOpen(false);
			button?.focus();
		},
		button(element) {
			button = element;
		},
	};
}
