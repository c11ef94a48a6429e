import { Show } from 'solid-js';
import type { Locale } from '../../i18n/locales.ts';
import { viewsStrings } from '../../i18n/views.ts';
import { isControl } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import { previewOf } from '../frame/payload-preview.ts';
import { opcodeLabel } from '../opcode-label.ts';
import { timeOf } from '../time.ts';

/** The cells of one frame's row, after that of its direction. */
export function FrameItem(props: {
	readonly wire: WireFrame;
	readonly messages: Connection['messages'];
	readonly locale: Locale;
}) {
	// Read once, as the row is.
	const { wire, locale } = props;
	const { frame } = wire;
	const { frames: strings, bytes } = viewsStrings[locale];
	const preview = previewOf(wire, props.messages);
	return (
		<>
			<span class="wl-row__opcode" data-control={isControl(frame.opcode)}>
				{opcodeLabel(frame.opcode, locale)}
			</span>
			<span class="wl-row__fin" title={frame.fin ? undefined : strings.notFinal}>
				{frame.fin ? 'FIN' : '…'}
			</span>
			<span class="wl-row__length">
				<span class="wl-visually-hidden">{bytes(frame.payloadLength)}</span>
				<span aria-hidden="true">{frame.payloadLength.toLocaleString('en-US')}</span>
			</span>
			<span class="wl-row__payload" data-kind={preview.kind}>
				<Show when={preview.kind === 'compressed'}>
					<span class="wl-row__tag">{strings.compressed}</span>{' '}
				</Show>
				{preview.text}
				{preview.cut ? '…' : ''}
			</span>
			<span class="wl-row__time">{timeOf(wire.t)}</span>
		</>
	);
}
