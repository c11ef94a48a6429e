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
	readonly onNames: (shown: boolean) => void;
	readonly tell: (message: DeskMessage) => void;
}): JSX.Element {
	const id = createUniqueId();
	const open = (slug: string): boolean => props.switches.pace?.includes(slug) ?? true;
	const setOpen = (slug: string, isOpen: boolean): void => {
		const now = props.lessons.filter((lesson) => (lesson.slug === slug ? isOpen : open(lesson.slug)));
		const all = now.length === props.lessons.length;
		props.tell({ type: 'pace', lessons: all ? null : now.map((lesson) => lesson.slug) });
	};
	return (
		<fieldset class="wl-switches">
			<legend>{props.strings.switches}</legend>
			<label>
				<input
					type="checkbox"
					checked={props.switches.follow !== null}
					aria-describedby={`${id}-follow`}
					onChange={({ currentTarget }) =>
						props.tell({ type: 'follow', page: currentTarget.checked ? '/course/' : null })
					}
				/>{' '}
				{props.strings.follow}
			</label>
			<small id={`${id}-follow`}>{props.strings.followHint}</small>
			<label>
				<input
					type="checkbox"
					checked={props.switches.pause}
					onChange={({ currentTarget }) => props.tell({ type: 'pause', on: currentTarget.checked })}
				/>{' '}
				{props.strings.pause}
			</label>
			<label>
				<input
					type="checkbox"
					checked={props.locked}
					onChange={({ currentTarget }) => props.tell({ type: 'lock', on: currentTarget.checked })}
				/>{' '}
				{props.strings.lock}
			</label>
			<label>
				<input
					type="checkbox"
					checked={props.names}
					aria-describedby={`${id}-names`}
					onChange={({ currentTarget }) => props.onNames(currentTarget.checked)}
				/>{' '}
				{props.strings.names}
			</label>
			<small id={`${id}-names`}>{props.strings.namesHint}</small>
			<details>
				<summary>
					{props.strings.pace}
					<Show when={props.switches.pace === null}>: {props.strings.paceAll}</Show>
				</summary>
				<For each={props.lessons}>
					{(lesson) => (
						<label>
							<input
								type="checkbox"
								checked={open(lesson.slug)}
								onChange={({ currentTarget }) => setOpen(lesson.slug, currentTarget.checked)}
							/>{' '}
							{lesson.title}
						</label>
					)}
				</For>
			</details>
		</fieldset>
	);
}
