import { createEffect, createMemo, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { PlaygroundStrings } from '../../i18n/en/playground.ts';
import { CANONICAL_ORIGIN, serverOriginOf, toShown } from '../../trace/canonical-address.ts';
import type { SharePanel } from '../share/SharePanel.tsx';
import type { CodeTools } from '../Workbench.tsx';
import type { LabWords } from '../words.ts';
import { createChoice } from './create-choice.ts';
import { ExampleChooser, type PageStrings } from './ExampleChooser.tsx';
import type { Example } from './examples.ts';
import { ScenarioForm } from './ScenarioForm.tsx';
import { type FormScenario, withAddress } from './scenario-choice.ts';

/** What the page hands over. */
export interface PlaygroundProps {
	readonly scenarios: readonly FormScenario[];
	readonly examples: readonly Example[];
	readonly page: PageStrings;
}

/** What stands above the code of the playground: examples, what is shared, and the form for the server. */
export function PlaygroundTools(
	props: PlaygroundProps & {
		readonly words: LabWords;
		readonly strings: PlaygroundStrings;
		readonly code: CodeTools;
		readonly sharing: boolean;
		/** The panel for sharing was closed. */
		readonly onShared: () => void;
	},
): JSX.Element {
	const { code, strings, page, words } = props;
	/** The page's own address is known in the browser only. */
	const [origin, setOrigin] = createSignal<string | null>(null);
	const [broken, setBroken] = createSignal<string | null>(null);
	const shown = (address: string): string => {
		const own = origin();
		return own === null ? address : toShown(address, own);
	};
	const use = (address: string): void => code.replace(withAddress(code.text(), address), strings.used);
	const begin = (scenario: FormScenario, address: string | null): void => {
		const text = address === null ? scenario.starter : withAddress(scenario.starter, address);
		code.replace(text, code.mine() ? strings.begun : null);
		code.show(scenario.view);
	};
	const choice = createChoice(props.scenarios, code.text, { begin, use });
	const chosen = createMemo(
		() =>
			props.examples.find((example) => example.code === code.text()) ??
			props.scenarios.find(({ starter }) => starter === code.text()) ??
			null,
	);
	const choose = (example: Example | FormScenario): void => {
		code.replace('code' in example ? example.code : example.starter, code.mine() ? page.begunKept : page.begun);
		code.show(example.view);
	};

	/** A link brings its code once: what is then written is not replaced by a reload. */
	const follow = async (): Promise<void> => {
		if (!location.hash.startsWith('#share=')) return;
		setBroken(null);
		try {
			const { openLink } = await import('../share/open-link.ts');
			const opened = await openLink(words.locale);
			if (opened.shared === null) return void setBroken(opened.problem);
			const { code: text, server, run } = opened.shared;
			const kept = code.mine() && text !== null && text !== code.text();
			if (run !== null) {
				code.open(run, opened.words.openedRun);
				code.show('timeline');
			}
			if (text !== null) code.replace(text, kept ? opened.words.openedKept : opened.words.opened);
			else code.say(opened.words.openedAlone);
			if (server !== null) choice.show(CANONICAL_ORIGIN + server);
		} catch {
			code.say(words.lab.loadFailed);
		}
	};
	const [panel, setPanel] = createSignal<typeof SharePanel | null>(null);
	createEffect(() => {
		if (!props.sharing || panel() !== null) return;
		import('../share/SharePanel.tsx').then(
			(module) => setPanel(() => module.SharePanel),
			() => code.say(words.lab.loadFailed),
		);
	});
	onMount(() => {
		setOrigin(serverOriginOf(location));
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
			<Show when={props.sharing && panel()}>
				{(Panel) => (
					<Dynamic
						component={Panel()}
						locale={words.locale}
						code={code.text()}
						server={choice.difference() === null ? null : choice.address().slice(CANONICAL_ORIGIN.length)}
						run={code.shown}
						onClose={props.onShared}
					/>
				)}
			</Show>
			<ExampleChooser
				examples={props.examples}
				scenarios={props.scenarios}
				strings={page}
				chosen={chosen()}
				onChoose={choose}
			/>
			<ScenarioForm
				scenarios={props.scenarios}
				strings={strings}
				choice={choice}
				shown={shown}
				onUse={use}
				onBegin={begin}
				onHold={code.hold}
				onRun={code.run}
			/>
		</>
	);
}
