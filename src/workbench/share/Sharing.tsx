import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import type { CodeTools } from '../code-tools.ts';
import type { LabWords } from '../words.ts';
import { openLink } from './open-link.ts';
import { SharePanel } from './SharePanel.tsx';

/** Opens links that carry code or a run, and makes them. Fetched when either is wanted. */
export function Sharing(props: {
	readonly words: LabWords;
	readonly code: CodeTools;
	/** What stands in front in the address, without its `#`: `lab=first-echo`; empty where the page has one lab alone. */
	readonly place: string;
	/** Of downloads. */
	readonly name: string;
	/** The address that a form shows, without its origin, where the code says another one. */
	readonly server: string | null;
	readonly open: boolean;
	readonly onServer?: (server: string) => void;
	readonly onOpened: () => void;
	readonly onClose: () => void;
}): JSX.Element {
	const { code, words } = props;
	const [broken, setBroken] = createSignal<string | null>(null);
	/** A link brings its code once: what is then written is not replaced by a reload. */
	const take = async (): Promise<void> => {
		setBroken(null);
		const opened = await openLink(words.locale, props.place);
		if (opened.shared === null) return void setBroken(opened.problem);
		const { code: text, server, run } = opened.shared;
		const kept = code.mine() && text !== null && text !== code.text();
		if (run !== null) {
			code.open(run, opened.words.openedRun);
			code.show('timeline');
		}
		if (text !== null) code.replace(text, kept ? opened.words.openedKept : opened.words.opened);
		else code.say(opened.words.openedAlone);
		if (server !== null) props.onServer?.(server);
	};
	const follow = async (): Promise<void> => {
		try {
			if (isShareOf(location.hash, props.place)) await take();
		} finally {
			props.onOpened();
		}
	};
	onMount(() => {
		void follow();
		addEventListener('hashchange', follow);
		onCleanup(() => removeEventListener('hashchange', follow));
	});
	return (
		<>
			<Show when={broken()}>
				{(sentence) => (
					<div class="wl-notice" role="alert">
						<p>{sentence()}</p>
					</div>
				)}
			</Show>
			<Show when={props.open}>
				<SharePanel
					locale={words.locale}
					place={props.place}
					name={props.name}
					code={code.text()}
					server={props.server}
					run={code.shown}
					onClose={props.onClose}
				/>
			</Show>
		</>
	);
}

const isShareOf = (hash: string, place: string): boolean =>
	hash.startsWith(place === '' ? '#share=' : `#${place}&share=`);
