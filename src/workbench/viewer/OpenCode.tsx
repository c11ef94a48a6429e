import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { shareFragment } from '../../formats/share/share-link.ts';
import { type Locale, ROOT_LOCALE } from '../../i18n/locales.ts';
import { siteAddress } from '../../i18n/site-address.ts';

/** A link to the playground with the code that made a run. It does not run there by itself. */
export function OpenCode(props: {
	readonly code: string;
	readonly locale: Locale;
	readonly label: string;
}): JSX.Element {
	const [fragment, setFragment] = createSignal<string | null>(null);
	onMount(async () => setFragment(await shareFragment({ code: props.code, server: null, run: null })));
	const path = props.locale === ROOT_LOCALE ? '' : `/${props.locale}`;
	return (
		<Show when={fragment()}>
			{(hash) => (
				<a class="wl-button" href={siteAddress(`${path}/playground/${hash()}`)} target="_blank" rel="noopener">
					{props.label}
				</a>
			)}
		</Show>
	);
}
