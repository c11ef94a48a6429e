import { createSignal, For, type JSX } from 'solid-js';
import type { DeskMessage } from '../../classroom/messages.ts';
import type { ClassStrings } from '../../i18n/en/class.ts';
import { localeOfPath } from '../../i18n/locales.ts';
import { inLocale } from '../pages.ts';

/** An application that a class uses together. */
export interface DeskApp {
	/** `/apps/<name>/`. */
	readonly name: string;
	readonly title: string;
}

/** What the room of a class is called, unless the teacher says otherwise; applications take so many characters. */
const ROOM = 'class';
const ROOM_CHARACTERS = 20;

/** Takes everybody to an application, into one room. */
export function TogetherPanel(props: {
	readonly apps: readonly DeskApp[];
	readonly strings: ClassStrings['desk']['together'];
	readonly tell: (message: DeskMessage) => void;
}): JSX.Element {
	const [app, setApp] = createSignal(0);
	const [room, setRoom] = createSignal(ROOM);
	const page = (): string => {
		const named = encodeURIComponent(room().trim() || ROOM);
		return `/apps/${props.apps[app()]?.name ?? ''}/?room=${named}`;
	};
	return (
		<details class="wl-together">
			<summary>{props.strings.heading}</summary>
			<form
				autocomplete="off"
				onSubmit={(event) => {
					event.preventDefault();
					props.tell({ type: 'follow', page: page() });
				}}
			>
				<label>
					{props.strings.app}{' '}
					<select class="wl-input" onChange={({ currentTarget }) => setApp(currentTarget.selectedIndex)}>
						<For each={props.apps}>{(each) => <option>{each.title}</option>}</For>
					</select>
				</label>
				<label>
					{props.strings.room}{' '}
					<input
						class="wl-input"
						maxlength={ROOM_CHARACTERS}
						value={room()}
						onInput={({ currentTarget }) => setRoom(currentTarget.value)}
					/>
				</label>
				<button type="submit" class="wl-button wl-button--run">
					{props.strings.take}
				</button>
				{/* In another tab: the desk stays open, and whoever leads is where the desk is not. */}
				<a class="wl-button" target="_blank" href={inLocale(page(), localeOfPath(location.pathname))} rel="noopener">
					{props.strings.open}
				</a>
				<small>{props.strings.hint}</small>
			</form>
		</details>
	);
}
