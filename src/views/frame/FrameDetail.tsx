import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import { opcodeLabel } from '../opcode-label.ts';
import type { Selection } from '../selection.ts';
import { inTenths } from '../time.ts';
import { createByteChoice } from './byte-choice.ts';
import { FramePicture } from './FramePicture.tsx';
import { MessageContext } from './MessageContext.tsx';
import { PayloadDetail } from './PayloadDetail.tsx';

/** A frame that could be read: its picture, the message that it is part of, and what its payload says. */
export function FrameDetail(props: {
	readonly wire: WireFrame;
	/** The frame's; handed in anew whenever the trace has grown. */
	readonly connection: Connection;
	readonly selection: Selection;
	readonly strings: ViewsStrings;
}) {
	const choice = createByteChoice(props, () => ({
		direction: props.wire.direction,
		offset: props.wire.frame.offset,
		length: props.wire.frame.bytes.length,
	}));
	/** Counted from 1, as in addresses. */
	const title = () => props.strings.detail.title(props.wire.id + 1);
	const goTo = (frame: number) => props.selection.choose({ kind: 'frame', socket: props.connection.socket, frame });
	return (
		<FramePicture
			wire={props.wire}
			connection={props.connection}
			violations={props.wire.violations}
			strings={props.strings}
			choice={choice}
			label={title()}
			title={
				<>
					<span class="wl-arrow" data-direction={props.wire.direction} aria-hidden="true" />
					<span>{title()}</span>
					<span class="wl-frame__fact">{opcodeLabel(props.wire.frame.opcode, props.strings)}</span>
					<span class="wl-frame__fact wl-dim">{props.strings.bytes(props.wire.frame.bytes.length)}</span>
					<span class="wl-frame__fact wl-dim" data-time="">
						{inTenths(props.wire.t)} ms
					</span>
				</>
			}
			context={
				<MessageContext wire={props.wire} connection={props.connection} strings={props.strings} onFrame={goTo} />
			}
		>
			<PayloadDetail
				wire={props.wire}
				connection={props.connection}
				selection={props.selection}
				strings={props.strings}
				choice={choice}
				onFrame={goTo}
			/>
		</FramePicture>
	);
}
