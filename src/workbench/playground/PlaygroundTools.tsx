import { createMemo, createSignal, createUniqueId, For, type JSX, onMount, Show } from 'solid-js';
import type { PlaygroundStrings } from '../../i18n/en/playground.ts';
import { CANONICAL_ORIGIN, serverOriginOf, toShown } from '../../trace/canonical-address.ts';
import { joinPrograms, type Programs, splitPrograms } from '../../trace/programs.ts';
import type { CodeTools } from '../code-tools.ts';
import type { SharingPart } from '../share/create-sharing.tsx';
import type { LabWords } from '../words.ts';
import { createChoice } from './create-choice.ts';
import type { Example } from './examples.ts';
import { ScenarioForm } from './ScenarioForm.tsx';
import { type FormScenario, isStarter, withAddress } from './scenario-choice.ts';
import './examples.css';

/** What the page hands over. */
export interface PlaygroundProps {
	readonly scenarios: readonly FormScenario[];
	readonly examples: readonly Example[];
	/** What `server.js` and `client.js` begin with; left out where code has no server of its own. */
	readonly both?: Programs;
	readonly page: PageStrings;
}

/** What stands above the code of the playground: examples, what is shared, and the form for the server. */
export function PlaygroundTools(
	props: PlaygroundProps & {
		readonly words: LabWords;
		readonly strings: PlaygroundStrings;
		readonly code: CodeTools;
		readonly sharing: SharingPart;
	},
): JSX.Element {
	const { code, strings, page, words } = props;
	/** The page's own address is known in the browser only. */
	const [origin, setOrigin] = createSignal<string | null>(null);
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

	const isBoth = (): boolean => splitPrograms(code.text()) !== null;
	/** Nothing is lost that stands here anyway. */
	const isGiven = (text: string): boolean =>
		isStarter(text, props.scenarios) || props.examples.some((example) => example.code === text);
	const putBeside = (both: Programs): void => {
		const client = isGiven(code.text()) ? both.client : code.text();
		code.replace(joinPrograms({ server: both.server, client }), null);
		code.show('timeline');
	};
	const takeAway = (both: Programs): void => {
		const client = splitPrograms(code.text())?.client ?? '';
		const starter = props.scenarios[0]?.starter ?? '';
		code.replace(client === both.client ? starter : client, code.mine() ? page.begunKept : null);
	};

	onMount(() => {
		setOrigin(serverOriginOf(location));
	});

	return (
		<>
			<Show when={props.sharing.part()} keyed>
				{(Sharing) => (
					<Sharing
						words={words}
						code={code}
						place=""
						name="playground"
						server={isBoth() || choice.difference() === null ? null : choice.address().slice(CANONICAL_ORIGIN.length)}
						open={props.sharing.open()}
						onServer={(server) => choice.show(CANONICAL_ORIGIN + server)}
						onOpened={() => props.sharing.opened()}
						onClose={() => props.sharing.close()}
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
			<Show when={props.both}>
				{(both) => (
					<label class="wl-beside">
						<input
							type="checkbox"
							autocomplete="off"
							checked={isBoth()}
							onChange={({ currentTarget }) => (currentTarget.checked ? putBeside(both()) : takeAway(both()))}
						/>
						<span>{strings.beside}</span> <small>{strings.besideHint}</small>
					</label>
				)}
			</Show>
			<ScenarioForm
				hidden={isBoth()}
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

/** What the page says beside the words of its lab. */
interface PageStrings {
	readonly from: string;
	readonly choose: string;
	readonly tasks: string;
	readonly addresses: string;
	readonly begun: string;
	readonly begunKept: string;
}

/** Chooses code to begin with. A list of the system: letters find an entry, and on a phone it fills the screen. */
function ExampleChooser(props: {
	readonly examples: readonly Example[];
	readonly scenarios: readonly FormScenario[];
	readonly strings: PageStrings;
	/** What is in the editor, where it is one of them as it came. */
	readonly chosen: Example | FormScenario | null;
	readonly onChoose: (code: Example | FormScenario) => void;
}): JSX.Element {
	const id = createUniqueId();
	const { strings } = props;
	const choose = (key: string): void => {
		const found = props.examples.find(({ name }) => name === key) ?? props.scenarios.find(({ path }) => path === key);
		if (found !== undefined) props.onChoose(found);
	};
	return (
		<div class="wl-examples">
			<label for={id}>{strings.from}</label>
			<select class="wl-input" id={id} autocomplete="off" onChange={({ currentTarget }) => choose(currentTarget.value)}>
				<option value="" selected={props.chosen === null} disabled>
					{strings.choose}
				</option>
				<optgroup label={strings.tasks}>
					<For each={props.examples}>
						{(example) => (
							<option value={example.name} selected={props.chosen === example}>
								{example.title}
							</option>
						)}
					</For>
				</optgroup>
				<optgroup label={strings.addresses}>
					<For each={props.scenarios}>
						{(scenario) => (
							<option value={scenario.path} selected={props.chosen === scenario}>
								{scenario.path}
							</option>
						)}
					</For>
				</optgroup>
			</select>
		</div>
	);
}
