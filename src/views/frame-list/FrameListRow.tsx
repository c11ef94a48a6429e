import type { JSX } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { opcodeName } from '../../protocol/opcodes.ts';
import type { Connection } from '../../trace/connection.ts';
import { BrokenRule } from '../BrokenRule.tsx';
import type { Selection } from '../selection.ts';
import { FrameItem } from './FrameItem.tsx';
import type { FrameRow } from './frame-rows.layout.ts';

/** An option of the list box: a frame, a broken rule, or a gap in the recording. */
export function FrameListRow(props: {
	readonly id: string;
	/** Never another one during the life of this option. */
	readonly row: FrameRow;
	readonly connection: Connection;
	readonly strings: ViewsStrings;
	readonly selection: Selection;
	readonly selected: boolean;
	/** Its number among the rows of the list, from 0. */
	readonly number: number;
	readonly total: number;
}) {
	// Read once: rows are many, and what a frame says does not change while the trace grows.
	const { row, connection, strings } = props;
	const wire = 'frame' in row ? row : null;
	const broken = 'violation' in row ? row : null;
	const direction = 'lost' in row ? row.lost : row.direction;
	const linked = (): boolean =>
		wire !== null && props.selection.has({ kind: 'frame', socket: connection.socket, frame: wire.id });

	const cells = (): JSX.Element => {
		if (wire) return <FrameItem wire={wire} connection={connection} strings={strings} />;
		if (broken) return <BrokenRule violation={broken.violation} strings={strings} linked={false} />;
		return <span>{strings.frames.lost(props.connection.lost[direction])}</span>;
	};
	return (
		// biome-ignore lint/a11y/useFocusableInteractive: the list box keeps the focus and names its active descendant.
		<div
			class={wire ? 'wl-row' : 'wl-row wl-row--fault'}
			role="option"
			id={props.id}
			aria-selected={props.selected}
			aria-posinset={props.number + 1}
			aria-setsize={props.total}
			data-frame={wire?.id}
			data-direction={direction}
			data-opcode={wire ? (opcodeName(wire.frame.opcode) ?? wire.frame.opcode) : undefined}
			data-length={wire?.frame.payloadLength}
			data-fin={wire?.frame.fin}
			data-linked={linked() ? '' : undefined}
			data-row={props.number}
		>
			<span class="wl-arrow" data-direction={direction} role="img" aria-label={strings.frames[direction]} />
			{cells()}
		</div>
	);
}
