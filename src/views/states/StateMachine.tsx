import { createMemo, createUniqueId, For, Index, Show } from 'solid-js';
import type { StatesStrings } from '../../i18n/en/views/states.ts';
import { duration } from '../time.ts';
import { type PeerStates, timeInStates } from './history.layout.ts';
import {
	type DrawnEdge,
	drawnEdges,
	EDGES,
	type Edge,
	MACHINE,
	NODE,
	nodeCentre,
	READY_STATES,
	STATE_NAMES,
} from './machine.layout.ts';
import type { StateChange } from './state-changes.ts';
import './machine.css';

const LINE = 16;

/**
 * The four states and every change that the standard allows; those of this run are drawn strong. Two tags say where the
 * page and the server are. The history says the same in words, and is what the keyboard reaches.
 */
export function StateMachine(props: {
	readonly changes: readonly StateChange[];
	/** Time of the last thing seen, in ms since the run began. */
	readonly end: number;
	/** Where both are; where something is chosen, where they were then. */
	readonly now: PeerStates;
	readonly strings: StatesStrings;
	readonly linked: (change: StateChange) => boolean;
	readonly onChoose: (change: StateChange) => void;
}) {
	const id = createUniqueId();
	const drawn = createMemo(() => drawnEdges(props.changes));
	const times = createMemo(() => timeInStates(props.changes, props.end));
	const name = (state: 0 | 1 | 2 | 3) => `${state} ${STATE_NAMES[state]}`;
	const summary = () => {
		const { client, server } = props.now;
		return props.strings.summary(name(client ?? 0), server === null ? null : name(server));
	};
	const where = (state: 0 | 1 | 2 | 3) => {
		if (props.now.client === state) return 'current';
		return times()[state] === null ? 'never' : 'past';
	};
	const time = (state: 0 | 1 | 2 | 3) => {
		const ms = times()[state];
		return ms === null || ms === undefined || state === 3 ? null : duration(ms);
	};

	return (
		<svg
			class="wl-machine"
			viewBox={`0 0 ${MACHINE.width} ${MACHINE.height}`}
			role="img"
			aria-label={`${props.strings.machine}. ${summary()}`}
		>
			<defs>
				<Arrow id={`${id}-legal`} kind="legal" />
				<Arrow id={`${id}-taken`} kind="taken" />
			</defs>
			<For each={EDGES}>
				{(edge) => (
					<EdgeArrow
						edge={edge}
						drawn={drawn().get(edge.id) ?? null}
						marker={`${id}-${drawn().has(edge.id) ? 'taken' : 'legal'}`}
						strings={props.strings}
						linked={props.linked}
						onChoose={props.onChoose}
					/>
				)}
			</For>
			<For each={READY_STATES}>
				{(state) => {
					const { x, y } = nodeCentre(state);
					return (
						<g
							class="wl-machine__state"
							data-ready-state={state}
							data-is={where(state)}
							transform={`translate(${x} ${y})`}
						>
							<rect
								class="wl-machine__box"
								x={-NODE.width / 2}
								y={-NODE.height / 2}
								width={NODE.width}
								height={NODE.height}
								rx="8"
							/>
							<text class="wl-machine__name" y={time(state) === null ? 5 : -2}>
								{name(state)}
							</text>
							<Show when={time(state)}>
								{(spent) => (
									<text class="wl-machine__spent" y="16">
										{spent()}
									</text>
								)}
							</Show>
						</g>
					);
				}}
			</For>
			<Tag peer="client" state={props.now.client} name={props.strings.page} />
			<Tag peer="server" state={props.now.server} name={props.strings.server} />
		</svg>
	);
}

function EdgeArrow(props: {
	readonly edge: Edge;
	readonly drawn: DrawnEdge | null;
	readonly marker: string;
	readonly strings: StatesStrings;
	readonly linked: (change: StateChange) => boolean;
	readonly onChoose: (change: StateChange) => void;
}) {
	const { label } = props.edge;
	const lines = (): readonly string[] => {
		const { drawn } = props;
		if (drawn === null) return props.strings.edges[props.edge.id];
		if (!drawn.arrives) return [props.strings.unseen];
		const names: Readonly<Record<string, string>> = props.strings.happened;
		return [names[drawn.change.cause.id] ?? '', duration(drawn.change.t)];
	};
	const words = () => (
		<Index each={lines()}>
			{(line, index) => (
				<tspan x={label.x} y={label.y + (index - (lines().length - 1) / 2) * LINE + 4}>
					{line()}
				</tspan>
			)}
		</Index>
	);
	/** A number stands above text that is centred on the arrow, and on the arrow where the text is beside it. */
	const badge = () => {
		const half = (lines().length * LINE) / 2;
		return label.anchor === 'middle' ? { x: label.x, y: label.y - half - 8 } : { x: label.x - 16, y: label.y };
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the history has a button for the same change.
		<g
			class="wl-machine__edge"
			data-taken={props.drawn === null ? undefined : props.drawn.unseen ? 'unseen' : 'seen'}
			data-lit={props.drawn !== null && props.linked(props.drawn.change) ? '' : undefined}
			data-can-choose={props.drawn?.change.ref ? '' : undefined}
			onClick={() => props.drawn && props.onChoose(props.drawn.change)}
		>
			<path class="wl-machine__legal" d={props.edge.path} marker-end={`url(#${props.marker})`} />
			<path class="wl-machine__taken" d={props.edge.path} pathLength="1" />
			<text class="wl-machine__halo" text-anchor={label.anchor}>
				{words()}
			</text>
			<text text-anchor={label.anchor}>{words()}</text>
			<Show when={props.drawn?.arrives ? props.drawn : null}>
				{(drawn) => (
					<g class="wl-machine__badge" transform={`translate(${badge().x} ${badge().y})`}>
						<circle r="9" />
						<text y="4">{drawn().number}</text>
					</g>
				)}
			</Show>
		</g>
	);
}

/** Says which state one peer is in; it moves there when that changes. */
function Tag(props: {
	readonly peer: 'client' | 'server';
	readonly state: 0 | 1 | 2 | 3 | null;
	readonly name: string;
}) {
	const side = () => (props.peer === 'client' ? -1 : 1);
	return (
		<Show when={props.state !== null}>
			<g
				class="wl-machine__tag"
				data-peer={props.peer}
				style={{
					transform: `translate(${nodeCentre(0).x + side() * 44}px, ${nodeCentre(props.state ?? 0).y - NODE.height / 2}px)`,
				}}
			>
				<rect class="wl-machine__pill" x="-26" y="-9" width="52" height="18" rx="9" />
				<text y="4">{props.name}</text>
			</g>
		</Show>
	);
}

function Arrow(props: { readonly id: string; readonly kind: 'legal' | 'taken' }) {
	return (
		<marker
			id={props.id}
			class="wl-machine__arrow"
			data-kind={props.kind}
			viewBox="0 0 10 10"
			refX="9"
			refY="5"
			markerWidth="9"
			markerHeight="9"
			markerUnits="userSpaceOnUse"
			orient="auto-start-reverse"
		>
			<path d="M0 1L9 5L0 9z" />
		</marker>
	);
}
