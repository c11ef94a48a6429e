import { type Accessor, createEffect, createMemo, createSignal } from 'solid-js';
import { browserStore } from '../browser/guarded-store.ts';
import { CANONICAL_ORIGIN, serverOriginOf } from '../trace/canonical-address.ts';
import type { SavedTrace, TraceMeta } from '../trace/json.ts';
import { createSelection, type Selection } from '../views/selection.ts';
import { type CoverReason, coverOf } from './cover.ts';
import type { FilesMenuProps } from './files/FilesMenu.tsx';
import { networkOf } from './in-page/network-state.ts';
import { createTransportChoice, type TransportChoice } from './in-page/transport-choice.ts';
import { createLearnerCode, type LearnerCode } from './learner-code.ts';
import type { WorkbenchProps } from './props.ts';
import { createLiveRun, type LiveRun } from './run/live-run.ts';
import { createServerNews, createSlowOpening, type ServerNews } from './run/server-news.ts';
import type { Score } from './StatusLine.tsx';
import { hasFailed, type LostConnection, type Standing, shownEnding, statusText } from './status-text.ts';
import type { LabWords } from './words.ts';

/** One lab without its elements: the code, its runs, and what is said of them. */
export interface LabLogic {
	readonly live: LiveRun;
	readonly selection: Selection;
	readonly code: LearnerCode;
	/** The code in the editor is the one that the trace was made by. */
	readonly same: Accessor<boolean>;
	/** How many runs there were since the page was opened. */
	readonly runs: Accessor<number>;
	readonly status: Accessor<string>;
	/** Nothing caught an error of the code. */
	readonly failed: Accessor<boolean>;
	/** What shows why a connection ended as the status says; null where nothing does. */
	readonly why: Accessor<LostConnection | null>;
	readonly news: Accessor<ServerNews | null>;
	readonly transport: TransportChoice;
	readonly verdict: Accessor<Score | null>;
	setVerdict(verdict: Score): void;
	/** Something that the reader should know; null for nothing. */
	readonly note: Accessor<string | null>;
	say(note: string | null): void;
	/** Why the recorded run is not shown; null where it is. */
	readonly cover: Accessor<CoverReason | null>;
	lift(): void;
	/** The page's question was answered, or need not be: what it covered is shown. */
	guessed(): void;
	/** The editor is there, with what the reader left in it. */
	attached(): void;
	/** What Run does first, instead of running; null for nothing. */
	hold(ask: (() => void) | null): void;
	/** What the button Run does. */
	run(): void;
	/** Runs the code, whatever Run would do first. */
	runNow(): void;
	/** Puts other code (canonical) into the editor, and says so. */
	replace(canonical: string, done: string | null): void;
	/** Shows a run that came from elsewhere, whatever code is in the editor. */
	openRun(saved: SavedTrace, about: string | null): void;
	readonly files: Pick<FilesMenuProps, 'save' | 'onImport' | 'onProblem'>;
	/** What must be said of the file that the trace came from. */
	readonly fileNote: Accessor<string | null>;
}

/** Calls back once after so many ms, unless the returned function is called before. */
export const after = (ms: number, callback: () => void): (() => void) => {
	const timer = setTimeout(callback, ms);
	return () => clearTimeout(timer);
};

/**
 * @param generated code that is nobody's own, beside the starter and the solution: it need not be kept
 */
