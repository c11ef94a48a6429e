import { For, type JSX } from 'solid-js';
import { hasLabServer } from '../../browser/site-address.ts';
import type { InPageStrings } from '../../i18n/en/in-page.ts';
import { inPageStrings } from '../../i18n/in-page.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Transport } from '../../trace/json.ts';
import { hangList } from '../files/hanging-list.ts';
import type { TransportChoice } from './transport-choice.ts';

const TRANSPORTS = ['wire', 'page'] as const satisfies readonly Transport[];

/** A copy of the site without its server. */
const isMissing = (transport: Transport): boolean => transport === 'wire' && !hasLabServer();

function TransportList(props: {
	readonly strings: InPageStrings;
	readonly used: Transport;
	readonly onChoose: (transport: Transport) => void;
}): JSX.Element {
	return (
		<ul class="wl-list" aria-label={props.strings.choose}>
			<For each={TRANSPORTS}>
				{(transport) => (
					<li>
						<button
							type="button"
							attr:autocomplete="off"
							class="wl-list__item"
							aria-pressed={props.used === transport}
							disabled={isMissing(transport)}
							onClick={() => props.onChoose(transport)}
						>
							<span>{props.strings.transports[transport].name}</span>
							<small>{isMissing(transport) ? props.strings.noServer : props.strings.transports[transport].hint}</small>
						</button>
					</li>
				)}
			</For>
		</ul>
	);
}

/** @returns a function that closes the list */
export function showTransports(
	place: HTMLElement,
	button: HTMLElement,
	choice: TransportChoice,
	locale: Locale,
	onClose: () => void,
): () => void {
	return hangList({
		place,
		button,
		onClose,
		draw: (done) => (
			<TransportList
				strings={inPageStrings[locale]}
				used={choice.used()}
				onChoose={(transport) => {
					done();
					choice.choose(transport);
				}}
			/>
		),
	});
}
