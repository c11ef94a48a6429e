/** What can be done with what stands in the field of a tool: its link copied, or the field cleared. */
export function FieldActs(props: {
	readonly empty: boolean;
	readonly words: { readonly copyLink: string; readonly clear: string };
	readonly onCopyLink: () => void;
	readonly onClear: () => void;
}) {
	return (
		<>
			<button
				type="button"
				attr:autocomplete="off"
				class="wl-more"
				disabled={props.empty}
				onClick={() => props.onCopyLink()}
			>
				{props.words.copyLink}
			</button>
			<button
				type="button"
				attr:autocomplete="off"
				class="wl-more"
				disabled={props.empty}
				onClick={() => props.onClear()}
			>
				{props.words.clear}
			</button>
		</>
	);
}
