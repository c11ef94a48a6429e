import { createMemo, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { readFrameSoFar } from '../../protocol/frame-header.ts';
import type { Connection, WireViolation } from '../../trace/connection.ts';
import { opcodeLabel } from '../opcode-label.ts';
import type { Selection } from '../selection.ts';
import { inTenths } from '../time.ts';
import { outcomeOfRule } from './broken-rule-outcome.ts';
import { createByteChoice } from './byte-choice.ts';
import { FramePicture } from './FramePicture.tsx';
import { frameWithoutPlace } from './frame-fault.ts';
import { HexDump } from './HexDump.tsx';
import { Section } from './parts.tsx';

/** A frame that breaks a rule of the protocol, drawn as far as its bytes are kept, and what came after it. */
export function BrokenFrame(props: {
	/** With at least one rejected byte. */
	readonly fault: WireViolation;
	/** Handed in anew whenever the trace has grown. */
	readonly connection: Connection;
	readonly selection: Selection;
	readonly strings: ViewsStrings;
}) {
	const strings = () => props.strings.partial;
	/** It follows the last frame of its direction that could be read. */
	const offset = createMemo(() => {
		const last = props.connection.frames.findLast(({ direction }) => direction === props.fault.direction);
		return last === undefined ? 0 : last.frame.offset + last.frame.bytes.length;
	});
	/** More of them may come. */
	const kept = createMemo(() => (props.connection ? props.fault.rejected.length : 0));
	const rejected = createMemo(() => props.fault.rejected.subarray(0, kept()));
	const wire = createMemo(() => {
		const { direction, t } = props.fault;
		return frameWithoutPlace(direction, readFrameSoFar(rejected(), offset()).frame, t);
	});
	const choice = createByteChoice(props, () => ({
		direction: props.fault.direction,
		offset: offset(),
		length: rejected().length,
	}));
	const rest = createMemo(() => rejected().subarray(wire().frame.bytes.length));
	return (
		<FramePicture
			wire={wire()}
			connection={props.connection}
			violations={[props.fault.violation]}
			strings={props.strings}
			choice={choice}
			label={strings().broken}
			title={
				<>
					<span class="wl-arrow" data-direction={props.fault.direction} aria-hidden="true" />
					<span>{strings().broken}</span>
					<span class="wl-frame__fact">{opcodeLabel(wire().frame.opcode, props.strings)}</span>
					<span class="wl-frame__fact wl-dim" data-time="">
						{inTenths(props.fault.t)} ms
					</span>
				</>
			}
			context={<p class="wl-frame__note">{outcomeOfRule(props.fault, props.connection, props.strings)}</p>}
		>
			<Show when={rest().length > 0}>
				<Section title={strings().rest(rest().length)}>
					<HexDump bytes={rest()} fields={[]} strings={props.strings} label={strings().rest(rest().length)} />
				</Section>
			</Show>
		</FramePicture>
	);
}
