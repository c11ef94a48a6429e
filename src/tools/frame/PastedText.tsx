import { Show } from 'solid-js';
import type { DecoderStrings } from '../../i18n/en/tools/decoder.ts';

/** Characters that a text area shows at most: browsers lay out a longer one for seconds. */
const SHOWN = 16 * 1024;

/** The field that bytes are pasted into. A long text is kept aside, and its beginning shown. */
export function PastedText(props: {
	readonly id: string;
	readonly text: string;
	readonly placeholder: string;
	readonly strings: DecoderStrings;
	readonly ref: (element: HTMLTextAreaElement) => void;
	readonly onText: (text: string) => void;
}) {
	const cut = () => props.text.length > SHOWN;
	const onPaste = (event: ClipboardEvent): void => {
		const pasted = event.clipboardData?.getData('text') ?? '';
		if (pasted.length <= SHOWN) return;
		event.preventDefault();
		props.onText(pasted);
	};
	return (
		<>
			<textarea
				ref={props.ref}
				id={props.id}
				class="wl-tool__text"
				rows={5}
				spellcheck={false}
				autocomplete="off"
				autocapitalize="off"
				placeholder={props.placeholder}
				value={cut() ? props.text.slice(0, SHOWN) : props.text}
				readOnly={cut()}
				aria-describedby={cut() ? `${props.id}-cut` : undefined}
				onPaste={onPaste}
				onInput={({ currentTarget }) => props.onText(currentTarget.value)}
				onDrop={(event) => {
					const dropped = event.dataTransfer?.getData('text') ?? '';
					if (dropped.length <= SHOWN) return;
					event.preventDefault();
					props.onText(dropped);
				}}
			/>
			<Show when={cut()}>
				<p class="wl-tool__hint" id={`${props.id}-cut`}>
					{props.strings.cut(SHOWN, props.text.length)}
				</p>
			</Show>
		</>
	);
}