export function createLab(props: WorkbenchProps, words: LabWords, generated: (code: string) => boolean): LabLogic {
	const strings = words.lab;
	const [note, setNote] = createSignal<string | null>(null);
	const [fileNote, setFileNote] = createSignal<string | null>(null);
	const [guessed, setGuessed] = createSignal(false);
	const [runs, setRuns] = createSignal(0);
	/** The page came with a draft. */
	const [brought, setBrought] = createSignal(false);
	const [lifted, setLifted] = createSignal(false);
	const live = createLiveRun(props.recording, words);
	const selection = createSelection(live.trace, live.revision);
	const code = createLearnerCode(
		props.id,
		props.starter,
		() => props.programs !== null,
		(text) => text === props.starter || text === props.solution || generated(text),
	);
	/** What made the trace that is shown. */
	const [origin, setOrigin] = createSignal<TraceMeta>({
		lab: props.id,
		code: props.starter,
		recordedAt: props.recordedAt,
		userAgent: null,
	});
	const same = createMemo(() => code.canonical() === origin().code);
	const [verdict, setVerdict] = createSignal<Score | null>(
		props.exercise === null ? null : { passed: 0, of: props.exercise.checks.length, status: 'todo' },
	);
	const transport = createTransportChoice(
		props.id,
		live,
		browserStore,
		() => props.programs !== null,
		() => props.transport ?? null,
	);
	const wanted = createMemo(() => props.network ?? null);
	createEffect(() => live.act({ type: 'set', state: networkOf(wanted()) }));
	const slow = createSlowOpening(live, after);
	const news = createServerNews(live);
	const standing = (): Standing => {
		live.revision();
		const own = props.programs === null ? serverOriginOf : () => CANONICAL_ORIGIN;
		return {
			...{ state: live.state(), trace: live.trace(), source: live.source(), slow: slow(), news: news() },
			server: live.source() === 'run' ? own(location) : null,
		};
	};
	createEffect(() => {
		if (code.elsewhere()) setNote(strings.changedElsewhere);
	});

	const meta = (): TraceMeta => (live.transport() === 'page' ? { ...origin(), transport: 'page' } : origin());
	/** Of the run that was opened: they are shown in the trace viewer, and stay with the run when it is saved again. */
	let notes: SavedTrace['notes'];
	let held: (() => void) | null = null;
	const runNow = (): void => {
		code.save();
		setNote(code.kept() ? null : strings.draftNotKept);
		const made: TraceMeta = {
			lab: props.id,
			code: code.canonical(),
			recordedAt: new Date().toISOString(),
			userAgent: navigator.userAgent,
		};
		live.start(code.current(), transport.chosen(), props.programs, () => {
			setOrigin(made);
			notes = undefined;
			setRuns((count) => count + 1);
		});
	};
	const replace = (canonical: string, done: string | null): void => {
		code.replace(canonical);
		setNote(done);
	};
	const openRun = (saved: SavedTrace, about: string | null): void => {
		live.open(saved.events, saved.meta.transport ?? 'wire');
		setFileNote(about);
		setNote(null);
		setOrigin(saved.meta);
		notes = saved.notes;
	};

	return {
		live,
		selection,
		code,
		same,
		runs,
		status: createMemo(() =>
			statusText(live.transport() === 'page' ? { ...strings, endings: strings.endingsInPage } : strings, standing()),
		),
		failed: createMemo(() => hasFailed(standing().state, standing().trace)),
		why: createMemo(() => shownEnding(standing())),
		news,
		transport,
		verdict,
		setVerdict,
		note,
		say: setNote,
		cover: createMemo(() =>
			coverOf({
				recorded: live.recorded(),
				guess: props.guess && !guessed(),
				brought: brought(),
				same: same(),
				lifted: lifted(),
			}),
		),
		lift: () => setLifted(true),
		guessed: () => setGuessed(true),
		attached: () => setBrought(code.canonical() !== props.starter),
		hold: (ask) => {
			held = ask;
		},
		run: () => (held === null ? runNow() : held()),
		runNow,
		replace,
		openRun,
		files: {
			save: () => ({ events: live.trace().events, meta: meta(), ...(notes && { notes }) }),
			onImport(saved, about) {
				openRun(saved, about);
				const made = saved.meta.code;
				if (made !== null && made !== code.canonical()) replace(made, strings.openedCode);
			},
			onProblem: setNote,
		},
		fileNote,
	};
}
