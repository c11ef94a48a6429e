import { createEffect, createSignal, For, type JSX, Show } from 'solid-js';
import type { Reached } from '../../classroom/messages.ts';
import type { ClassStrings } from '../../i18n/en/class.ts';

/** What is written on the board: the address, the code, and a picture of the address for phones. */
export function Door(props: {
	readonly code: string;
	readonly addresses: readonly string[];
	readonly reached: Reached;
	readonly strings: ClassStrings['desk'];
}): JSX.Element {
	const [board, setBoard] = createSignal(true);
	const [chosen, setChosen] = createSignal<string | null>(null);
	/** The one under which somebody has come, for this machine may be in several networks. */
	const proven = () => props.addresses.find((each) => new URL(each).host === props.reached.host);
	const address = () => chosen() ?? proven() ?? props.addresses[0] ?? null;
	const [picture, setPicture] = createSignal<string | null>(null);
	createEffect(() => {
		const text = address();
		if (text === null) return;
		import('uqr').then(
			({ renderSVG }) => setPicture(`data:image/svg+xml,${encodeURIComponent(renderSVG(`${text}class/`))}`),
			// The address stands beside it.
			() => setPicture(null),
		);
	});
	return (
		<details class="wl-door" open={board()} onToggle={({ currentTarget }) => setBoard(currentTarget.open)}>
			<summary>
				{props.strings.board}
				{/* Whoever comes late still finds the code. */}
				<Show when={!board()}>
					{' '}
					<strong>{props.code}</strong>
				</Show>
			</summary>
			<div class="wl-door__board">
				<div class="wl-door__words">
					<span>{props.strings.addresses}</span>
					<For each={props.addresses} fallback={<p>{props.strings.noAddress}</p>}>
						{(each) => (
							<label class="wl-door__choice">
								<Show when={props.addresses.length > 1}>
									<input
										type="radio"
										autocomplete="off"
										name="wl-door"
										checked={each === address()}
										onChange={() => setChosen(each)}
										aria-label={props.strings.qr(each)}
									/>
								</Show>
								<strong class="wl-door__address">{each}class/</strong>
							</label>
						)}
					</For>
					<span>{props.strings.code}</span>
					<strong class="wl-door__code">{props.code}</strong>
				</div>
				<Show when={picture()}>
					{(source) => <img class="wl-door__picture" src={source()} alt={props.strings.qr(address() ?? '')} />}
				</Show>
				<p class="wl-door__reach" role="status">
					{props.reached.machines > 0 ? props.strings.reached(props.reached.machines) : props.strings.notReached}
				</p>
				<details class="wl-door__reach">
					<summary>{props.strings.cantReach}</summary>
					<ul>
						<For each={props.strings.reach}>{(advice) => <li>{advice}</li>}</For>
					</ul>
				</details>
			</div>
		</details>
	);
}
