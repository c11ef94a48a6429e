import { createMemo, on, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { readFrameSoFar } from '../../protocol/frame-header.ts';
import type { Connection, WirePartialFrame } from '../../trace/connection.ts';
import { isOver } from '../../trace/ending.ts';
import { opcodeLabel } from '../opcode-label.ts';
import type { Selection } from '../selection.ts';
import { createByteChoice } from './byte-choice.ts';
import { FramePicture } from './FramePicture.tsx';
import { frameWithoutPlace } from './frame-fault.ts';

/** A frame of which only a part came: what is there of it, what is missing, and whether that may still come. */
export function PartialFrame(props: {
	readonly partial: WirePartialFrame;
	/** Handed in anew whenever the trace has grown. */
	readonly connection: Connection;
	readonly selection: Selection;
	readonly strings: ViewsStrings;
}) {
	const strings = () => props.strings.partial;
	const choice = createByteChoice(props, () => ({
		direction: props.partial.direction,
		offset: props.partial.offset,
		length: props.partial.bytes.length,
	}));
	/** The part is made anew at each revision; these change only with its bytes. */
	const kept = createMemo(() => props.partial.bytes.length);
	const offset = createMemo(() => props.partial.offset);
	const wire = createMemo(
		on([kept, offset], () => {
			const { bytes, direction } = props.partial;
			return frameWithoutPlace(direction, readFrameSoFar(bytes, props.partial.offset).frame);
		}),
	);
	const fate = () => {
		if (props.connection.lost[props.partial.direction] > 0) return strings().lost;
		return isOver(props.connection) ? strings().cut : strings().underWay;
	};
	return (
		<FramePicture
			wire={wire()}
			connection={props.connection}
			violations={props.partial.violations}
			strings={props.strings}
			choice={choice}
			label={strings().title}
			title={
				<>
					<span class="wl-arrow" data-direction={props.partial.direction} aria-hidden="true" />
					<span>{strings().title}</span>
					<span class="wl-frame__fact">{opcodeLabel(wire().frame.opcode, props.strings)}</span>
					<span class="wl-frame__fact wl-dim">{strings().soFar(props.partial.received, props.partial.size)}</span>
				</>
			}
			context={
				<p class="wl-frame__note">
					{fate()}{' '}
					<Show when={props.partial.received > props.partial.bytes.length}>
						{strings().first(props.partial.bytes.length)}
					</Show>
				</p>
			}
		/>
	);
}
