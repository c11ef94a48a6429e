import { createSignal, For, type JSX, Show } from 'solid-js';
import './network-bar.css';
import { browserStore } from '../../browser/guarded-store.ts';
import { BANDWIDTHS, LATENCIES } from '../../exercises/network-settings.ts';
import { inPageStrings } from '../../i18n/in-page.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { NetworkAct, NetworkState } from '../../in-page/host-message.ts';
import { bytesOf } from './network-state.ts';

export interface NetworkBarProps {
	readonly locale: Locale;
	/** No lab server answers, so that the page was taken. */
	readonly byItself: boolean;
	/** The server is a program of the lab: what differs from the lab server's own host says nothing of it. */
	readonly own: boolean;
	readonly state: NetworkState;
	/** A run goes on, whose connections can be cut. */
	readonly live: boolean;
	readonly onAct: (act: NetworkAct) => void;
}

/** Says that a lab runs in the page, and lets the reader have a say in its network while it runs. */
export function NetworkBar(props: NetworkBarProps): JSX.Element {
	const strings = inPageStrings[props.locale];
	const set = (changes: Partial<NetworkState>): void =>
		props.onAct({ type: 'set', state: { ...props.state, ...changes } });
	return (
		<div class="wl-network">
			<Show when={!props.own && !isTold()}>
				<div class="wl-network__told">
					<p>
						<Show when={props.byItself}>{strings.byItself} </Show>
						{strings.differs}
					</p>
					<button type="button" class="wl-button" onClick={gotIt}>
						{strings.gotIt}
					</button>
				</div>
			</Show>
			<p class="wl-network__mark">{strings.mark}</p>
			<fieldset class="wl-network__controls" aria-label={strings.group}>
				<label>
					{strings.latency}{' '}
					<select
						class="wl-input"
						autocomplete="off"
						onChange={({ currentTarget }) => set({ latency: LATENCIES[currentTarget.selectedIndex] ?? 0 })}
					>
						<For each={LATENCIES}>
							{(ms) => <option selected={ms === props.state.latency}>{strings.latencies(ms)}</option>}
						</For>
					</select>
				</label>
				<label>
					{strings.bandwidth}{' '}
					<select
						class="wl-input"
						autocomplete="off"
						onChange={({ currentTarget }) =>
							set({ bandwidth: bytesOf(BANDWIDTHS[currentTarget.selectedIndex] ?? null) })
						}
					>
						<For each={BANDWIDTHS}>
							{(kilobytes) => (
								<option selected={bytesOf(kilobytes) === props.state.bandwidth}>{strings.bandwidths(kilobytes)}</option>
							)}
						</For>
					</select>
				</label>
				<button
					type="button"
					attr:autocomplete="off"
					class="wl-button"
					title={strings.cutHint}
					disabled={!props.live}
					onClick={() => props.onAct({ type: 'cut' })}
				>
					{strings.cut}
				</button>
				<button
					type="button"
					class="wl-button"
					title={strings.stallHint}
					data-on={props.state.stalled ? '' : undefined}
					onClick={() => set({ stalled: !props.state.stalled })}
				>
					{props.state.stalled ? strings.goOn : strings.stall}
				</button>
				<button
					type="button"
					class="wl-button"
					title={strings.downHint}
					data-on={props.state.down ? '' : undefined}
					onClick={() => set({ down: !props.state.down })}
				>
					{props.state.down ? strings.reconnect : strings.down}
				</button>
			</fieldset>
		</div>
	);
}

const KEY = 'wl:in-page-told';

const [isTold, setTold] = createSignal(browserStore.get(KEY) === '1');

/** Whether the reader has been told how a run in the page differs: once, for all labs. */
export { isTold };

export function gotIt(): void {
	setTold(true);
	browserStore.set(KEY, '1');
}
