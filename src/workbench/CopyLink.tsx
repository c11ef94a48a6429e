import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import type { WorkbenchStrings } from '../i18n/en/workbench.ts';
import type { TraceModel } from '../trace/model.ts';
import { copyText } from '../views/frame-list/copy/clipboard.ts';
import type { Selection } from '../views/selection.ts';
import { addressOf } from './lab-place.ts';

export interface CopyLinkProps {
	/** `<group>/<lab>` */
	readonly lab: string;
	readonly strings: WorkbenchStrings;
	/** The recorded run: an address means the same for everybody only there. */
	readonly trace: TraceModel;
	readonly selection: Selection;
	readonly onDone: (note: string) => void;
}

/** Copies the address of what is chosen, for a teacher's notes or an answer elsewhere. */
export function CopyLink(props: CopyLinkProps): JSX.Element {
	const [href, setHref] = createSignal<string | null>(null);
	let button!: HTMLButtonElement;
	createEffect(
		on(props.selection.chosen, async (ref) => {
			setHref(null);
			const address = await addressOf(props.lab, props.trace, ref);
			if (address === null || ref !== props.selection.chosen()) return;
			setHref(new URL(address, location.href).href);
		}),
	);
	const copy = async (address: string): Promise<void> => {
		props.onDone((await copyText(address, button)) ? props.strings.linkCopied : address);
	};
	return (
		<Show when={href()}>
			{(address) => (
				<button type="button" class="wl-button" ref={button} onClick={() => void copy(address())}>
					{props.strings.copyLink}
				</button>
			)}
		</Show>
	);
}
