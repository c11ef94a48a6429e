import { createEffect, createSignal, For, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import type { DeskMessage, Student } from '../../classroom/messages.ts';
import type { ClassStrings } from '../../i18n/en/class.ts';
import { type DeskExercise, failingAlike, type Mark, markOf, workOn } from './overview.ts';

/** How often it is looked at who has been stuck for too long, in ms. */
const LOOK = 10_000;

const SIGNS: Readonly<Record<Mark, string>> = { todo: '·', failed: '○', stuck: '!', passed: '✓' };

/** Students by exercises, and below it who fails the same check. */
export function StudentGrid(props: {
	readonly students: readonly Student[];
	readonly exercises: readonly DeskExercise[];
	readonly strings: ClassStrings['desk'];
	readonly nameOf: (student: Student) => string;
	readonly onOpen: (student: number) => void;
}): JSX.Element {
	const [now, setNow] = createSignal(Date.now());
	const timer = setInterval(() => setNow(Date.now()), LOOK);
	onCleanup(() => clearInterval(timer));
	const groups = () => failingAlike(props.students, props.exercises);

	const words = (student: Student, exercise: DeskExercise): string => {
		const work = workOn(student, exercise.id);
		const state = props.strings.state[markOf(work, now())];
		return work === undefined ? state : props.strings.tried(state, work.attempts);
	};

	return (
		<>
			<section class="wl-grid" tabindex="-1" aria-label={props.strings.students}>
				<table>
					<thead>
						<tr>
							<th scope="col">{props.strings.student}</th>
							<For each={props.exercises}>{(exercise) => <th scope="col">{exercise.title}</th>}</For>
						</tr>
					</thead>
					<tbody>
						<For each={props.students}>
							{(student) => (
								<tr data-here={student.here ? '' : undefined}>
									<th scope="row">
										<button
											type="button"
											data-student={student.id}
											aria-label={props.strings.open(props.nameOf(student))}
											onClick={() => props.onOpen(student.id)}
										>
											{props.nameOf(student)}
										</button>
										<Show when={student.hand}>
											<span class="wl-grid__hand">{props.strings.hand}</span>
										</Show>
										<Show when={!student.here}>{props.strings.away}</Show>
									</th>
									<For each={props.exercises}>
										{(exercise) => (
											<td data-mark={markOf(workOn(student, exercise.id), now())} title={words(student, exercise)}>
												<span aria-hidden="true">{SIGNS[markOf(workOn(student, exercise.id), now())]}</span>
												<span class="sr-only">{words(student, exercise)}</span>
											</td>
										)}
									</For>
								</tr>
							)}
						</For>
					</tbody>
				</table>
			</section>
			<h2>{props.strings.groups}</h2>
			<ul class="wl-groups">
				<For each={groups()} fallback={<li>{props.strings.noGroups}</li>}>
					{(group) => (
						<li>
							<strong>{props.strings.group(group.students.length, group.check)}</strong>{' '}
							<For each={group.students}>
								{(student) => (
									<button type="button" class="wl-button" onClick={() => props.onOpen(student.id)}>
										{props.nameOf(student)}
										<Show when={!student.here}>{props.strings.away}</Show>
									</button>
								)}
							</For>
						</li>
					)}
				</For>
			</ul>
		</>
	);
}

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
				autocomplete="off"
				onSubmit={(event) => {
					event.preventDefault();
					props.tell({ type: 'rename', student: id(), name: name() });
				}}
			>
				<label>
					{props.strings.newName}{' '}
					<input
						class="wl-input"
						value={name()}
						maxlength="40"
						onInput={({ currentTarget }) => setName(currentTarget.value)}
					/>
				</label>
				<button type="submit" class="wl-button" disabled={name().trim() === ''}>
					{props.strings.rename}
				</button>
			</form>
			<Show when={props.awaited}>
				<p role="status">{props.strings.asking}</p>
			</Show>
		</section>
	);
}
