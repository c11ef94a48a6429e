import type { JSX } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { opcodeName } from '../../protocol/opcodes.ts';
import type { Connection } from '../../trace/connection.ts';
import { BrokenRule } from '../BrokenRule.tsx';
import { FrameItem } from './FrameItem.tsx';
import type { FrameRow } from './frame-rows.layout.ts';

/** An option of the list box: a frame, a broken rule, or a gap in the recording. */
export function FrameListRow(props: {
	/** Never another one during the life of this option. */
	readonly row: FrameRow;
	readonly connection: Connection;
	readonly strings: ViewsStrings;
	readonly selected: boolean;
	readonly reachable: boolean;
	readonly onChoose: () => void;
}) {
	// Read once: rows are many, and what a frame says does not change while the trace grows.
	const { row, connection, strings } = props;
	const wire = 'frame' in row ? row : null;
	const broken = 'violation' in row ? row : null;
	const direction = 'lost' in row ? row.lost : row.direction;

	const cells = (): JSX.Element => {
		if (wire) return <FrameItem wire={wire} messages={connection.messages} strings={strings} />;
		if (broken) return <BrokenRule violation={broken.violation} strings={strings} linked={false} />;
		return <span>{strings.frames.lost(props.connection.lost[direction])}</span>;
	};
	return (
		<div
			class={wire ? 'wl-row' : 'wl-row wl-row--fault'}
			role="option"
			tabIndex={props.reachable ? 0 : -1}
			aria-selected={props.selected}
			data-frame={wire?.id}
			data-direction={direction}
			data-opcode={wire ? (opcodeName(wire.frame.opcode) ?? wire.frame.opcode) : undefined}
			data-length={wire?.frame.payloadLength}
			data-fin={wire?.frame.fin}
			onFocus={() => props.onChoose()}
		>
			<span class="wl-arrow" data-direction={direction} role="img" aria-label={strings.frames[direction]} />
			{cells()}
		</div>
	);
}
