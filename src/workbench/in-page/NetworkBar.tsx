import { createSignal, For, type JSX, Show } from 'solid-js';
import './network-bar.css';
import { inPageStrings } from '../../i18n/in-page.ts';
import type { Locale } from '../../i18n/locales.ts';
import { CALM, type NetworkAct, type NetworkState } from '../../in-page/host-message.ts';
import { browserStore } from '../../storage/guarded-store.ts';

const LATENCIES = [0, 50, 200, 1000];
/** KB a second; null for no limit. */
const BANDWIDTHS = [null, 1000, 100, 10];

export interface NetworkBarProps {
	readonly locale: Locale;
	/** No lab server answers, so that the page was taken. */
	readonly byItself: boolean;
	/** The server is a program of the lab: what differs from the lab server's own host says nothing of it. */
	readonly own: boolean;
	/** A run goes on, whose connections can be cut. */
	readonly live: boolean;
	readonly onAct: (act: NetworkAct) => void;
}

/** Says that a lab runs in the page, and lets the reader have a say in its network while it runs. */
export function NetworkBar(props: NetworkBarProps): JSX.Element {
	const strings = inPageStrings[props.locale];
	const [state, setState] = createSignal<NetworkState>(CALM);
	const set = (changes: Partial<NetworkState>): void => {
		setState((before) => ({ ...before, ...changes }));
		props.onAct({ type: 'set', state: state() });
	};
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
					<select onChange={({ currentTarget }) => set({ latency: LATENCIES[currentTarget.selectedIndex] ?? 0 })}>
						<For each={LATENCIES}>{(ms) => <option>{strings.latencies(ms)}</option>}</For>
					</select>
				</label>
				<label>
					{strings.bandwidth}{' '}
					<select
						onChange={({ currentTarget }) => set({ bandwidth: bytesOf(BANDWIDTHS[currentTarget.selectedIndex]) })}
					>
						<For each={BANDWIDTHS}>{(kilobytes) => <option>{strings.bandwidths(kilobytes)}</option>}</For>
					</select>
				</label>
				<button
					type="button"
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
					data-on={state().stalled ? '' : undefined}
					onClick={() => set({ stalled: !state().stalled })}
				>
					{state().stalled ? strings.goOn : strings.stall}
				</button>
				<button
					type="button"
					class="wl-button"
					title={strings.downHint}
					data-on={state().down ? '' : undefined}
					onClick={() => set({ down: !state().down })}
				>
					{state().down ? strings.reconnect : strings.down}
				</button>
			</fieldset>
		</div>
	);
}

const bytesOf = (kilobytes: number | null | undefined): number =>
	typeof kilobytes === 'number' ? kilobytes * 1000 : Number.POSITIVE_INFINITY;

const KEY = 'wl:in-page-told';

const [isTold, setTold] = createSignal(browserStore.get(KEY) === '1');

/** Whether the reader has been told how a run in the page differs: once, for all labs. */
export { isTold };

export function gotIt(): void {
	setTold(true);
	browserStore.set(KEY, '1');
}
