import { For, type JSX, Show } from 'solid-js';
import type { PlaygroundStrings } from '../../i18n/en/playground.ts';
import { type ScenarioField as Field, fits } from './scenario-choice.ts';

/** One parameter of an address: what it is, what it may be, and whether what was filled in is that. */
export function ScenarioField(props: {
	readonly id: string;
	readonly field: Field;
	readonly value: string;
	readonly strings: PlaygroundStrings;
	readonly onValue: (value: string) => void;
}): JSX.Element {
	const { field } = props;
	const wrong = () => !fits(field, props.value);
	const byDefault = field.default === null ? props.strings.notGiven : props.strings.byDefault(field.default);
	// A list says by itself what it allows.
	const meaning = field.type === 'choice' ? field.meaning : `${field.meaning} · ${field.allowed}`;
	return (
		<div class="wl-scenario__field">
			<label for={props.id}>
				<code>{field.name}</code>
			</label>
			<Show
				when={field.type === 'choice'}
				fallback={
					<input
						class="wl-input"
						id={props.id}
						type="text"
						inputmode={field.type === 'integer' ? 'numeric' : 'text'}
						autocomplete="off"
						autocapitalize="off"
						spellcheck={false}
						placeholder={byDefault}
						value={props.value}
						aria-invalid={wrong()}
						aria-describedby={`${props.id}-hint`}
						onInput={({ currentTarget }) => props.onValue(currentTarget.value.trim())}
					/>
				}
			>
				<select
					class="wl-input"
					id={props.id}
					autocomplete="off"
					aria-describedby={`${props.id}-hint`}
					onChange={({ currentTarget }) => props.onValue(currentTarget.value)}
				>
					<option value="" selected={props.value === ''}>
						{byDefault}
					</option>
					<For each={field.values}>
						{(value) => (
							<option value={value} selected={props.value === value}>
								{value}
							</option>
						)}
					</For>
				</select>
			</Show>
			<p id={`${props.id}-hint`} data-wrong={wrong() ? '' : undefined}>
				{wrong() ? props.strings.mustBe(field.allowed) : meaning}
			</p>
		</div>
	);
}
