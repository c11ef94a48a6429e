import { createUniqueId, For, Show } from 'solid-js';
import type { EncoderStrings } from '../../i18n/en/tools/encoder.ts';
import { LENGTH_FORMS } from '../../protocol/length-form.ts';
import { opcodeName } from '../../protocol/opcodes.ts';
import { writeBytes } from '../bytes/write-bytes.ts';
import type { EditedFrame, EditProblem } from './edited-frame.ts';

const BITS = [
	['fin', 'FIN'],
	['rsv1', 'RSV1'],
	['rsv2', 'RSV2'],
	['rsv3', 'RSV3'],
] as const;
const OPCODES = Array.from({ length: 16 }, (_, opcode) => opcode);

/** The fields of one frame, in the order in which they are on the wire. */
export function EditFields(props: {
	readonly edited: EditedFrame;
	/** The field that can't be written as it is. */
	readonly wrong: EditProblem['field'] | null;
	readonly strings: EncoderStrings;
	readonly onChange: (part: Partial<EditedFrame>) => void;
}) {
	const id = createUniqueId();
	const anotherKey = () =>
		props.onChange({ key: writeBytes(crypto.getRandomValues(new Uint8Array(4)), 'hex'), masked: true });
	return (
		<>
			<fieldset class="wl-tool__row" aria-label={props.strings.header}>
				<For each={BITS}>
					{([field, name]) => (
						<BitButton
							field={field}
							name={name}
							set={props.edited[field]}
							strings={props.strings}
							onChange={(set) => props.onChange({ [field]: set })}
						/>
					)}
				</For>
				<label>
					{props.strings.opcode}{' '}
					<select
						autocomplete="off"
						onChange={({ currentTarget }) => props.onChange({ opcode: Number(currentTarget.value) })}
					>
						<For each={OPCODES}>
							{(opcode) => (
								<option value={opcode} selected={opcode === props.edited.opcode}>
									{`0x${opcode.toString(16)} ${opcodeName(opcode) ?? props.strings.reserved}`}
								</option>
							)}
						</For>
					</select>
				</label>
				<BitButton
					field="mask"
					name="MASK"
					set={props.edited.masked}
					strings={props.strings}
					onChange={(masked) => props.onChange({ masked })}
				/>
				<Show when={props.edited.masked}>
					<span class="wl-tool__pair">
						<label>
							{props.strings.key}{' '}
							<input
								type="text"
								class="wl-tool__mono"
								size={12}
								maxLength={24}
								spellcheck={false}
								autocomplete="off"
								value={props.edited.key}
								aria-invalid={props.wrong === 'key'}
								onInput={({ currentTarget }) => props.onChange({ key: currentTarget.value })}
							/>
						</label>
						<button type="button" class="wl-more" onClick={anotherKey}>
							{props.strings.anotherKey}
						</button>
					</span>
				</Show>
			</fieldset>
			<div class="wl-tool__row">
				<label>
					{props.strings.form}{' '}
					<select
						autocomplete="off"
						onChange={({ currentTarget }) =>
							props.onChange({
								form: LENGTH_FORMS.find(({ form }) => String(form) === currentTarget.value)?.form ?? null,
							})
						}
					>
						<option value="" selected={props.edited.form === null}>
							{props.strings.shortest}
						</option>
						<For each={LENGTH_FORMS}>
							{({ form }) => (
								<option value={form} selected={form === props.edited.form}>
									{props.strings.bits(form)}
								</option>
							)}
						</For>
					</select>
				</label>
				<label>
					{props.strings.announced}{' '}
					<input
						type="text"
						inputmode="numeric"
						size={14}
						maxLength={20}
						autocomplete="off"
						placeholder={props.strings.trueLength}
						value={props.edited.announced}
						aria-invalid={props.wrong === 'announced' || props.wrong === 'form'}
						onInput={({ currentTarget }) => props.onChange({ announced: currentTarget.value })}
					/>
				</label>
			</div>
			<div class="wl-tool__row">
				<label for={`${id}-payload`}>{props.strings.payload}</label>
				<select
					autocomplete="off"
					aria-label={props.strings.payloadAs}
					onChange={({ currentTarget }) =>
						props.onChange({ payloadAs: currentTarget.value === 'hex' ? 'hex' : 'text' })
					}
				>
					<option value="text" selected={props.edited.payloadAs === 'text'}>
						{props.strings.as.text}
					</option>
					<option value="hex" selected={props.edited.payloadAs === 'hex'}>
						{props.strings.as.hex}
					</option>
				</select>
			</div>
			<textarea
				id={`${id}-payload`}
				class="wl-tool__text wl-tool__text--short"
				rows={2}
				spellcheck={false}
				autocomplete="off"
				autocapitalize="off"
				value={props.edited.payload}
				aria-invalid={props.wrong === 'payload' || props.wrong === 'too-long'}
				onInput={({ currentTarget }) => props.onChange({ payload: currentTarget.value })}
			/>
		</>
	);
}

function BitButton(props: {
	readonly field: string;
	readonly name: string;
	readonly set: boolean;
	readonly strings: EncoderStrings;
	readonly onChange: (set: boolean) => void;
}) {
	return (
		<button
			type="button"
			class="wl-tool__bit"
			data-field={props.field}
			aria-pressed={props.set}
			onClick={() => props.onChange(!props.set)}
		>
			{props.strings.bit(props.name, props.set)}
		</button>
	);
}
