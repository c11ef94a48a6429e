import { createUniqueId, For, type JSX, Show } from 'solid-js';
import type { DeskMessage, Switches } from '../../classroom/messages.ts';
import type { ClassStrings } from '../../i18n/en/class.ts';
import type { DeskLesson } from './overview.ts';

/** What is turned on for everybody: separate things, each with its own switch. */
export function SwitchPanel(props: {
	readonly lessons: readonly DeskLesson[];
	readonly strings: ClassStrings['desk'];
	readonly switches: Switches;
	readonly locked: boolean;
	readonly names: boolean;
	/** Whether the server hears. */
	readonly heard: boolean;
	readonly onNames: (shown: boolean) => void;
	readonly tell: (message: DeskMessage) => void;
}): JSX.Element {
	const open = (slug: string): boolean => props.switches.pace?.includes(slug) ?? true;
	const setOpen = (slug: string, isOpen: boolean): void => {
		const now = props.lessons.filter((lesson) => (lesson.slug === slug ? isOpen : open(lesson.slug)));
		const all = now.length === props.lessons.length;
		props.tell({ type: 'pace', lessons: all ? null : now.map((lesson) => lesson.slug) });
	};
	return (
		<fieldset class="wl-switches" disabled={!props.heard}>
			<legend>{props.strings.switches}</legend>
			<SwitchField
				on={props.switches.follow !== null}
				onTurn={(on) => props.tell({ type: 'follow', page: on ? '/course/' : null })}
				name={props.strings.follow}
				hint={
					props.switches.follow === null ? props.strings.followHint : props.strings.followsTo(props.switches.follow)
				}
			/>
			<SwitchField
				on={props.switches.pause}
				onTurn={(on) => props.tell({ type: 'pause', on })}
				name={props.strings.pause}
			/>
			<SwitchField on={props.locked} onTurn={(on) => props.tell({ type: 'lock', on })} name={props.strings.lock} />
			<SwitchField on={props.names} onTurn={props.onNames} name={props.strings.names} hint={props.strings.namesHint} />
			<details>
				<summary>
					{props.strings.pace}
					<Show when={props.switches.pace === null}>: {props.strings.paceAll}</Show>
				</summary>
				<For each={props.lessons}>
					{(lesson) => (
						<SwitchField on={open(lesson.slug)} onTurn={(on) => setOpen(lesson.slug, on)} name={lesson.title} />
					)}
				</For>
			</details>
		</fieldset>
	);
}

function SwitchField(props: {
	readonly on: boolean;
	readonly onTurn: (on: boolean) => void;
	readonly name: string;
	readonly hint?: string;
}): JSX.Element {
	const id = createUniqueId();
	return (
		<div class="wl-switches__switch">
			<label>
				<input
					type="checkbox"
					autocomplete="off"
					checked={props.on}
					aria-describedby={props.hint === undefined ? undefined : id}
					onChange={({ currentTarget }) => props.onTurn(currentTarget.checked)}
				/>{' '}
				{props.name}
			</label>
			<Show when={props.hint}>{(hint) => <small id={id}>{hint()}</small>}</Show>
		</div>
	);
}
