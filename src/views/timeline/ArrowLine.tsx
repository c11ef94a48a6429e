import { type Accessor, For, Show } from 'solid-js';
import type { Selection } from '../selection.ts';
import type { Arrow, Tone } from './arrows.layout.ts';

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
export function ArrowLine(props: {
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
