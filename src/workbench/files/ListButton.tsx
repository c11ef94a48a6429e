import { createSignal, type JSX, onCleanup } from 'solid-js';

/** A button with a list below it (`hanging-list.ts`), which is loaded when it is wanted. Pressed again, it closes the list. */
export function ListButton(props: {
	readonly label: string;
	readonly icon: string;
	/** False until there is something to choose from. */
	readonly ready?: boolean;
	/** @returns a function that closes the list; `closed` is to be called once it is gone, however that came about */
	readonly show: (place: HTMLElement, button: HTMLElement, closed: () => void) => Promise<() => void>;
	/** The list could not be loaded. */
	readonly onFailed: () => void;
}): JSX.Element {
	let button!: HTMLButtonElement;
	let place!: HTMLDivElement;
	const [close, setClose] = createSignal<(() => void) | null>(null);
	const toggle = async (): Promise<void> => {
		const opened = close();
		if (opened !== null) return opened();
		const shown = await props.show(place, button, () => setClose(null));
		setClose(() => shown);
	};
	onCleanup(() => close()?.());
	return (
		<>
			<button
				ref={button}
				type="button"
				class="wl-button wl-button--icon"
				attr:autocomplete="off"
				disabled={props.ready === false}
				aria-label={props.label}
				title={props.label}
				aria-expanded={close() !== null}
				onClick={() => toggle().catch(() => props.onFailed())}
			>
				<span aria-hidden="true">{props.icon}</span>
			</button>
			<div class="wl-files__place" ref={place} />
		</>
	);
}
