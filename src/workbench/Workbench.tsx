import {
	type Accessor,
	createEffect,
	createMemo,
	createSignal,
	createUniqueId,
	type JSX,
	onMount,
	Show,
} from 'solid-js';
import './workbench.css';
import './button.css';
import './full-screen.css';
import './without-script.css';
import type { TraceMeta } from '../trace/json.ts';
import { createSelection } from '../views/selection.ts';
import { createAddressed } from './addressed.ts';
import { CopyLink } from './CopyLink.tsx';
import { CodeEditor, type CodeEditorHandle } from './editor/CodeEditor.tsx';
import { ExercisePanel } from './exercise/ExercisePanel.tsx';
import { FilesMenu, type FilesMenuProps } from './files/FilesMenu.tsx';
import { createFullScreen } from './full-screen.ts';
import { createLearnerCode } from './learner-code.ts';
import { createLineLinks } from './line-links.ts';
import { Panels } from './panels/Panels.tsx';
import type { WorkbenchProps } from './props.ts';
import { createLiveRun } from './run/live-run.ts';
import { StatusLine } from './StatusLine.tsx';
import { StepButtons } from './StepButtons.tsx';
import { statusText } from './status-text.ts';
import { createStepper } from './stepper.ts';
import { Toolbar } from './Toolbar.tsx';
import { createWide } from './wide.ts';
import type { LabWords } from './words.ts';

/** What the part above the code may do with it. Texts name the server by its canonical origin. */
export interface CodeTools {
	readonly text: Accessor<string>;
	/** Puts other code into the editor, and says so; what was there can be brought back. */
	replace(text: string, done: string): void;
}

type RunFiles = Pick<FilesMenuProps, 'save' | 'onImport' | 'onProblem'>;

/** One lab: code that runs, beside what it did. Rendered on the server with its recording; alive once hydrated. */
export function Workbench(
	props: WorkbenchProps & {
		readonly words: LabWords;
		/** What stands between the buttons and the code. */
		readonly above?: (code: CodeTools) => JSX.Element;
	},
): JSX.Element {
	let root!: HTMLElement;
	let body!: HTMLDivElement;
	const { words } = props;
	const strings = words.lab;
	const titleId = createUniqueId();
	const [ready, setReady] = createSignal(false);
	const [note, setNote] = createSignal<string | null>(null);
	const live = createLiveRun(props.recording, words);
	const selection = createSelection(live.trace, live.revision);
	const addressed = createAddressed(
		() => root,
		props.id,
		live.trace,
		selection,
		words,
		() => setNote(strings.addressMissing),
	);
	const code = createLearnerCode(props.id, props.starter, props.solution);
	const wide = createWide(() => body);
	let editor: CodeEditorHandle | null = null;
	/** What made the trace that is shown. */
	const [origin, setOrigin] = createSignal<TraceMeta>({
		lab: props.id,
		code: props.starter,
		recordedAt: props.recordedAt,
		userAgent: null,
	});
	const pointAt = createLineLinks(
		selection,
		() => code.canonical() === origin().code,
		(lines) => editor?.markLines(lines),
	);
	const fullScreen = createFullScreen(
		() => root,
		() => queueMicrotask(() => editor?.restyle()),
	);
	const stepper = createStepper(fullScreen.active, live, selection);
	createEffect(() => {
		if (code.elsewhere()) setNote(strings.changedElsewhere);
	});
	onMount(() => setReady(true));

	const status = createMemo(() => {
		live.revision();
		return statusText(strings, live.state(), live.trace(), live.source());
	});

	const run = (): void => {
		code.save();
		setNote(code.kept() ? null : strings.draftNotKept);
		setOrigin({
			lab: props.id,
			code: code.canonical(),
			recordedAt: new Date().toISOString(),
			userAgent: navigator.userAgent,
		});
		live.start(code.current());
	};
	const [fileNote, setFileNote] = createSignal<string | null>(null);
	const files: RunFiles = {
		save: () => ({ events: live.trace().events, meta: origin() }),
		onImport(saved, about) {
			live.open(saved.events);
			setFileNote(about);
			setNote(null);
			setOrigin(saved.meta);
			const made = saved.meta.code;
			if (made !== null && made !== code.canonical()) replace(made, strings.openedCode);
		},
		onProblem: setNote,
	};
	const replace = (canonical: string, done: string): void => {
		code.replace(canonical);
		setNote(done);
	};

	return (
		<section
			ref={root}
			class="wl-lab not-content"
			data-lab={props.id}
			data-state={live.state().phase}
			data-full-screen={fullScreen.active() ? '' : undefined}
			aria-labelledby={titleId}
		>
			<Toolbar
				strings={strings}
				title={props.title}
				titleId={titleId}
				ready={ready()}
				canStop={live.state().live}
				canReset={ready() && code.canonical() !== props.starter}
				canRestore={code.replaced() !== null}
				fullScreen={fullScreen.active()}
				onRun={run}
				onStop={() => live.stop()}
				onReset={() => replace(props.starter, strings.resetDone)}
				onRestore={() => {
					code.restore();
					setNote(strings.undoDone);
				}}
				onFullScreen={() => fullScreen.toggle()}
			>
				<Show when={fullScreen.active()} fallback={<FilesMenu {...files} words={words} ready={ready()} />}>
					<StepButtons stepper={stepper} strings={strings} />
				</Show>
			</Toolbar>
			{props.above?.({ text: code.canonical, replace })}
			<Show when={props.exercise}>
				{(exercise) => (
					<div class="wl-task">
						<span class="wl-exercise__heading">{strings.exercise}</span>
						<p>{exercise().task}</p>
					</div>
				)}
			</Show>
			<div class="wl-lab__body" ref={body} style={{ '--wl-code-lines': props.lines }}>
				<div class="wl-lab__grid">
					<CodeEditor
						text={props.starter}
						label={strings.editor}
						lines={props.lines}
						language={words.language}
						onReady={(handle) => {
							editor = handle;
							code.attach(handle);
						}}
						onText={(text) => code.changed(text)}
						onCaret={pointAt}
						onRun={run}
						onPlain={() => setNote(strings.editorIsPlain)}
					/>
					<Panels
						live={live}
						words={words}
						selection={selection}
						recordings={{
							lab: props.id,
							recording: props.recording,
							browser: props.recordedIn,
							elsewhere: props.elsewhere,
						}}
						onProblem={setNote}
						apart={wide() && !fullScreen.active()}
						first={props.view}
						addressed={addressed()}
						fileNote={fileNote()}
						onLine={(line) => {
							editor?.revealLine(line);
							pointAt(line);
						}}
					/>
				</div>
			</div>
			<StatusLine
				strings={strings}
				text={status()}
				note={note()}
				unresponsive={live.state().live && !live.state().responsive}
				unreachable={live.state().unreachable}
				onStop={() => live.stop()}
				onRetry={run}
			>
				<Show when={live.recorded()}>
					<CopyLink
						lab={props.id}
						strings={strings}
						trace={live.trace()}
						selection={selection}
						onDone={(done) => setNote(done)}
					/>
				</Show>
			</StatusLine>
			<Show when={props.exercise}>
				{(exercise) => (
					<ExercisePanel
						id={props.id}
						title={props.title}
						exercise={exercise()}
						solution={props.solution}
						locale={words.locale}
						strings={strings}
						live={live}
						code={code.canonical}
						onUseSolution={(solution) => replace(solution, strings.solutionUsed)}
					/>
				)}
			</Show>
		</section>
	);
}
