import { type Accessor, For } from 'solid-js';
import type { SocketId } from '../../trace/events.ts';
import type { Selection } from '../selection.ts';
import { ArrowLine } from './ArrowLine.tsx';
import { type Arrow, ASSEMBLY, type Assembly } from './arrows.layout.ts';
import { createByKey } from './by-key.ts';
import type { DrawnLinkEnd } from './link-end.layout.ts';
import { TRACK_STEP, TRACK_WIDTH, type Tracks } from './tracks.layout.ts';

/** What goes between one pair of lifelines, from one to the other and over those that stand nearer. */
export function Lane(props: {
	readonly track: number;
	readonly tracks: Tracks;
	/** Of all lifelines; a socket without one of its own is drawn with the innermost. */
	readonly arrows: readonly Arrow[];
	readonly assemblies: readonly Assembly[];
	readonly ends: readonly DrawnLinkEnd[];
	/** The first position that has just been filled. */
	readonly fresh: number;
	readonly heads: string;
	readonly y: (value: number) => number;
	readonly selection: Selection;
}) {
	const own = ({ socket }: { readonly socket: SocketId }): boolean =>
		(props.tracks.of(socket) ?? props.tracks.count - 1) === props.track;
	const arrows = createByKey(() => props.arrows.filter(own));
	const assemblies = createByKey(() => props.assemblies.filter(own));
	const ends = createByKey(() => props.ends.filter(own));
	return (
		<svg
			class="wl-tl__lane"
			style={{ '--tl-inset': `${props.track * TRACK_STEP + TRACK_WIDTH}px` }}
			role="presentation"
		>
			<For each={ends.keys()}>{(key) => <LinkEndMark end={ends.get(key)} y={props.y} />}</For>
			<For each={assemblies.keys()}>
				{(key) => <AssemblyLine assembly={assemblies.get(key)} y={props.y} selection={props.selection} />}
			</For>
			<For each={arrows.keys()}>
				{(key) => (
					<ArrowLine
						arrow={arrows.get(key)}
						heads={props.heads}
						fresh={arrows.get(key)().since >= props.fresh}
						y={props.y}
						selection={props.selection}
					/>
				)}
			</For>
		</svg>
	);
}

function AssemblyLine(props: {
	readonly assembly: Accessor<Assembly>;
	readonly y: (value: number) => number;
	readonly selection: Selection;
}) {
	const assembly = () => props.assembly();
	const x = `${ASSEMBLY * 100}%`;
	return (
		<g
			class="wl-tl__assembly"
			data-linked={props.selection.has(assembly().ref) ? '' : undefined}
			data-arrived={assembly().complete ? '' : undefined}
		>
			<line x1={x} x2={x} y1={props.y(assembly().from)} y2={props.y(assembly().to)} />
		</g>
	);
}

function LinkEndMark(props: { readonly end: Accessor<DrawnLinkEnd>; readonly y: (value: number) => number }) {
	const y = () => props.y(props.end().y);
	return (
		<g class="wl-tl__link-end" data-broken={props.end().broken ? '' : undefined}>
			<line x1="0%" x2="100%" y1={y()} y2={y()} />
			<svg x={props.end().broken ? '50%' : '85%'} y={y()} overflow="visible" role="presentation">
				<path d={props.end().broken ? 'M-5 -5L5 5M-5 5L5 -5' : 'M-2.5 -4V4M2.5 -4V4'} />
			</svg>
		</g>
	);
}
