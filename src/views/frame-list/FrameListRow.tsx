import { type JSX, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { wholeNumber } from '../../i18n/whole-number.ts';
import { isControl, opcodeName } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import { BrokenRule } from '../BrokenRule.tsx';
import { previewOf } from '../frame/payload-preview.ts';
import { opcodeLabel } from '../opcode-label.ts';
import type { Selection } from '../selection.ts';
import { inTenths } from '../time.ts';
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

/** The cells of one frame's row, after that of its direction. */
function FrameItem(props: {
	readonly wire: WireFrame;
	readonly connection: Connection;
	readonly strings: ViewsStrings;
}) {
	// Read once, as the row is.
	const { wire, strings } = props;
	const { frame } = wire;
	const { frames: words, bytes } = strings;
	const preview = previewOf(wire, props.connection);
	return (
		<>
			<span class="wl-row__opcode" data-control={isControl(frame.opcode)}>
				{opcodeLabel(frame.opcode, strings)}
			</span>
			<span class="wl-row__fin" title={frame.fin ? undefined : words.notFinal}>
				{frame.fin ? 'FIN' : '…'}
			</span>
			<span class="wl-row__length">
				<span class="wl-visually-hidden">{bytes(frame.payloadLength)}</span>
				<span aria-hidden="true">{wholeNumber(frame.payloadLength)}</span>
			</span>
			<span class="wl-row__payload" data-kind={preview.kind}>
				<Show when={wire.violations.length > 0}>
					<span class="wl-row__broken">
						<span aria-hidden="true">✕</span>
						<span class="wl-visually-hidden">{words.violation}</span>
					</span>{' '}
				</Show>
				<Show when={preview.compressed}>
					<span class="wl-row__tag">{words.compressed}</span>{' '}
				</Show>
				{preview.text}
				{preview.cut ? '…' : ''}
			</span>
			<span class="wl-row__time">{inTenths(wire.t)}</span>
		</>
	);
}
