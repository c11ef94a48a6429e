import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, onMount } from 'solid-js';
import { NO_PROGRESS, type Progress, pageProgress } from '../../exercises/progress/progress-store.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { LiveRun } from '../run/live-run.ts';
import { type ExerciseState, exerciseState } from './check-status.ts';
import type { Checker, GradedCheck } from './checker.ts';

/** How often a growing trace is checked at most, in ms. */
const EVERY = 150;

/** How long after the end of a run the last bytes may still arrive, in ms. */
const GRACE = 200;

/** An exercise, graded while its lab runs. */
export interface Grading {
	readonly state: Accessor<ExerciseState>;
	readonly progress: Accessor<Progress>;
	/** The checks could not be loaded. */
	readonly broken: Accessor<boolean>;
	openHint(): void;
	openSolution(): void;
}

/**
 * @param lab `<lesson>/<lab>`
 * @param ids of the checks, in their order
 * @param locale in which they speak
 * @param onGraded called when a run is over, and again when late bytes of it change what came of it
 * @param load tried when a run begins, until it succeeds once
 */
export function createGrading(
	lab: string,
	ids: readonly string[],
	locale: Locale,
	live: Pick<LiveRun, 'state' | 'trace' | 'revision' | 'recorded'>,
	onGraded: (failing: readonly string[], attempts: number) => void,
	load: () => Promise<Checker> = async () => (await import('./lab-definitions.ts')).loadChecker(lab, locale),
): Grading {
	const [progress, setProgress] = createSignal(NO_PROGRESS);
	const [results, setResults] = createSignal<readonly GradedCheck[] | null>(null);
	const [over, setOver] = createSignal(false);
	const [broken, setBroken] = createSignal(false);
	let checker: Checker | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	/** What was told of the present run; null before anything was. */
	let told: string | null = null;

	onMount(() => {
		setProgress(pageProgress().get(lab));
		onCleanup(
			pageProgress().subscribe((id) => {
				if (id === null || id === lab) setProgress(pageProgress().get(lab));
			}),
		);
	});
	onCleanup(() => clearTimeout(timer));

	const note = (change: (before: Progress) => Partial<Progress>): void => {
		setProgress(pageProgress().update(lab, (before) => ({ ...before, ...change(before) })).entry);
	};

	const check = (final: boolean): void => {
		clearTimeout(timer);
		timer = undefined;
		if (!checker || live.recorded()) return;
		const found = checker(live.trace());
		setResults(found);
		setOver(final);
		const passed = found.filter((result) => result.passed).map((result) => result.id);
		const known = new Set(progress().passed);
		if (passed.some((id) => !known.has(id))) {
			note((before) => ({ passed: [...new Set([...before.passed, ...passed])] }));
		}
		if (!progress().solved && passed.length === ids.length) note(() => ({ solved: true }));
		if (final) tell(ids.filter((id) => !passed.includes(id)));
	};

	const tell = (failing: readonly string[]): void => {
		const outcome = failing.join(' ');
		if (told !== outcome) onGraded(failing, progress().attempts);
		told = outcome;
	};

	const checkIn = (ms: number, final: boolean): void => {
		timer ??= setTimeout(() => check(final), ms);
	};

	const loadOnce = async (): Promise<void> => {
		try {
			checker ??= await load();
			setBroken(false);
			checkIn(0, isOver());
		} catch {
			setBroken(true);
		}
	};

	const isOver = (): boolean => !live.state().live || live.state().phase === 'error';

	// The state is another one many times in a run; the run is not.
	const run = createMemo(() => live.state().run);
	createEffect(
		on(
			run,
			(current) => {
				if (current === null) return;
				clearTimeout(timer);
				timer = undefined;
				told = null;
				setResults([]);
				setOver(false);
				note(({ attempts }) => ({ attempts: attempts + 1 }));
				void loadOnce();
			},
			{ defer: true },
		),
	);
	createEffect(on(live.revision, () => checkIn(EVERY, over() || isOver()), { defer: true }));
	createEffect(
		on(
			isOver,
			(ended) => {
				if (!ended) return;
				clearTimeout(timer);
				timer = setTimeout(() => check(true), GRACE);
			},
			{ defer: true },
		),
	);

	return {
		state: createMemo(() => exerciseState(ids, results(), over(), progress().solved)),
		progress,
		broken,
		openHint: () => note(({ hints }) => ({ hints: hints + 1 })),
		openSolution: () => note(() => ({ solutionOpened: true })),
	};
}
