import { createUniqueId, For, type JSX } from 'solid-js';
import type { Example } from './examples.ts';
import type { FormScenario } from './scenario-choice.ts';

/** What the page says beside the words of its lab. */
export interface PageStrings {
	readonly from: string;
	readonly choose: string;
	readonly tasks: string;
	readonly addresses: string;
	readonly begun: string;
	readonly begunKept: string;
}

/** Chooses code to begin with. A list of the system: letters find an entry, and on a phone it fills the screen. */
export function ExampleChooser(props: {
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
			<select id={id} autocomplete="off" onChange={({ currentTarget }) => choose(currentTarget.value)}>
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
