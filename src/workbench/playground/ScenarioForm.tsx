import { createEffect, createSignal, createUniqueId, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import type { PlaygroundStrings } from '../../i18n/en/playground.ts';
import './playground.css';
import type { Choice } from './create-choice.ts';
import { ScenarioField } from './ScenarioField.tsx';
import { type FormScenario, linkedScenario } from './scenario-choice.ts';

export interface ScenarioFormProps {
	readonly scenarios: readonly FormScenario[];
	readonly strings: PlaygroundStrings;
	readonly choice: Choice;
	/** The code has a server of its own. */
	readonly hidden: boolean;
	/** The address as this page shows it. */
	readonly shown: (address: string) => string;
	readonly onUse: (address: string) => void;
	/** @param address null for that of the starter */
	readonly onBegin: (scenario: FormScenario, address: string | null) => void;
	/** What Run does first, instead of running: null for nothing. */
	readonly onHold: (ask: (() => void) | null) => void;
	/** Runs the code as it is now. */
	readonly onRun: () => void;
}

/** So many parameters have room for what each of them means. */
const FEW = 2;

/** Chooses one of the lab server's addresses and fills in its parameters. */
export function ScenarioForm(props: ScenarioFormProps): JSX.Element {
	const id = createUniqueId();
	const { choice } = props;
	const [asking, setAsking] = createSignal(false);
	const [open, setOpen] = createSignal(false);
	const fields = () => choice.scenario()?.fields ?? [];

	// Whoever chose an address and presses Run must not run another one without knowing.
	createEffect(() => {
		setAsking(false);
		const ask = props.hidden || choice.difference() === null || !choice.ready() ? null : () => setAsking(true);
		// Code without an address of the lab server may be meant to be so, unless the form was used.
		props.onHold(choice.difference()?.code === null ? null : ask);
	});
	onCleanup(() => props.onHold(null));
	const answer = (use: boolean): void => {
		setAsking(false);
		if (use) props.onUse(choice.address());
		props.onRun();
	};

	const [brokenLink, setBrokenLink] = createSignal(false);
	/** A link brings its code once: what is then written is not replaced by a reload. */
	const followLink = (): void => {
		const linked = linkedScenario(location.hash, props.scenarios);
		if (linked === null) return;
		history.replaceState(history.state, '', location.pathname + location.search);
		setBrokenLink(linked === 'broken');
		if (linked !== 'broken') props.onBegin(linked.scenario, linked.address);
	};
	onMount(() => {
		followLink();
		addEventListener('hashchange', followLink);
		onCleanup(() => removeEventListener('hashchange', followLink));
	});

	return (
		<form
			class="wl-scenario"
			method="dialog"
			hidden={props.hidden}
			autocomplete="off"
			data-open={open() ? '' : undefined}
			onSubmit={(event) => {
				event.preventDefault();
				if (choice.ready()) props.onUse(choice.address());
			}}
		>
			<Show when={brokenLink()}>
				<p class="wl-scenario__broken" role="alert">
					{props.strings.brokenLink}
				</p>
			</Show>
			<button
				type="button"
				class="wl-button wl-scenario__toggle"
				aria-expanded={open()}
				onClick={() => setOpen(!open())}
			>
				{props.strings.folded(choice.scenario()?.path ?? '')}
			</button>
			<div class="wl-scenario__which">
				<label for={`${id}-path`}>{props.strings.scenario}</label>
				<select
					class="wl-input"
					id={`${id}-path`}
					aria-describedby={`${id}-does`}
					onChange={({ currentTarget }) => choice.go(currentTarget.value)}
				>
					<For each={props.scenarios}>
						{(candidate) => (
							<option value={candidate.path} selected={candidate.path === choice.scenario()?.path}>
								{candidate.path}
							</option>
						)}
					</For>
				</select>
				<p id={`${id}-does`}>{choice.scenario()?.does}</p>
			</div>
			<fieldset class="wl-scenario__fields">
				<legend>{props.strings.parameters}</legend>
				<div class="wl-scenario__grid" data-many={fields().length > FEW ? '' : undefined}>
					<For each={fields()} fallback={<p class="wl-scenario__none">{props.strings.none}</p>}>
						{(field) => (
							<ScenarioField
								id={`${id}-${field.name}`}
								field={field}
								value={choice.values()[field.name] ?? ''}
								strings={props.strings}
								onValue={(value) => choice.fill(field.name, value)}
							/>
						)}
					</For>
					<Show when={fields().length > FEW}>
						<p class="wl-scenario__point" aria-hidden="true">
							{props.strings.pointAt}
						</p>
					</Show>
				</div>
			</fieldset>
			<div class="wl-scenario__address">
				<output for={`${id}-path`} aria-label={props.strings.address}>
					<code>{props.shown(choice.address())}</code>
					<Show when={choice.difference()}>
						<span class="wl-scenario__differs">{props.strings.differs}</span>
					</Show>
				</output>
				<button
					type="submit"
					class="wl-button"
					data-differs={choice.difference() === null ? undefined : ''}
					disabled={!choice.ready() || choice.difference() === null}
				>
					{props.strings.use}
				</button>
				<button
					type="button"
					class="wl-button"
					disabled={!choice.ready()}
					onClick={() => {
						const scenario = choice.scenario();
						if (scenario !== undefined) props.onBegin(scenario, choice.address());
					}}
				>
					{props.strings.begin}
				</button>
			</div>
			<Show when={asking() && choice.difference()}>
				{(difference) => (
					<div class="wl-scenario__question" role="alert">
						<p>{props.strings.which}</p>
						<button type="button" class="wl-button" onClick={() => answer(true)}>
							{props.strings.formSays(props.shown(difference().form))}
						</button>
						<button type="button" class="wl-button" onClick={() => answer(false)}>
							{props.strings.codeSays(codeAddress(difference().code, props.shown))}
						</button>
					</div>
				)}
			</Show>
		</form>
	);
}

const codeAddress = (address: string | null, shown: (address: string) => string): string | null =>
	address === null ? null : shown(address);
