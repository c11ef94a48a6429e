import { type Accessor, createMemo, createUniqueId, For, Show } from 'solid-js';
import type { Side } from '../../trace/history.ts';
import type { SocketMoments } from '../../trace/moment-reader.ts';
import type { Selection } from '../selection.ts';
import { arrowsOf, assembliesOf } from './arrows.layout.ts';
import { createByKey } from './by-key.ts';
import type { Reading } from './create-timeline.ts';
import { ArrowHeads, Lane } from './Lane.tsx';
import {
	type Bracket,
	type Break,
	bracketsOf,
	breaksOf,
	linkEndsOf,
	type Segment,
	segmentsOf,
	TRACK_STEP,
	TRACK_WIDTH,
	type Window,
} from './lifelines.layout.ts';

/** A drawing far down is drawn from here, as the numbers of a browser's drawings are not exact beyond some millions. */
const ORIGIN_STEP = 8192;

/** The lifelines of both peers and what goes between them, for the rows in sight. Says nothing that the rows don't. */
export function Lanes(props: {
	readonly reading: Accessor<Reading>;
	readonly window: Accessor<Window>;
	readonly selection: Selection;
}) {
	const id = createUniqueId();
	const { reading, window } = props;
	const ofSockets = <Item,>(read: (socket: SocketMoments) => readonly Item[]) => {
		const { moments } = reading();
		return moments.sockets.flatMap((id) => {
			const socket = moments.socket(id);
			return socket === null ? [] : read(socket);
		});
	};
	const segments = createByKey(() =>
		ofSockets((socket) => segmentsOf(socket, reading().rows, reading().tracks, window())),
	);
	const breaks = createByKey(() => breaksOf(reading().rows, window()));
	const brackets = createByKey(() => ofSockets((socket) => bracketsOf(socket, reading().rows, window())));
	const arrows = createMemo(() => arrowsOf(reading().moments, reading().rows, window()));
	const assemblies = createMemo(() => assembliesOf(reading().moments, reading().rows, window()));
	const ends = createMemo(() => ofSockets((socket) => linkEndsOf(socket, reading().rows, window())));
	const tracks = createMemo(() => reading().tracks.count);
	const origin = createMemo(() => Math.floor(reading().rows.top(window().start) / ORIGIN_STEP) * ORIGIN_STEP);
	const y = (value: number) => value - origin();

	return (
		<div class="wl-tl__lanes wl-tl__grid" aria-hidden="true" style={{ transform: `translateY(${origin()}px)` }}>
			<For each={['client', 'server'] as const}>
				{(side) => (
					<svg class="wl-tl__bars" data-side={side} role="presentation">
						<For each={segments.keys()}>
							{(key) => <Lifeline segment={segments.get(key)} side={side} tracks={tracks()} y={y} />}
						</For>
						<For each={breaks.keys()}>{(key) => <Tear at={breaks.get(key)} tracks={tracks()} y={y} />}</For>
					</svg>
				)}
			</For>
			<svg class="wl-tl__brackets" role="presentation">
				<ArrowHeads id={id} />
				<For each={brackets.keys()}>{(key) => <BracketLine bracket={brackets.get(key)} y={y} />}</For>
			</svg>
			<For each={Array.from({ length: tracks() }, (_, track) => track)}>
				{(track) => (
					<Lane
						track={track}
						tracks={reading().tracks}
						arrows={arrows()}
						assemblies={assemblies()}
						ends={ends()}
						fresh={reading().fresh}
						heads={id}
						y={y}
						selection={props.selection}
					/>
				)}
			</For>
		</div>
	);
}

function BracketLine(props: { readonly bracket: Accessor<Bracket>; readonly y: (value: number) => number }) {
	const bracket = () => props.bracket();
	const path = () => {
		const { from, to, ended } = bracket();
		return `M1.5 ${props.y(from)}H5.5V${props.y(to)}${ended ? 'H1.5' : ''}`;
	};
	return (
		<path class="wl-tl__bracket" data-kind={bracket().kind} data-ended={bracket().ended ? '' : undefined} d={path()} />
	);
}

/** A stretch of a lifeline: its pattern says in which state this peer was. */
function Lifeline(props: {
	readonly segment: Accessor<Segment>;
	readonly side: Side;
	/** How many lifelines stand side by side. */
	readonly tracks: number;
	readonly y: (value: number) => number;
}) {
	const segment = () => props.segment();
	/** The first socket is the outermost, so that arrows of the others don't cross its line. */
	const x = () => {
		const outer = segment().track * TRACK_STEP + TRACK_WIDTH / 2;
		return props.side === 'client' ? outer : (props.tracks - 1) * TRACK_STEP + TRACK_WIDTH - outer;
	};
	const begins = () => props.y(segment().from);
	return (
		<Show when={segment().side === props.side}>
			<g class="wl-tl__life" data-state={segment().readyState}>
				<line x1={x()} x2={x()} y1={begins()} y2={props.y(segment().to)} />
				<Show when={segment().readyState === 0 || segment().readyState === 3}>
					<line class="wl-tl__cap" x1={x() - TRACK_WIDTH / 2} x2={x() + TRACK_WIDTH / 2} y1={begins()} y2={begins()} />
				</Show>
			</g>
		</Show>
	);
}

/** Time that is not drawn: the lifelines are torn. */
function Tear(props: { readonly at: Accessor<Break>; readonly tracks: number; readonly y: (value: number) => number }) {
	const right = () => (props.tracks - 1) * TRACK_STEP + TRACK_WIDTH + 3;
	const y = () => props.y(props.at().y);
	return (
		<g class="wl-tl__tear">
			<path class="wl-tl__torn" d={`M-3 ${y() - 1}L${right()} ${y() - 5}V${y() + 1}L-3 ${y() + 5}Z`} />
			<path d={`M-3 ${y() - 1}L${right()} ${y() - 5}M-3 ${y() + 5}L${right()} ${y() + 1}`} />
		</g>
	);
}
