import { createEffect, createMemo, For, on, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { wholeNumber } from '../../i18n/whole-number.ts';
import { isControl } from '../../protocol/opcodes.ts';
import type { Connection, WireFrame, WireMessage } from '../../trace/connection.ts';
import { countBelow } from '../../trace/partition-point.ts';
import { opcodeLabel } from '../opcode-label.ts';
import { fragmentStrip, messageAround } from './message-frames.ts';
import { Section } from './parts.tsx';
import { indexAfterKey, moveFocus } from './roving.ts';
import './fragments.css';

/** Where a frame stands among the fragments of its message; nothing for a message of one frame. */
export function MessageContext(props: {
	readonly wire: WireFrame;
	/** Handed in anew whenever the trace has grown. */
	readonly connection: Connection;
	readonly strings: ViewsStrings;
	readonly onFrame: (frame: number) => void;
}) {
	const message = createMemo(() => messageAround(props.connection, props.wire));
	const fragmented = createMemo(() => {
		const whole = message();
		return whole !== null && isFragmented(whole, props.wire) ? whole : null;
	});
	/** A message stays the same object while it grows, so its completion is seen with the connection alone. */
	const count = createMemo(() => {
		const whole = messageAround(props.connection, props.wire);
		return whole?.complete ? whole.frames.length : null;
	});
	const title = (whole: WireMessage) => {
		const { place, inBetween } = props.strings.message;
		return isControl(props.wire.frame.opcode) ? inBetween : place(countBelow(whole.frames, props.wire.id) + 1, count());
	};
	return (
		<Show when={fragmented()}>
			{(whole) => (
				<Section title={title(whole())}>
					<FragmentStrip
						wire={props.wire}
						message={whole()}
						connection={props.connection}
						strings={props.strings}
						onFrame={props.onFrame}
					/>
				</Section>
			)}
		</Show>
	);
}

/** Read anew with the message, which stays the same object while it grows. */
const isFragmented = ({ frames }: WireMessage, { frame }: WireFrame): boolean =>
	frames.length > 1 || !frame.fin || isControl(frame.opcode);

/** All fragments of a message in order, with the control frames that came between them; choosing one goes to it. */
function FragmentStrip(props: {
	readonly wire: WireFrame;
	readonly message: WireMessage;
	/** Handed in anew whenever the trace has grown. */
	readonly connection: Connection;
	readonly strings: ViewsStrings;
	readonly onFrame: (frame: number) => void;
}) {
	const strings = () => props.strings.message;
	/** Changes when there may be more to draw. */
	const extent = createMemo(() => {
		const { frames, complete } = props.message;
		return `${frames.length} ${complete ? '' : props.connection.frames.length}`;
	});
	const strip = createMemo(
		on([extent, () => props.message, () => props.wire], () =>
			fragmentStrip(props.connection, props.message, props.wire.id),
		),
	);
	/** Whether the rest may still come. */
	const open = () => props.connection.readyState !== 3 && props.connection.peerReadyState !== 3;
	let list: HTMLDivElement | undefined;

	createEffect(() => {
		const { id } = props.wire;
		moveFocus(list, 'data-strip', id);
		const element = list?.querySelector<HTMLElement>(`[data-strip="${id}"]`);
		if (list && element) list.scrollLeft = element.offsetLeft - (list.clientWidth - element.offsetWidth) / 2;
	});
	const onKeyDown = (event: KeyboardEvent) => {
		const { frames } = strip();
		const from = frames.indexOf(props.wire);
		const target = indexAfterKey(event, from, frames.length, frames.length);
		const wire = target === null ? undefined : frames[target];
		if (wire === undefined) return;
		event.preventDefault();
		props.onFrame(wire.id);
	};
	const label = ({ id, frame }: WireFrame) => {
		const opcode = opcodeLabel(frame.opcode, props.strings);
		if (isControl(frame.opcode)) return strings().between(opcode);
		return strings().fragment(countBelow(props.message.frames, id) + 1, opcode, frame.payloadLength, frame.fin);
	};
	/** The frame that is shown; the first where that one is not drawn. */
	const isReached = (wire: WireFrame) =>
		wire === props.wire || (!strip().frames.includes(props.wire) && wire === strip().frames[0]);

	return (
		<div class="wl-strip">
			<Show when={strip().earlier > 0}>
				<span class="wl-strip__hidden">{strings().hidden(strip().earlier)}</span>
			</Show>
			<div
				class="wl-strip__frames"
				role="listbox"
				aria-label={strings().strip}
				aria-orientation="horizontal"
				ref={(element) => {
					list = element;
				}}
				onKeyDown={onKeyDown}
				onClick={({ target }) => {
					const frame = target instanceof Element ? target.closest('[data-strip]')?.getAttribute('data-strip') : null;
					if (frame) props.onFrame(Number(frame));
				}}
			>
				<For each={strip().frames}>
					{(wire) => (
						<div
							class="wl-strip__frame"
							role="option"
							tabIndex={isReached(wire) ? 0 : -1}
							aria-selected={wire === props.wire}
							data-strip={wire.id}
							data-direction={wire.direction}
							data-control={isControl(wire.frame.opcode) ? '' : undefined}
							data-fin={wire.frame.fin}
							title={label(wire)}
						>
							<span class="wl-strip__name">{opcodeLabel(wire.frame.opcode, props.strings)}</span>
							<Show when={!isControl(wire.frame.opcode)}>
								<span class="wl-strip__size">
									{wholeNumber(wire.frame.payloadLength)} B<Show when={wire.frame.fin}> · FIN</Show>
								</span>
							</Show>
						</div>
					)}
				</For>
			</div>
			<Show when={strip().later > 0}>
				<span class="wl-strip__hidden">{strings().hidden(strip().later)}</span>
			</Show>
			<Show when={!props.message.complete && strip().later === 0}>
				<span class="wl-strip__missing">{open() ? strings().awaited : strings().neverCame}</span>
			</Show>
		</div>
	);
}
