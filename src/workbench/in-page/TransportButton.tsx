import { createSignal, type JSX, onCleanup } from 'solid-js';
import type { LabWords } from '../words.ts';
import type { TransportChoice } from './transport-choice.ts';

/** Says where the code runs, and lets the reader choose: over TCP, or in the page. The choice is loaded when it is wanted. */
export function TransportButton(props: {
	readonly choice: TransportChoice;
	readonly words: LabWords;
	readonly onProblem: (sentence: string) => void;
}): JSX.Element {
	let button!: HTMLButtonElement;
	let place!: HTMLDivElement;
	const [close, setClose] = createSignal<(() => void) | null>(null);
	const label = (): string => props.words.lab.transport[props.choice.used()];
	const toggle = async (): Promise<void> => {
		const opened = close();
		if (opened !== null) return opened();
		const { showTransports } = await import('./TransportList.tsx');
		setClose(() => showTransports(place, button, props.choice, props.words.locale, () => setClose(null)));
	};
	onCleanup(() => close()?.());
	return (
		<div class="wl-files wl-transport">
			<button
				ref={button}
				type="button"
				class="wl-button wl-button--icon"
				aria-label={label()}
				title={label()}
				aria-expanded={close() !== null}
				onClick={() => toggle().catch(() => props.onProblem(props.words.lab.loadFailed))}
			>
				<span aria-hidden="true">{props.choice.used() === 'page' ? '◎' : '⇄'}</span>
			</button>
			<div class="wl-files__place" ref={place} />
		</div>
	);
}
