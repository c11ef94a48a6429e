import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { tabStore } from '../../browser/guarded-store.ts';
import type { Student } from '../../classroom/messages.ts';
import type { ClassStrings } from '../../i18n/en/class.ts';
import type { Locale } from '../../i18n/locales.ts';
import { keepNames } from '../memory.ts';
import { createDesk } from './create-desk.ts';
import { Door } from './Door.tsx';
import './desk.css';
import './door.css';
import { GivenLabList } from './GivenLabList.tsx';
import type { LookedAt } from './LookedAt.tsx';
import type { LookedRun } from './looked-at.ts';
import { busiestLesson, csvOf, type DeskLesson, raisedHands } from './overview.ts';
import { QuestionPanel } from './question/QuestionPanel.tsx';
import { SnapshotList } from './SnapshotList.tsx';
import { StudentGrid, StudentView } from './Students.tsx';
import { SwitchPanel } from './SwitchPanel.tsx';
import { createSnapshots } from './snapshots.ts';
import { type DeskApp, TogetherPanel } from './TogetherPanel.tsx';

export interface DeskProps {
	readonly token: string;
	readonly lessons: readonly DeskLesson[];
	readonly apps: readonly DeskApp[];
	readonly locale: Locale;
	readonly strings: ClassStrings['desk'];
	/** Of a browser whose token the server does not know. */
	readonly refusal: string;
	readonly onForget: () => void;
}

