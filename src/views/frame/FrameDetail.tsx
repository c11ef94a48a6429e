import { createMemo, createSignal, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { type FieldName, fieldsOf } from '../../protocol/frame.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import { opcodeLabel } from '../opcode-label.ts';
import { timeOf } from '../time.ts';
import { BitGrid } from './BitGrid.tsx';
import { FieldWords } from './FieldWords.tsx';
import { HexDump } from './HexDump.tsx';
import './frame.css';

/**
 * One frame three times: as bits, as bytes and in words. Pointing at a field in one of them, or reaching its sentence by
 * keyboard, lights it up in all three.
 */
export function FrameDetail(props: {
	readonly wire: WireFrame;
	readonly messages: Connection['messages'];
	readonly strings: ViewsStrings;
	/** The field that stays lit; without it the choice is kept here. */
	readonly field?: FieldName | null | undefined;
	readonly onField?: ((field: FieldName | null) => void) | undefined;
}) {
	const [pointed, setPointed] = createSignal<string | null>(null);
	const [own, setOwn] = createSignal<FieldName | null>(null);
	const pinned = () => (props.field === undefined ? own() : props.field);
	const lit = createMemo(() => pointed() ?? pinned() ?? undefined);
	const frame = () => props.wire.frame;
	const point = (event: Event) => setPointed(fieldAt(event.target));

	return (
		<article
			class="wl-frame"
			aria-label={props.strings.detail.title(props.wire.id)}
			data-lit={lit()}
			onPointerOver={point}
			onPointerLeave={() => setPointed(null)}
			onFocusIn={point}
			onFocusOut={() => setPointed(null)}
		>
			<p class="wl-frame__title">
				<span class="wl-arrow" data-direction={props.wire.direction} aria-hidden="true" />
				<strong>{props.strings.detail.title(props.wire.id)}</strong>
				<span>{opcodeLabel(frame().opcode, props.strings)}</span>
				<span class="wl-dim">{props.strings.bytes(frame().bytes.length)}</span>
				<span class="wl-dim">{timeOf(props.wire.t)} ms</span>
			</p>
			<p class="wl-caption">{props.strings.detail.bits}</p>
			<BitGrid frame={frame()} strings={props.strings} />
			<div class="wl-frame__halves">
				<div>
					<p class="wl-caption">{props.strings.detail.bytes}</p>
					<HexDump bytes={frame().bytes} fields={fieldsOf(frame())} strings={props.strings} />
					<Show when={frame().masked && frame().payloadLength > 0}>
						<p class="wl-caption">{props.strings.detail.unmasked}</p>
						<HexDump
							bytes={frame().payload}
							fields={[
								{
									name: 'payload',
									start: 0,
									length: frame().payloadLength * 8,
								},
							]}
							strings={props.strings}
						/>
					</Show>
				</div>
				<div>
					<p class="wl-caption">{props.strings.detail.words}</p>
					<FieldWords
						wire={props.wire}
						messages={props.messages}
						strings={props.strings}
						pinned={pinned()}
						onPin={(field) => {
							setOwn(field);
							props.onField?.(field);
						}}
					/>
				</div>
			</div>
		</article>
	);
}

/** The first of the fields that an element stands for. */
function fieldAt(target: EventTarget | null): string | null {
	const marked = target instanceof Element ? target.closest('[data-field]') : null;
	return marked?.getAttribute('data-field')?.split(' ')[0] ?? null;
}
