import { For } from 'solid-js';

/** Buttons that put examples into the field of a tool. */
export function Examples<Example extends { readonly name: string }>(props: {
	readonly caption: string;
	readonly examples: readonly Example[];
	readonly words: Readonly<Record<Example['name'], string>>;
	readonly onChoose: (example: Example) => void;
}) {
	const word = (name: Example['name']): string => props.words[name];
	return (
		<>
			<span class="wl-caption">{props.caption}</span>
			<For each={props.examples}>
				{(example) => (
					<button type="button" class="wl-more" onClick={() => props.onChoose(example)}>
						{word(example.name)}
					</button>
				)}
			</For>
		</>
	);
}
