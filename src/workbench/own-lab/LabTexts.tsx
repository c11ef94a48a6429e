import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { BANDWIDTHS, LATENCIES, type NetworkSettings } from '../../exercises/network-settings.ts';
import { hasOwnServer, OWN_LAB_LIMITS, type OwnLab, runsInPage } from '../../exercises/own-lab/own-lab.ts';
import type { InPageStrings } from '../../i18n/en/in-page.ts';
import type { OwnLabStrings } from '../../i18n/en/own-lab.ts';

const TRANSPORTS = ['any', 'wire', 'page'] as const;

const hintsIn = (text: string): readonly string[] =>
	text
		.split('\n')
		.map((line) => line.trim().slice(0, OWN_LAB_LIMITS.hint))
		.filter((line) => line !== '')
		.slice(0, OWN_LAB_LIMITS.hints);

/** What a lab says of itself: its title, its task and hints, and how it is reached. */
export function LabTexts(props: {
	readonly lab: OwnLab;
	readonly strings: OwnLabStrings;
	readonly inPage: InPageStrings;
	readonly onChange: (part: Partial<OwnLab>, field: string) => void;
}): JSX.Element {
	const { strings } = props;
	const id = createUniqueId();
	return (
		<>
			<label for={`${id}-title`}>{strings.title}</label>
			<input
				class="wl-input"
				id={`${id}-title`}
				type="text"
				maxlength={OWN_LAB_LIMITS.title}
				autocomplete="off"
				value={props.lab.title}
				onInput={({ currentTarget }) => props.onChange({ title: currentTarget.value }, 'title')}
			/>
			<label for={`${id}-task`}>{strings.task}</label>
			<textarea
				class="wl-input"
				id={`${id}-task`}
				rows="4"
				maxlength={OWN_LAB_LIMITS.task}
				autocomplete="off"
				value={props.lab.task}
				onInput={({ currentTarget }) => props.onChange({ task: currentTarget.value }, 'task')}
			/>
			<label for={`${id}-hints`}>{strings.hints(OWN_LAB_LIMITS.hints)}</label>
			<textarea
				class="wl-input"
				id={`${id}-hints`}
				rows="3"
				autocomplete="off"
				value={props.lab.hints.join('\n')}
				onChange={({ currentTarget }) => props.onChange({ hints: hintsIn(currentTarget.value) }, 'hints')}
			/>
			<Show when={!hasOwnServer(props.lab)} fallback={<p>{strings.ownServer}</p>}>
				<label for={`${id}-transport`}>{strings.transport}</label>
				<select
					class="wl-input"
					id={`${id}-transport`}
					autocomplete="off"
					onChange={({ currentTarget: { value } }) =>
						props.onChange({ transport: value === 'wire' || value === 'page' ? value : null }, 'transport')
					}
				>
					<For each={TRANSPORTS}>
						{(transport) => (
							<option value={transport} selected={(props.lab.transport ?? 'any') === transport}>
								{strings.transports[transport]}
							</option>
						)}
					</For>
				</select>
			</Show>
			<Show when={runsInPage(props.lab)}>
				<NetworkFields {...props} />
			</Show>
		</>
	);
}

const NO_NETWORK: NetworkSettings = { latency: 0, bandwidth: null };

function NetworkFields(props: {
	readonly lab: OwnLab;
	readonly strings: OwnLabStrings;
	readonly inPage: InPageStrings;
	readonly onChange: (part: Partial<OwnLab>, field: string) => void;
}): JSX.Element {
	const { inPage } = props;
	const id = createUniqueId();
	const now = (): NetworkSettings => props.lab.network ?? NO_NETWORK;
	const set = (part: Partial<NetworkSettings>): void => {
		const next = { ...now(), ...part };
		const isNone = next.latency === NO_NETWORK.latency && next.bandwidth === NO_NETWORK.bandwidth;
		props.onChange({ network: isNone ? null : next }, 'network');
	};
	return (
		<fieldset class="wl-maker__network">
			<legend>{props.strings.network}</legend>
			<label for={`${id}-latency`}>{inPage.latency}</label>
			<select
				class="wl-input"
				id={`${id}-latency`}
				autocomplete="off"
				onChange={({ currentTarget }) => set({ latency: LATENCIES[currentTarget.selectedIndex] ?? 0 })}
			>
				<For each={LATENCIES}>{(ms) => <option selected={ms === now().latency}>{inPage.latencies(ms)}</option>}</For>
			</select>
			<label for={`${id}-bandwidth`}>{inPage.bandwidth}</label>
			<select
				class="wl-input"
				id={`${id}-bandwidth`}
				autocomplete="off"
				onChange={({ currentTarget }) => set({ bandwidth: BANDWIDTHS[currentTarget.selectedIndex] ?? null })}
			>
				<For each={BANDWIDTHS}>
					{(kilobytes) => <option selected={kilobytes === now().bandwidth}>{inPage.bandwidths(kilobytes)}</option>}
				</For>
			</select>
		</fieldset>
	);
}
