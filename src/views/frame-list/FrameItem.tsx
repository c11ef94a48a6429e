import { Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { wholeNumber } from '../../i18n/whole-number.ts';
import { isControl } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import { previewOf } from '../frame/payload-preview.ts';
import { opcodeLabel } from '../opcode-label.ts';
import { timeOf } from '../time.ts';

/** The cells of one frame's row, after that of its direction. */
export function FrameItem(props: {
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
			<span class="wl-row__time">{timeOf(wire.t)}</span>
		</>
	);
}