/** The desk of a teacher: who is in the class, how far they are, and what is turned on for all. */
export function Desk(props: DeskProps): JSX.Element {
	const desk = createDesk(props.token);
	const [names, setNames] = createSignal(false);
	// Each time that the desk is opened they are hidden.
	createEffect(() => keepNames(names()));
	const [lesson, setLesson] = createSignal<string | null>(null);
	const [opened, setOpened] = createSignal<number | null>(null);
	const [sure, setSure] = createSignal(false);
	const [own, setOwn] = createSignal<DeskLesson | null>(null);
	// What reads a lab is fetched when the class has one.
	createEffect(() => {
		const labs = desk.labs();
		if (labs.length === 0) return void setOwn(null);
		import('./own-lessons.ts')
			.then(({ ownLesson }) => ownLesson(labs, props.strings.ownLabs.lesson, props.locale))
			.then((found) => labs === desk.labs() && setOwn(found))
			.catch(() => undefined);
	});
	const lessons = createMemo((): readonly DeskLesson[] => {
		const found = own();
		return found === null ? props.lessons : [...props.lessons, found];
	});
	const slug = () => lesson() ?? busiestLesson(desk.students(), lessons());
	const exercises = createMemo(() => lessons().find((candidate) => candidate.slug === slug())?.exercises ?? []);
	const nameOf = (student: Student): string => (names() ? student.name : props.strings.numbered(student.id));
	const student = () => desk.students().find(({ id }) => id === opened());
	const [lookedAt, setLookedAt] = createSignal<typeof LookedAt | null>(null);
	const [noSolution, setNoSolution] = createSignal(false);
	const snapshots = createSnapshots(tabStore);
	const isLooking = () => desk.looked().length > 0 || snapshots.shown() !== null;
	createEffect(() => desk.ended() && snapshots.clear());
	// The views of a lab are fetched when somebody wants to see a run.
	createEffect(() => {
		if (!isLooking() || lookedAt() !== null) return;
		import('./LookedAt.tsx').then((module) => setLookedAt(() => module.LookedAt)).catch(() => undefined);
	});
	const runName = (run: LookedRun): string => {
		const owner = desk.students().find(({ id }) => id === run.student);
		return owner === undefined ? props.strings.solution : nameOf(owner);
	};
	const hands = () => raisedHands(desk.students());
	let desktop!: HTMLElement;
	let end!: HTMLButtonElement;
	/** Who uses the keyboard goes on where the student stands, or at the grid once they are gone. */
	const returnTo = (id: number | null): void => {
		const button = desktop.querySelector<HTMLElement>(`[data-student="${id}"]`);
		(button ?? desktop.querySelector<HTMLElement>('.wl-grid'))?.focus();
	};
	// Nobody's run comes to the projector once the teacher has turned to somebody else.
	createEffect(on(opened, () => desk.look(null), { defer: true }));
	createEffect(() => {
		if (opened() === null || student() !== undefined) return;
		setOpened(null);
		// What had the focus is gone with them.
		if (document.activeElement === document.body) returnTo(null);
	});
	const here = () => desk.students().filter((each) => each.here).length;

	return (
		<section ref={desktop} class="wl-desk not-content" aria-label={props.strings.heading}>
			<p role="status" class="wl-desk__status">
				{desk.link() === 'lost' ? props.strings.lost : desk.ended() ? props.strings.ended : ''}
				<Show when={desk.unsent()}> {props.strings.unsent}</Show>
			</p>
			<Show when={desk.refused()}>
				<p role="alert">{props.refusal}</p>
				<button type="button" class="wl-button" onClick={() => props.onForget()}>
					{props.strings.forget}
				</button>
			</Show>
			<Show when={desk.door()}>{(door) => <Door {...door()} reached={desk.reached()} strings={props.strings} />}</Show>
			<SwitchPanel
				lessons={props.lessons}
				strings={props.strings}
				switches={desk.switches()}
				locked={desk.locked()}
				names={names()}
				heard={desk.link() === 'open'}
				onNames={setNames}
				tell={desk.tell}
			/>
			<QuestionPanel
				asked={desk.asked()}
				here={here()}
				locale={props.locale}
				lessons={props.lessons}
				strings={props.strings.question}
				tell={desk.tell}
			/>
			<TogetherPanel apps={props.apps} strings={props.strings.together} tell={desk.tell} />
			<GivenLabList
				labs={desk.labs()}
				strings={props.strings.ownLabs}
				heard={desk.link() === 'open'}
				tell={desk.tell}
			/>
			<div class="wl-desk__head">
				<label>
					{props.strings.lesson}{' '}
					<select class="wl-input" autocomplete="off" onChange={({ currentTarget }) => setLesson(currentTarget.value)}>
						<For each={lessons()}>
							{(each) => (
								<option value={each.slug} selected={each.slug === slug()}>
									{each.title}
								</option>
							)}
						</For>
					</select>
				</label>
				<span>{props.strings.count(here(), desk.students().length)}</span>
				<strong role="status">
					<Show when={hands().length > 0}>{props.strings.hands(hands().map(nameOf))}</Show>
				</strong>
			</div>
			<Show when={desk.students().length > 0} fallback={<p>{props.strings.nobody}</p>}>
				<StudentGrid
					students={desk.students()}
					exercises={exercises()}
					strings={props.strings}
					nameOf={nameOf}
					onOpen={setOpened}
				/>
			</Show>
			<Show when={student()}>
				{(current) => (
					<StudentView
						student={current()}
						name={nameOf(current())}
						awaited={desk.awaited() === current().id}
						strings={props.strings}
						tell={desk.tell}
						onLook={() => desk.look(current().id)}
						onClose={() => {
							const id = opened();
							setOpened(null);
							returnTo(id);
						}}
					/>
				)}
			</Show>
			<SnapshotList snapshots={snapshots} strings={props.strings} />
			<Show when={isLooking() && lookedAt()}>
				{(View) => (
					<Dynamic
						component={View()}
						runs={desk.looked()}
						snapshots={snapshots}
						strings={props.strings}
						nameOf={runName}
						onGive={(run) => desk.tell({ type: 'give', student: null, lab: run.lab, code: run.code })}
						onSolution={(lab) => void desk.lookAtSolution(lab).then((found) => setNoSolution(!found))}
						onClose={(run) => {
							desk.close(run);
							returnTo(run.student);
						}}
					/>
				)}
			</Show>
			<p role="status" class="wl-desk__status">
				{noSolution() ? props.strings.noSolution : ''}
			</p>
			<div class="wl-desk__end">
				<a
					class="wl-button"
					download="class.csv"
					href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(desk.students()))}`}
				>
					{props.strings.csv}
				</a>
				<Show
					when={sure()}
					fallback={
						<button type="button" class="wl-button wl-button--urgent" ref={end} onClick={() => setSure(true)}>
							{props.strings.end}
						</button>
					}
				>
					<span role="alert">{props.strings.sure}</span>
					<button
						type="button"
						class="wl-button wl-button--urgent"
						onClick={() => {
							setSure(false);
							desk.tell({ type: 'end' });
						}}
					>
						{props.strings.yes}
					</button>
					<button
						type="button"
						class="wl-button"
						ref={(button) => queueMicrotask(() => button.focus())}
						onClick={() => {
							setSure(false);
							end.focus();
						}}
					>
						{props.strings.no}
					</button>
				</Show>
			</div>
		</section>
	);
}
