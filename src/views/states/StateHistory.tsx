import { createEffect, createMemo, Index, on, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { ReadyState } from '../../trace/events.ts';
import { duration } from '../time.ts';
import { causeSentence } from './cause-sentence.ts';
import { layOutHistory, type StateMoment } from './history.layout.ts';
import { STATE_NAMES } from './machine.layout.ts';
import type { StateChange } from './state-changes.ts';
import './history.css';

/** Both peers' states as two lanes, time downwards, with what made each change. */
export function StateHistory(props: {
	readonly changes: readonly StateChange[];
	/** Time of the last thing seen, in ms since the run began. */
	readonly end: number;
	/** Time of the chosen thing, where that is none of the changes. */
	readonly chosen: number | null;
	readonly strings: ViewsStrings;
	readonly linked: (change: StateChange) => boolean;
	readonly current: (change: StateChange) => boolean;
	readonly onChoose: (change: StateChange) => void;
}) {
	const moments = createMemo(() => layOutHistory(props.changes, props.end, props.chosen));
	const numberOf = (change: StateChange) => props.changes.filter(({ peer }) => peer === 'client').indexOf(change) + 1;
	/** A lane shows the name of a state where it begins. */
	const begins = (moment: StateMoment, peer: StateChange['peer']) => moment.change?.peer === peer;
	let list: HTMLOListElement | undefined;

	createEffect(
		on(
			() => props.chosen,
			(chosen) => {
				if (chosen !== null) list?.querySelector('[data-moment="chosen"]')?.scrollIntoView({ block: 'nearest' });
			},
			{ defer: true },
		),
	);

	return (
		<ol
			class="wl-history"
			ref={(element) => {
				list = element;
			}}
		>
			<li class="wl-history__head" aria-hidden="true">
				<span>{props.strings.states.columns.time}</span>
				<span>{props.strings.states.columns.page}</span>
				<span>{props.strings.states.columns.server}</span>
				<span>{props.strings.states.columns.cause}</span>
			</li>
			<Index each={moments()}>
				{(moment) => (
					<li
						class="wl-history__moment"
						data-moment={moment().change?.peer ?? 'chosen'}
						style={{ '--wl-stretch': moment().last ? '0rem' : `${moment().height}rem` }}
					>
						<span class="wl-history__time">{duration(moment().t)}</span>
						<Lane
							peer="client"
							state={moment().states.client}
							begins={begins(moment(), 'client')}
							last={moment().last}
						/>
						<Lane
							peer="server"
							state={moment().states.server}
							begins={begins(moment(), 'server')}
							last={moment().last}
						/>
						<div class="wl-history__what">
							<Show
								when={moment().change}
								fallback={<span class="wl-history__chosen">{props.strings.states.chosen}</span>}
							>
								{(change) => (
									<What
										change={change()}
										number={change().peer === 'client' ? numberOf(change()) : null}
										strings={props.strings}
										linked={props.linked(change())}
										current={props.current(change())}
										onChoose={() => props.onChoose(change())}
									/>
								)}
							</Show>
							<Show when={moment().differ && !moment().last && moment().lasts > 0}>
								<p class="wl-history__differ">{props.strings.states.differ(duration(moment().lasts))}</p>
							</Show>
						</div>
					</li>
				)}
			</Index>
		</ol>
	);
}

function Lane(props: {
	readonly peer: StateChange['peer'];
	readonly state: ReadyState | null;
	readonly begins: boolean;
	readonly last: boolean;
}) {
	return (
		<span
			class="wl-history__lane"
			data-peer={props.peer}
			data-ready-state={props.state ?? 'none'}
			data-begins={props.begins ? '' : undefined}
			data-last={props.last ? '' : undefined}
		>
			<Show when={props.begins && props.state !== null}>
				<b>{props.state}</b> {STATE_NAMES[props.state ?? 0]}
			</Show>
		</span>
	);
}

function What(props: {
	readonly change: StateChange;
	readonly number: number | null;
	readonly strings: ViewsStrings;
	readonly linked: boolean;
	readonly current: boolean;
	readonly onChoose: () => void;
}) {
	const text = () => (
		<>
			<Show when={props.number} fallback={<span class="wl-history__dot" aria-hidden="true" />}>
				{(number) => (
					<span class="wl-history__number" aria-hidden="true">
						{number()}
					</span>
				)}
			</Show>
			<span class="wl-visually-hidden">
				{props.strings.states.change(
					duration(props.change.t),
					props.change.peer === 'client' ? props.strings.states.page : props.strings.states.server,
					props.change.to === null ? props.strings.states.gone : STATE_NAMES[props.change.to],
				)}
			</span>
			<span class="wl-history__cause">
				{causeSentence(props.change.cause, props.strings)}
				<Show when={props.change.line}>
					{(line) => <span class="wl-history__line"> {props.strings.states.line(line())}</span>}
				</Show>
			</span>
		</>
	);
	return (
		<Show
			when={props.change.ref}
			fallback={
				<p class="wl-history__change" data-linked={props.linked ? '' : undefined}>
					{text()}
				</p>
			}
		>
			<button
				type="button"
				class="wl-history__change"
				data-linked={props.linked ? '' : undefined}
				aria-current={props.current ? 'true' : undefined}
				onClick={props.onChoose}
			>
				{text()}
			</button>
		</Show>
	);
}
