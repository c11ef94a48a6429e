import { type Accessor, Show } from 'solid-js';
import type { Side } from '../../trace/history.ts';
import type { Break, Segment } from './lifelines.layout.ts';
import { TRACK_STEP, TRACK_WIDTH } from './tracks.layout.ts';

/** A stretch of a lifeline: its pattern says in which state this peer was. */
export function Lifeline(props: {
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
export function Tear(props: {
	readonly at: Accessor<Break>;
	readonly tracks: number;
	readonly y: (value: number) => number;
}) {
	const right = () => (props.tracks - 1) * TRACK_STEP + TRACK_WIDTH + 3;
	const y = () => props.y(props.at().y);
	return (
		<g class="wl-tl__tear">
			<path class="wl-tl__torn" d={`M-3 ${y() - 1}L${right()} ${y() - 5}V${y() + 1}L-3 ${y() + 5}Z`} />
			<path d={`M-3 ${y() - 1}L${right()} ${y() - 5}M-3 ${y() + 5}L${right()} ${y() + 1}`} />
		</g>
	);
}
