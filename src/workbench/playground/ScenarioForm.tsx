import { createComputed, createMemo, createSignal, createUniqueId, For, type JSX, on, Show } from 'solid-js';
import type { PlaygroundStrings } from '../../i18n/en/playground.ts';
import './playground.css';
import {
	addressOf,
	choiceIn,
	type FieldValues,
	type FormScenario,
	fits,
	type ScenarioField,
} from './scenario-choice.ts';

export interface ScenarioFormProps {
	readonly scenarios: readonly FormScenario[];
	readonly strings: PlaygroundStrings;
	/** The code in the editor, canonical: the form follows the address in it. */
	readonly code: string;
	/** The address as this page shows it. */
	readonly shown: (address: string) => string;
	readonly onUse: (address: string) => void;
	readonly onBegin: (address: string) => void;
}

/** Chooses one of the lab server's addresses and fills in its parameters. */
export function ScenarioForm(props: ScenarioFormProps): JSX.Element {
	const id = createUniqueId();
	const [path, setPath] = createSignal(props.scenarios[0]?.path ?? '/echo');
	const [values, setValues] = createSignal<FieldValues>({});
	const scenario = () => props.scenarios.find((candidate) => candidate.path === path());
	const fields = () => scenario()?.fields ?? [];
	/** Parameters in the order of the form, whichever they were written in. */
	const given = (all: FieldValues) => Object.fromEntries(fields().map(({ name }) => [name, all[name] ?? '']));
	const address = () => addressOf({ path: path(), values: given(values()) });
	const ready = () => fields().every((field) => fits(field, values()[field.name] ?? ''));

	const written = createMemo(() => {
		const choice = choiceIn(props.code, props.scenarios);
		return choice === null ? null : addressOf(choice);
	});
	const differs = () => {
		const choice = written() === null ? null : choiceIn(props.code, props.scenarios);
		return choice?.path !== path() || addressOf({ path: path(), values: given(choice.values) }) !== address();
	};

	createComputed(
		on(written, (inCode) => {
			const choice = inCode === null ? null : choiceIn(props.code, props.scenarios);
			if (choice === null) return;
			setPath(choice.path);
			setValues(choice.values);
		}),
	);

	return (
		<form
			class="wl-scenario"
			onSubmit={(event) => {
				event.preventDefault();
				if (ready()) props.onUse(address());
			}}
		>
			<div class="wl-scenario__which">
				<label for={`${id}-path`}>{props.strings.scenario}</label>
				<select
					id={`${id}-path`}
					autocomplete="off"
					aria-describedby={`${id}-does`}
					onChange={({ currentTarget }) => setPath(currentTarget.value)}
				>
					<For each={props.scenarios}>
						{(candidate) => (
							<option value={candidate.path} selected={candidate.path === path()}>
								{candidate.path}
							</option>
						)}
					</For>
				</select>
				<p id={`${id}-does`}>{scenario()?.does}</p>
			</div>
			<fieldset class="wl-scenario__fields">
				<legend>{props.strings.parameters}</legend>
				<div class="wl-scenario__grid">
					<For each={fields()} fallback={<p class="wl-scenario__none">{props.strings.none}</p>}>
						{(field) => (
							<Field
								id={`${id}-${field.name}`}
								field={field}
								value={values()[field.name] ?? ''}
								strings={props.strings}
								onValue={(value) => setValues((all) => ({ ...all, [field.name]: value }))}
							/>
						)}
					</For>
				</div>
			</fieldset>
			<div class="wl-scenario__address">
				<output for={`${id}-path`} aria-label={props.strings.address}>
					<code>{props.shown(address())}</code>
					<Show when={differs()}>
						<span class="wl-scenario__differs">{props.strings.differs}</span>
					</Show>
				</output>
				<button type="submit" class="wl-button" data-differs={differs() ? '' : undefined} disabled={!ready()}>
					{props.strings.use}
				</button>
				<button type="button" class="wl-button" disabled={!ready()} onClick={() => props.onBegin(address())}>
					{props.strings.begin}
				</button>
			</div>
		</form>
	);
}

function Field(props: {
	readonly id: string;
	readonly field: ScenarioField;
	readonly value: string;
	readonly strings: PlaygroundStrings;
	readonly onValue: (value: string) => void;
}): JSX.Element {
	const { field } = props;
	const wrong = () => !fits(field, props.value);
	const byDefault = field.default === null ? props.strings.notGiven : props.strings.byDefault(field.default);
	return (
		<div class="wl-scenario__field">
			<label for={props.id}>
				<code>{field.name}</code>
			</label>
			<Show
				when={field.type === 'choice'}
				fallback={
					<input
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
				{wrong() ? props.strings.mustBe(field.allowed) : `${field.meaning} · ${field.allowed}`}
			</p>
		</div>
	);
}
