import { For, type JSX } from 'solid-js';
import type { Sender } from '../../formats/link/frame-link.ts';

/** Who sends the bytes, and whether messages may be compressed: what bytes alone do not tell. */
export function SenderRow<Name extends Sender>(props: {
	readonly names: readonly Name[];
	readonly words: { readonly sender: string; readonly deflate: string };
	readonly senders: Readonly<Record<Name, string>>;
	readonly sender: Name;
	readonly deflate: boolean;
	readonly onSender: (sender: Name) => void;
	readonly onDeflate: (deflate: boolean) => void;
	/** Buttons. */
	readonly children: JSX.Element;
}) {
	return (
		<div class="wl-tool__row">
			<label>
				{props.words.sender}{' '}
				<select
					autocomplete="off"
					value={props.sender}
					onChange={({ currentTarget }) => {
						const chosen = props.names.find((name) => name === currentTarget.value);
						if (chosen !== undefined) props.onSender(chosen);
					}}
				>
					<For each={props.names}>
						{(name) => (
							<option value={name} selected={name === props.sender}>
								{props.senders[name]}
							</option>
						)}
					</For>
				</select>
			</label>
			<label>
				<input
					type="checkbox"
					autocomplete="off"
					checked={props.deflate}
					onChange={({ currentTarget }) => props.onDeflate(currentTarget.checked)}
				/>{' '}
				{props.words.deflate}
			</label>
			<span class="wl-tool__acts">{props.children}</span>
		</div>
	);
}
