import { For, type JSX, Show } from 'solid-js';
import './given-labs.css';
import type { GivenLab } from '../../classroom/given-labs.ts';
import type { DeskMessage } from '../../classroom/messages.ts';
import type { ClassStrings } from '../../i18n/en/class.ts';
import { localeOfPath } from '../../i18n/locales.ts';
import { inLocale, OWN_LABS } from '../pages.ts';

/** The teacher's own labs: those that the class has, and the way to make one. */
export function GivenLabList(props: {
	readonly labs: readonly GivenLab[];
	readonly strings: ClassStrings['desk']['ownLabs'];
	readonly heard: boolean;
	readonly tell: (message: DeskMessage) => void;
}): JSX.Element {
	const page = (): string => inLocale(OWN_LABS, localeOfPath(location.pathname));
	return (
		<details class="wl-desk__labs" open={props.labs.length > 0}>
			<summary>{props.strings.heading}</summary>
			<ul>
				<For each={props.labs}>
					{({ id, title, link }) => (
						<li>
							<a href={page() + link}>{title}</a>{' '}
							<button
								type="button"
								attr:autocomplete="off"
								class="wl-button"
								disabled={!props.heard}
								aria-label={props.strings.takeBackNamed(title)}
								onClick={() => props.tell({ type: 'take-lab', lab: id })}
							>
								{props.strings.takeBack}
							</button>
						</li>
					)}
				</For>
			</ul>
			<Show when={props.labs.length === 0}>
				<p>{props.strings.none}</p>
			</Show>
			<a href={`${page()}#own-lab=new`}>{props.strings.make}</a>
		</details>
	);
}
