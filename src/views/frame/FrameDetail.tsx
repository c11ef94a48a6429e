import { createMemo, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { closeCodeAnchor, closeCodeEntry } from '../../protocol/close-codes.ts';
import { OPCODE } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import { opcodeLabel } from '../opcode-label.ts';
import { Source } from '../Source.tsx';
import type { Selection } from '../selection.ts';
import { inTenths } from '../time.ts';
import { type ByteChoice, createByteChoice, partOf } from './byte-choice.ts';
import { Characters } from './Characters.tsx';
import { FramePicture } from './FramePicture.tsx';
import { hexByte } from './hex-dump.layout.ts';
import { MessageContext } from './MessageContext.tsx';
import { MessageDetail } from './MessageDetail.tsx';
import { messageOf } from './message-frames.ts';
import { type Neighbours, neighboursOf } from './message-text.layout.ts';
import { Section } from './parts.tsx';
import './close.css';

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

/** What the payload of a frame says: a close code, a text by its characters, its message put together or inflated. */
function PayloadDetail(props: {
	readonly wire: WireFrame;
	/** Handed in anew whenever the trace has grown. */
	readonly connection: Connection;
	readonly selection: Selection;
	readonly strings: ViewsStrings;
	/** Among the bytes of the frame. */
	readonly choice: ByteChoice;
	readonly onFrame: (frame: number) => void;
}) {
	const frame = () => props.wire.frame;
	/** The same object while it grows: what is read of it is read again at each revision. */
	const message = createMemo(() => messageOf(props.connection, props.wire));
	const payload = partOf(
		props.choice,
		() => frame().headerLength,
		() => frame().payload.length,
	);
	const text = () =>
		frame().payload.length > 0 && !message()?.compressed && (message()?.type ?? typeOf(frame().opcode)) === 'text';
	/** The fragments after this one may still come; its characters are drawn again only when they do. */
	const around = createMemo(
		() => {
			const whole = message();
			return whole && text() ? neighboursOf(props.connection, whole, props.wire.id) : null;
		},
		null,
		{ equals: (one, other) => keyOf(one) === keyOf(other) },
	);

	return (
		<>
			<Show when={props.wire.close}>
				{(close) => (
					<Section title={props.strings.closing.title}>
						<CloseDetail payload={frame().payload} close={close()} strings={props.strings} />
					</Section>
				)}
			</Show>
			<Show when={message()}>
				{(whole) => (
					<MessageDetail
						wire={props.wire}
						message={whole()}
						connection={props.connection}
						selection={props.selection}
						strings={props.strings}
						onFrame={props.onFrame}
					/>
				)}
			</Show>
			<Show when={text()}>
				<Section title={props.strings.characters.title}>
					<Characters
						bytes={frame().payload}
						{...(around() ?? {})}
						ended={frame().fin || message()?.complete === true}
						strings={props.strings}
						choice={payload}
					/>
				</Section>
			</Show>
		</>
	);
}

const keyOf = (around: Neighbours | null): string => (around ? `${around.before} ${around.after}` : '');

const typeOf = (opcode: number) => (opcode === OPCODE.text ? 'text' : 'binary');

/** What the payload of a close frame says: two bytes of code, then a reason (RFC 6455 §5.5.1). */
function CloseDetail(props: {
	/** After unmasking. */
	readonly payload: Uint8Array;
	readonly close: { readonly code: number; readonly reason: string };
	readonly strings: ViewsStrings;
}) {
	const strings = () => props.strings.closing;
	const entry = () => closeCodeEntry(props.close.code);
	return (
		<Show when={props.payload.length > 0} fallback={<p>{strings().empty}</p>}>
			<div class="wl-close">
				<p class="wl-close__sum">
					<code data-field="payload">{hexByte(props.payload[0] ?? 0)}</code>
					<code data-field="payload">{hexByte(props.payload[1] ?? 0)}</code>
					<span class="wl-dim">
						= {props.payload[0] ?? 0} × 256 + {props.payload[1] ?? 0} =
					</span>
					<strong>{props.close.code}</strong>
					<Show when={entry()}>
						{(row) => (
							<>
								<Show when={strings().names[closeCodeAnchor(row())]}>{(name) => <span>{name()}</span>}</Show>
								<span class="wl-close__name" lang="en">
									{row().name}
								</span>
								<Source section={row().section} />
							</>
						)}
					</Show>
				</p>
				<Show when={entry()}>
					{(row) => (
						<p class="wl-dim">
							{row().onWire ? strings().onWire : strings().notOnWire}{' '}
							{row().fromPage ? strings().fromPage : strings().notFromPage}
						</p>
					)}
				</Show>
				<p>
					{props.close.reason === ''
						? strings().noReason
						: strings().reason(props.close.reason, props.payload.length - 2)}
				</p>
			</div>
		</Show>
	);
}
