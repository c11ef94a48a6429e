import { type Accessor, createComputed, createSignal, For, type JSX, Show } from 'solid-js';
import './exercise.css';
import type { WorkbenchStrings } from '../../i18n/en/workbench.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { ExerciseText } from '../props.ts';
import type { LiveRun } from '../run/live-run.ts';
import type { Score } from '../StatusLine.tsx';
import type { CheckState, Status } from './check-status.ts';
import type { Checker } from './checker.ts';
import { createGrading } from './grading.ts';
import type { SolutionDiff } from './SolutionDiff.tsx';

export interface ExercisePanelProps {
	/** `<lesson>/<lab>` */
	readonly id: string;
	/** The lab's. */
	readonly title: string;
	readonly exercise: ExerciseText;
	/** Canonical. */
	readonly solution: string | null;
	readonly locale: Locale;
	readonly strings: WorkbenchStrings;
	readonly live: LiveRun;
	/** What the learner has, canonical. */
	readonly code: Accessor<string>;
	/** Canonical code as this page shows it. */
	readonly shown: (text: string) => string;
	/** Says how far the exercise is, each time that this changes. */
	readonly onVerdict: (verdict: Score) => void;
	/** Called when a run is over, with the ids of the checks that failed and how many runs there were. */
	readonly onGraded: (failing: readonly string[], attempts: number) => void;
	readonly onUseSolution: (solution: string) => void;
	/** Of an exercise that does not belong to the course. */
	readonly loadChecks?: (() => Promise<Checker>) | undefined;
}

/** Below the lab of an exercise: what is checked, hints and a solution. The task stands above the code. */
export function ExercisePanel(props: ExercisePanelProps): JSX.Element {
	const grading = createGrading(
		props.id,
		props.exercise.checks.map((check) => check.id),
		props.locale,
		props.live,
		(failing, attempts) => props.onGraded(failing, attempts),
		props.loadChecks,
	);
	const [compared, setCompared] = createSignal(false);
	/** The comparison; loaded when it is opened, as few readers do, and none before a run. */
	const [diff, setDiff] = createSignal<typeof SolutionDiff | null>(null);
	const [unloaded, setUnloaded] = createSignal(false);
	const tried = (): boolean => grading.progress().attempts > 0;
	const hints = (): readonly string[] => props.exercise.hints.slice(0, grading.progress().hints);
	const passed = (): number => grading.state().checks.filter((check) => check.status === 'passed').length;
	const nextHint = (): number => hints().length + 1;
	createComputed(() =>
		props.onVerdict({ passed: passed(), of: props.exercise.checks.length, status: grading.state().status }),
	);

	const compare = (): void => {
		setCompared(!compared());
		setUnloaded(false);
		if (!compared()) return;
		grading.openSolution();
		import('./SolutionDiff.tsx').then(
			(module) => setDiff(() => module.SolutionDiff),
			() => setUnloaded(true),
		);
	};

	return (
		<section
			class="wl-exercise"
			aria-label={props.strings.exerciseNamed(props.title)}
			data-exercise={props.id}
			data-status={grading.state().status}
		>
			<p class="wl-exercise__heading">
				{props.strings.checksPassed(passed(), props.exercise.checks.length)}
				<Show when={grading.state().status === 'passed'}>
					<span class="wl-exercise__solved">{props.strings.solved}</span>
				</Show>
			</p>
			<ul class="wl-checks">
				<For each={props.exercise.checks}>
					{(check) => (
						<Check
							text={check.text}
							state={grading.state().checks.find(({ id }) => id === check.id)}
							id={check.id}
							strings={props.strings}
						/>
					)}
				</For>
			</ul>
			<Show when={grading.broken() || unloaded()}>
				<p class="wl-notice">{props.strings.loadFailed}</p>
			</Show>
			<ol class="wl-hints">
				<For each={hints()}>{(hint) => <li>{hint}</li>}</For>
			</ol>
			<div class="wl-exercise__actions">
				<Show when={nextHint() <= props.exercise.hints.length}>
					<button type="button" class="wl-button" onClick={() => grading.openHint()}>
						{props.strings.hint(nextHint(), props.exercise.hints.length)}
					</button>
				</Show>
				<Show when={props.solution !== null}>
					<button
						type="button"
						attr:autocomplete="off"
						class="wl-button"
						disabled={!tried()}
						aria-expanded={compared()}
						title={tried() ? undefined : props.strings.solutionAfterTry}
						onClick={compare}
					>
						{compared() ? props.strings.hideSolution : props.strings.showSolution}
					</button>
				</Show>
				<Show when={props.solution !== null && !tried()}>
					<span class="wl-exercise__note">{props.strings.solutionAfterTry}</span>
				</Show>
			</div>
			<Show when={compared() && diff()}>
				{(loaded) => {
					const Diff = loaded();
					const solution = props.solution ?? '';
					return (
						<Diff
							mine={props.shown(props.code())}
							solution={props.shown(solution)}
							strings={props.strings}
							onUse={() => props.onUseSolution(solution)}
						/>
					);
				}}
			</Show>
		</section>
	);
}

interface CheckProps {
	readonly id: string;
	readonly text: string;
	readonly state: CheckState | undefined;
	readonly strings: WorkbenchStrings;
}

function Check(props: CheckProps): JSX.Element {
	const status = (): Status => props.state?.status ?? 'todo';
	return (
		<li class="wl-check" data-check={props.id} data-status={status()}>
			<span class="wl-check__mark" aria-hidden="true" />
			<span class="wl-check__text">
				{props.text} <span class="wl-visually-hidden">({props.strings[status()]})</span>
			</span>
			<span class="wl-check__seen">{props.state?.seen ?? ''}</span>
		</li>
	);
}
