import { type Accessor, For, Show } from 'solid-js';
import type { SocketId } from '../../trace/events.ts';
import type { Selection } from '../selection.ts';
import { type Arrow, ASSEMBLY, type Assembly, type Tone } from './arrows.layout.ts';
import { createByKey } from './by-key.ts';
import type { DrawnLinkEnd } from './lifelines.layout.ts';
import { TRACK_STEP, TRACK_WIDTH, type Tracks } from './lifelines.layout.ts';

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

const TONES: readonly Tone[] = ['out', 'in', 'handshake', 'control', 'refused'];

/** The heads of all arrows, one of each colour. */
export function ArrowHeads(props: { readonly id: string }) {
	return (
		<defs>
			<For each={TONES}>
				{(tone) => (
					<marker
						id={`${props.id}-${tone}`}
						class="wl-tl__arrowhead"
						data-tone={tone}
						orient="auto"
						markerUnits="userSpaceOnUse"
						markerWidth="9"
						markerHeight="8"
						refX="8.5"
						refY="4"
					>
						<path d="M0 0.5L9 4L0 7.5L2 4Z" />
					</marker>
				)}
			</For>
		</defs>
	);
}

/** A line from where a thing left to where it arrived. */
function ArrowLine(props: {
	readonly arrow: Accessor<Arrow>;
	/** What the ids of the heads begin with. */
	readonly heads: string;
	/** It has just come: it is drawn from its beginning to its end. */
	readonly fresh: boolean;
	readonly y: (value: number) => number;
	readonly selection: Selection;
}) {
	// Once: a line that has been drawn is not drawn again.
	const { fresh } = props;
	const arrow = () => props.arrow();
	const linked = () => {
		const { ref } = arrow();
		return ref !== null && props.selection.has(ref);
	};
	const percent = (x: number) => `${x * 100}%`;
	/** In the browser, where the page has no part in it. */
	const dot = () => (arrow().unseen ? (arrow().direction === 'out' ? arrow().y1 : arrow().y2) : null);
	/** The end of a cut arrow that is between the lifelines. */
	const loose = () => {
		const { arrived, x1, y1, x2, y2 } = arrow();
		return arrived ? { x: x1, y: y1 } : { x: x2, y: y2 };
	};
	return (
		<g
			class="wl-tl__arrow"
			data-tone={arrow().tone}
			data-direction={arrow().direction}
			data-arrived={arrow().arrived ? '' : undefined}
			data-linked={linked() ? '' : undefined}
			data-fresh={fresh ? '' : undefined}
		>
			<line
				x1={percent(arrow().x1)}
				x2={percent(arrow().x2)}
				y1={props.y(arrow().y1)}
				y2={props.y(arrow().y2)}
				marker-end={arrow().arrived ? `url(#${props.heads}-${arrow().tone})` : undefined}
			/>
			<Show when={dot()}>{(at) => <circle cx="0%" cy={props.y(at())} r="3" />}</Show>
			<Show when={arrow().number}>
				{(number) => (
					<text
						x={percent(loose().x)}
						y={props.y(loose().y)}
						dx={loose().x < 0.5 ? 4 : -4}
						text-anchor={loose().x < 0.5 ? 'start' : 'end'}
					>
						{number()}
					</text>
				)}
			</Show>
		</g>
	);
}
