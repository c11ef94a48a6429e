import { createEffect, createSignal, type JSX, on, onMount, Show } from 'solid-js';
import type { DeskMessage, Student } from '../../classroom/messages.ts';
import type { ClassStrings } from '../../i18n/en/class.ts';

/** One student: where they are, their last run, and what the teacher can do. */
export function StudentView(props: {
	readonly student: Student;
	readonly name: string;
	/** Whether their run was asked for and has not come. */
	readonly awaited: boolean;
	readonly strings: ClassStrings['desk'];
	readonly tell: (message: DeskMessage) => void;
	readonly onLook: () => void;
	readonly onClose: () => void;
}): JSX.Element {
	let heading!: HTMLHeadingElement;
	const [name, setName] = createSignal('');
	const [sure, setSure] = createSignal(false);
	onMount(() => heading.focus());
	createEffect(
		on(
			() => props.student.id,
			() => {
				setSure(false);
				setName('');
				heading.focus();
			},
			{ defer: true },
		),
	);
	const id = () => props.student.id;
	return (
		<section class="wl-student" aria-label={props.name}>
			<h2 ref={heading} tabindex="-1">
				{props.name}
			</h2>
			<Show when={props.student.page}>
				{(page) => (
					<p>
						{props.strings.at} <a href={page()}>{page()}</a>
					</p>
				)}
			</Show>
			<div class="wl-student__actions">
				<button
					type="button"
					attr:autocomplete="off"
					class="wl-button"
					disabled={!props.student.here}
					onClick={() => props.onLook()}
				>
					{props.strings.lookAt}
				</button>
				<Show when={props.student.hand}>
					<button type="button" class="wl-button" onClick={() => props.tell({ type: 'lower', student: id() })}>
						{props.strings.lower}
					</button>
				</Show>
				<button
					type="button"
					class="wl-button"
					onClick={() => (sure() ? props.tell({ type: 'remove', student: id() }) : setSure(true))}
				>
					{sure() ? props.strings.removeSure : props.strings.remove}
				</button>
				<button type="button" class="wl-button" onClick={() => props.onClose()}>
					{props.strings.close}
				</button>
			</div>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					props.tell({ type: 'rename', student: id(), name: name() });
				}}
			>
				<label>
					{props.strings.newName}{' '}
					<input
						autocomplete="off"
						value={name()}
						maxlength="40"
						onInput={({ currentTarget }) => setName(currentTarget.value)}
					/>
				</label>
				<button type="submit" attr:autocomplete="off" class="wl-button" disabled={name().trim() === ''}>
					{props.strings.rename}
				</button>
			</form>
			<Show when={props.awaited}>
				<p role="status">{props.strings.asking}</p>
			</Show>
		</section>
	);
}
