import type { JSX } from 'solid-js';
import { copyText } from '../../browser/clipboard.ts';
import type { ShareStrings } from '../../i18n/en/share.ts';

/** A link in a field, and the button that copies it. Where that is not allowed, the field is chosen instead. */
export function LinkField(props: {
	/** Null while it is made. */
	readonly href: string | null;
	readonly label: string;
	readonly copy: string;
	/** In which a text area may stand while it is copied. */
	readonly place: () => HTMLElement;
	readonly strings: ShareStrings;
	/** @param said what is to be said of it */
	readonly onCopied: (said: string) => void;
}): JSX.Element {
	let field!: HTMLInputElement;
	const copy = async (): Promise<void> => {
		if (props.href === null) return;
		const done = await copyText(props.href, props.place());
		if (!done) field.select();
		props.onCopied(done ? props.strings.copied : props.strings.notCopied);
	};
	return (
		<>
			<input
				class="wl-input"
				ref={field}
				type="text"
				readOnly
				aria-label={props.label}
				value={props.href ?? ''}
				onFocus={({ currentTarget }) => currentTarget.select()}
			/>
			<button
				type="button"
				attr:autocomplete="off"
				class="wl-button wl-button--run"
				disabled={props.href === null}
				onClick={() => void copy()}
			>
				{props.copy}
			</button>
		</>
	);
}
