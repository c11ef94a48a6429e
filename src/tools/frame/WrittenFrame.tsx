import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { copyText } from '../../browser/clipboard.ts';
import type { EncoderStrings } from '../../i18n/en/tools/encoder.ts';
import { WRITTEN_FORMS, type WrittenForm, writeBytes } from '../bytes/write-bytes.ts';

/** Bytes of which the text is shown. */
const SHOWN = 1024;

/** The bytes of a frame as source text of a language, to be copied. */
export function WrittenFrame(props: {
	readonly bytes: Uint8Array;
	readonly strings: EncoderStrings;
	/** What is to be said: that it was copied, or the text where that is not allowed. */
	readonly onNote: (note: string) => void;
}) {
	const id = createUniqueId();
	const [form, setForm] = createSignal<WrittenForm>('hex');
	const shown = createMemo(() => writeBytes(props.bytes.subarray(0, SHOWN), form()));
	let place!: HTMLDivElement;
	const copy = async (): Promise<void> => {
		const text = writeBytes(props.bytes, form());
		props.onNote((await copyText(text, place)) ? props.strings.copied(props.bytes.length) : text);
	};
	return (
		<div class="wl-tool__result" ref={place}>
			<div class="wl-tool__row" role="radiogroup" aria-labelledby={`${id}-title`}>
				<span class="wl-caption" id={`${id}-title`}>
					{props.strings.result}
				</span>
				<For each={WRITTEN_FORMS}>
					{(name) => (
						<label class="wl-tool__form">
							<input
								type="radio"
								autocomplete="off"
								name={`${id}-form`}
								checked={form() === name}
								onChange={() => setForm(name)}
							/>{' '}
							{props.strings.forms[name]}
						</label>
					)}
				</For>
				<button type="button" class="wl-more" onClick={() => void copy()}>
					{props.strings.copy}
				</button>
			</div>
			<pre data-written={form()}>{shown()}</pre>
			<Show when={props.bytes.length > SHOWN}>
				<p class="wl-tool__hint wl-dim">{props.strings.tooLongToShow(SHOWN)}</p>
			</Show>
		</div>
	);
}
