import type { JSX } from 'solid-js';
import { ListButton } from '../files/ListButton.tsx';
import type { LabWords } from '../words.ts';
import type { TransportChoice } from './transport-choice.ts';

/** Says where the code runs, and lets the reader choose: over TCP, or in the page. The choice is loaded when it is wanted. */
export function TransportButton(props: {
	readonly choice: TransportChoice;
	readonly words: LabWords;
	readonly onProblem: (sentence: string) => void;
}): JSX.Element {
	return (
		<div class="wl-files wl-transport">
			<ListButton
				label={props.words.lab.transport[props.choice.used()]}
				icon={props.choice.used() === 'page' ? '◎' : '⇄'}
				show={async (place, button, closed) => {
					const { showTransports } = await import('./TransportList.tsx');
					return showTransports(place, button, props.choice, props.words.locale, closed);
				}}
				onFailed={() => props.onProblem(props.words.lab.loadFailed)}
			/>
		</div>
	);
}
