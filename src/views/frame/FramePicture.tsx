import { createMemo, For, type JSX, on, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { type FieldName, fieldsOf } from '../../protocol/frame.ts';
import type { Violation } from '../../protocol/violations.ts';
import type { Connection, WireFrame } from '../../trace/connection.ts';
import { BrokenRule } from '../BrokenRule.tsx';
import { BitGrid } from './BitGrid.tsx';
import { type ByteChoice, partOf } from './byte-choice.ts';
import { ChosenField } from './ChosenField.tsx';
import { createFieldLight } from './field-light.ts';
import { type FieldSentence, fieldSentences } from './field-sentences.ts';
import { byteAtFault, fieldAtFault } from './frame-fault.ts';
import { HexDump } from './HexDump.tsx';
import { allPayload } from './hex-dump.layout.ts';
import { LengthForms } from './LengthForms.tsx';
import { Section } from './parts.tsx';
import { Unmasking } from './Unmasking.tsx';
import './words.css';
import './frame.css';

/**
 * One frame, or as much of it as there is, three times: as bits, as bytes and in words. Pointing at a field in one of
 * them, or reaching its sentence by keyboard, lights it up in all three; so does choosing one of its bytes.
 */
export function FramePicture(props: {
	/** Its frame may have fewer bytes than its fields take. */
	readonly wire: WireFrame;
	readonly connection: Connection;
	/** The rules that it breaks, in wire order. */
	readonly violations: readonly Violation[];
	readonly strings: ViewsStrings;
	readonly choice: ByteChoice;
	readonly label: string;
	readonly title: JSX.Element;
	/** Between the title and the bits. */
	readonly context?: JSX.Element;
	/** After the length and the masking: what the payload says. */
	readonly children?: JSX.Element;
}) {
	const strings = () => props.strings.detail;
	const frame = () => props.wire.frame;
	const fields = createMemo(() => fieldsOf(frame()));
	const payloadFields = createMemo(() => allPayload(frame().payload));
	const light = createFieldLight(fields, props.choice);
	const sentences = createMemo(
		// Not again at each revision of the trace: what a frame says does not change, and a button would lose the focus.
		on([() => props.wire, () => props.strings], ([wire, strings]) => fieldSentences(wire, props.connection, strings)),
	);
	const faults = createMemo(() =>
		props.violations.map((violation) => ({ violation, field: fieldAtFault(violation, frame()) })),
	);
	const byte = createMemo(
		() =>
			props.violations.map((violation) => byteAtFault(violation, frame(), fields())).find((at) => at !== null) ?? null,
	);
	const inPayload = (at: number | null) => (at === null ? null : at - frame().headerLength);
	const payload = partOf(
		props.choice,
		() => frame().headerLength,
		() => frame().payload.length,
	);
	const masked = () => frame().maskingKey !== null && frame().payload.length > 0;
	/** Whether the length can be told. */
	const measured = () => frame().bytes.length >= frame().headerLength - (frame().masked ? 4 : 0);

	let words: HTMLDivElement | undefined;
	const pick = (event: Event) => {
		// A lab may go on below the page's edge, and there are the words.
		if (light.pick(event)) words?.scrollIntoView({ block: 'nearest' });
	};

	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard, fields are reached through their bytes and sentences.
		<article
			class="wl-frame"
			aria-label={props.label}
			data-lit={light.lit()}
			onPointerOver={light.point}
			onPointerLeave={light.leave}
			onFocusIn={light.point}
			onFocusOut={light.leave}
			onClick={pick}
		>
			<p class="wl-frame__title">{props.title}</p>
			<For each={props.violations}>
				{(violation) => (
					<p class="wl-frame__fault">
						<BrokenRule violation={violation} strings={props.strings} linked />
					</p>
				)}
			</For>
			{props.context}
			<Section title={strings().bits}>
				<BitGrid
					frame={frame()}
					strings={props.strings}
					choice={props.choice}
					faults={faults().map(({ field }) => field)}
					faultByte={byte()}
				/>
			</Section>
			<ChosenField sentences={sentences()} lit={light.lit()} ref={words} strings={props.strings} onPin={light.pin} />
			<div class="wl-frame__halves">
				<div>
					<Section title={strings().bytes}>
						<HexDump
							bytes={frame().bytes}
							fields={fields()}
							strings={props.strings}
							label={strings().bytes}
							choice={props.choice}
							fault={byte()}
						/>
					</Section>
					<Show when={masked()}>
						<Section title={strings().unmasked}>
							<HexDump
								bytes={frame().payload}
								fields={payloadFields()}
								strings={props.strings}
								label={strings().unmasked}
								choice={payload}
								fault={inPayload(byte())}
							/>
						</Section>
					</Show>
				</div>
				<Section title={strings().words}>
					<FieldWords
						sentences={sentences()}
						strings={props.strings}
						faults={faults()}
						pinned={light.pinned()}
						onPin={light.pin}
					/>
				</Section>
			</div>
			<div class="wl-frame__more">
				{props.children}
				<Show when={masked() && frame().maskingKey}>
					{(key) => (
						<Section title={props.strings.unmasking.title}>
							<Unmasking
								masked={frame().bytes.subarray(frame().headerLength)}
								maskingKey={key()}
								strings={props.strings}
								choice={payload}
							/>
						</Section>
					)}
				</Show>
				<Show when={measured()}>
					<Section title={props.strings.lengths.title}>
						<LengthForms frame={frame()} strings={props.strings} />
					</Section>
				</Show>
			</div>
		</article>
	);
}

/** A rule that a frame breaks, and the field that breaks it. */
interface FieldFault {
	readonly field: FieldName | null;
	readonly violation: Violation;
}

/**
 * A sentence for each field of a frame, with the rule that it breaks. Pressing one keeps its field lit in the bits and the
 * bytes.
 */
function FieldWords(props: {
	readonly sentences: readonly FieldSentence[];
	readonly strings: ViewsStrings;
	readonly faults: readonly FieldFault[];
	readonly pinned: FieldName | null;
	readonly onPin: (field: FieldName | null) => void;
}) {
	return (
		<ul class="wl-words">
			<For each={props.sentences}>
				{({ fields, label, value, text }) => {
					const [field = null] = fields;
					const pressed = () => field !== null && field === props.pinned;
					const fault = () => props.faults.find((each) => each.field !== null && fields.includes(each.field));
					return (
						<li data-field={fields.join(' ')} data-fault={fault() ? '' : undefined}>
							<button type="button" aria-pressed={pressed()} onClick={() => props.onPin(pressed() ? null : field)}>
								<code class="wl-words__value">
									{label} = {value}
								</code>
								<span class="wl-words__text">
									{text}
									<Show when={fault()}>
										{(broken) => (
											<span class="wl-words__fault">
												<BrokenRule violation={broken().violation} strings={props.strings} linked={false} />
											</span>
										)}
									</Show>
								</span>
							</button>
						</li>
					);
				}}
			</For>
		</ul>
	);
}
