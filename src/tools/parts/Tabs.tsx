import { For } from 'solid-js';
import './tabs.css';

/** A row of tabs, of which arrow keys, Home and End choose. Who draws it draws the panels. */
export function Tabs<Name extends string>(props: {
	/** The tabs are `<id>-<name>`. */
	readonly id: string;
	readonly label: string;
	readonly names: readonly Name[];
	readonly words: Readonly<Record<Name, string>>;
	readonly chosen: Name;
	readonly disabled?: boolean;
	/** @returns the id of the panel of a tab */
	readonly panel: (name: Name) => string;
	readonly onChoose: (name: Name) => void;
}) {
	const onKeyDown = (event: KeyboardEvent): void => {
		const target = rovingTarget(event.key, props.names.indexOf(props.chosen), props.names.length);
		const name = target === null ? undefined : props.names[target];
		if (name === undefined) return;
		event.preventDefault();
		props.onChoose(name);
		document.getElementById(`${props.id}-${name}`)?.focus();
	};
	return (
		<div class="wl-tool__tabs" role="tablist" aria-label={props.label} onKeyDown={onKeyDown}>
			<For each={props.names}>
				{(name) => (
					<button
						type="button"
						attr:autocomplete="off"
						role="tab"
						id={`${props.id}-${name}`}
						aria-selected={props.chosen === name}
						aria-controls={props.panel(name)}
						tabIndex={props.chosen === name ? 0 : -1}
						disabled={props.disabled === true}
						onClick={() => props.onChoose(name)}
					>
						{props.words[name]}
					</button>
				)}
			</For>
		</div>
	);
}

/** @returns which of a row of tabs an arrow key leads to, round and round; null for another key */
function rovingTarget(key: string, present: number, count: number): number | null {
	if (key === 'ArrowRight') return (present + 1) % count;
	if (key === 'ArrowLeft') return (present + count - 1) % count;
	if (key === 'Home') return 0;
	return key === 'End' ? count - 1 : null;
}
