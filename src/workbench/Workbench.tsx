import { createMemo, createSignal, createUniqueId, type JSX, onMount, Show } from 'solid-js';
import './workbench.css';
import './button.css';
import './full-screen.css';
import './without-script.css';
import { CodeEditor, type CodeEditorHandle } from './editor/CodeEditor.tsx';
import { ExercisePanel } from './exercise/ExercisePanel.tsx';
import { createFullScreen } from './full-screen.ts';
import { createLearnerCode } from './learner-code.ts';
import type { WorkbenchProps } from './props.ts';
import { announceRun } from './run/announce.ts';
import { createLiveRun } from './run/live-run.ts';
import { StatusLine } from './StatusLine.tsx';
import { statusText } from './status-text.ts';
import { Toolbar } from './Toolbar.tsx';
import { Views } from './Views.tsx';
import { createWide } from './wide.ts';
import type { LabWords } from './words.ts';

/** One lab: code that runs, beside what it did. Rendered on the server with its recording; alive once hydrated. */
export function Workbench(props: WorkbenchProps & { readonly words: LabWords }): JSX.Element {
	let root!: HTMLElement;
	let body!: HTMLDivElement;
	const { words } = props;
	const strings = words.lab;
	const titleId = createUniqueId();
	const [ready, setReady] = createSignal(false);
	const [note, setNote] = createSignal<string | null>(null);
	const live = createLiveRun(props.recording, words);
	const code = createLearnerCode(props.id, props.starter, props.solution);
	const wide = createWide(() => body);
	let editor: CodeEditorHandle | null = null;
	const fullScreen = createFullScreen(
		() => root,
		() => queueMicrotask(() => editor?.restyle()),
	);
	onMount(() => setReady(true));

	const status = createMemo(() => {
		live.revision();
		return statusText(strings, live.state(), live.trace(), live.recorded());
	});

	const run = (): void => {
		code.save();
		setNote(code.kept() ? null : strings.draftNotKept);
		live.start(code.current());
		announceRun(root, props.id, code.canonical(), live.trace());
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
			/>
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
						onRun={run}
						onPlain={() => setNote(strings.editorIsPlain)}
					/>
					<Views live={live} words={words} wide={wide()} onLine={(line) => editor?.revealLine(line)} />
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
			/>
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
