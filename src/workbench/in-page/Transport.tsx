import { createEffect, createSignal, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { NetworkAct } from '../../in-page/host-message.ts';
import { ListButton } from '../files/ListButton.tsx';
import type { LiveRun } from '../run/live-run.ts';
import type { LabWords } from '../words.ts';
import type { NetworkBar } from './NetworkBar.tsx';
import type { TransportChoice } from './transport-choice.ts';

/** The bar of the network, where a lab runs in the page; it is fetched then. */
export function Network(props: {
	readonly choice: TransportChoice;
	readonly live: LiveRun;
	readonly words: LabWords;
	readonly onProblem: (sentence: string) => void;
}): JSX.Element {
	const [bar, setBar] = createSignal<typeof NetworkBar | null>(null);
	// A lab that always runs in the page shows it from its first run on: nothing moves when it comes alive.
	const wanted = (): boolean =>
		props.choice.used() === 'page' && (!props.choice.fixed || props.live.source() === 'run');
	createEffect(() => {
		if (!wanted() || bar() !== null) return;
		import('./NetworkBar.tsx').then(
			(module) => setBar(() => module.NetworkBar),
			() => props.onProblem(props.words.lab.loadFailed),
		);
	});
	return (
		<Show
			when={wanted() && bar()}
			fallback={
				<Show when={props.choice.fixed}>
					<p class="wl-lab__where">{props.words.lab.transport.page}</p>
				</Show>
			}
		>
			{(Bar) => (
				<Dynamic
					component={Bar()}
					locale={props.words.locale}
					byItself={props.choice.byItself()}
					own={props.choice.fixed}
					state={props.live.network()}
					live={props.live.state().live}
					onAct={(act: NetworkAct) => props.live.act(act)}
				/>
			)}
		</Show>
	);
}

/** Says where the code runs, and lets the reader choose: over TCP, or in the page. The choice is loaded when it is wanted. */
export function TransportButton(props: {
	readonly choice: TransportChoice;
	readonly words: LabWords;
	readonly onProblem: (sentence: string) => void;
}): JSX.Element {
	return (
		<div class="wl-files wl-transport">
			<ListButton
				label={props.words.lab.transport[props.choice.used()]}
				icon={props.choice.used() === 'page' ? '◎' : '⇄'}
				show={async (place, button, closed) => {
					const { showTransports } = await import('./TransportList.tsx');
					return showTransports(place, button, props.choice, props.words.locale, closed);
				}}
				onFailed={() => props.onProblem(props.words.lab.loadFailed)}
			/>
		</div>
	);
}
