import { type Accessor, createSignal, type JSX, onCleanup, onMount } from 'solid-js';
import type { Sharing } from './Sharing.tsx';

/** The part of a lab that shares it, which few want: nothing of it is in the page. */
export interface SharingPart {
	/** Null until it is wanted, and there. */
	readonly part: Accessor<typeof Sharing | null>;
	readonly open: Accessor<boolean>;
	readonly ready: Accessor<boolean>;
	/** A link is being opened: what stands in the editor is not yet what it brings. */
	readonly opening: Accessor<boolean>;
	/** The link was opened, or said to be broken. */
	opened(): void;
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
	const [opening, setOpening] = createSignal(false);
	let button: HTMLButtonElement | undefined;
	const load = (): void => {
		import('./Sharing.tsx').then(
			(module) => setPart(() => module.Sharing),
			() => {
				setOpening(false);
				failed();
			},
		);
	};
	const follow = (): void => {
		if (!location.hash.startsWith(begins)) return;
		setOpening(true);
		load();
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
		opening,
		opened: () => setOpening(false),
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

/** Opens the panel for sharing, and closes it. */
export function ShareButton(props: { readonly sharing: SharingPart; readonly word: string }): JSX.Element {
	return (
		<button
			type="button"
			class="wl-button"
			ref={(element) => props.sharing.button(element)}
			attr:autocomplete="off"
			disabled={!props.sharing.ready()}
			aria-expanded={props.sharing.open()}
			onClick={() => props.sharing.toggle()}
		>
			{props.word}
		</button>
	);
}
