import { createSignal, createUniqueId, type JSX, onCleanup, onMount, Show } from 'solid-js';
import './workbench.css';
import '../views/button.css';
import './panels/panels.css';
import './full-screen.css';
import './without-script.css';
import { browserStore } from '../browser/guarded-store.ts';
import { createArrival } from './arrival.ts';
import type { CodeTools } from './code-tools.ts';
import { watchCover } from './cover.ts';
import { after, createLab } from './create-lab.ts';
import { createStage } from './create-stage.ts';
import { Divider } from './Divider.tsx';
import { CodeEditor } from './editor/CodeEditor.tsx';
import type { LabEditorHandle, LabEditorProps } from './editor/lab-editor.ts';
import type { Checker } from './exercise/checker.ts';
import { ExercisePanel } from './exercise/ExercisePanel.tsx';
import { FilesMenu } from './files/FilesMenu.tsx';
import { createGuide } from './guide.ts';
import { Network, TransportButton } from './in-page/Transport.tsx';
import { LabStatus } from './LabStatus.tsx';
import { LinkHint } from './LinkHint.tsx';
import { createLineLinks } from './line-links.ts';
import { createLinkHint } from './link-hint.ts';
import { createPageTalk } from './page-talk.ts';
import { Panels } from './panels/Panels.tsx';
import type { WorkbenchProps } from './props.ts';
import { StepButtons, Toolbar } from './Toolbar.tsx';
import type { LabWords } from './words.ts';

// In one file with the lab: by themselves they would weigh more on each lesson.
export { createSharing, ShareButton } from './share/create-sharing.tsx';

const shareStyle = (share: number | null): JSX.CSSProperties => (share === null ? {} : { '--wl-split': `${share}%` });

/** One lab: code that runs, beside what it did. Rendered on the server with its recording; alive once hydrated. */
export function Workbench(
	props: WorkbenchProps & {
		readonly words: LabWords;
		/** For code of more than one program. */
		readonly editor?: (props: LabEditorProps) => JSX.Element;
		/** Code that is nobody's own, beside the starter and the solution: it need not be kept. */
		readonly generated?: (code: string) => boolean;
		/** Other code is on its way: Run waits for it. */
		readonly waiting?: boolean;
		/** Further buttons, beside the title. */
		readonly buttons?: JSX.Element;
		/** The checks of an exercise that does not belong to the course. */
		readonly loadChecks?: () => Promise<Checker>;
		/** What stands between the buttons and the code. */
		readonly above?: (code: CodeTools) => JSX.Element;
	},
): JSX.Element {
	let root!: HTMLElement;
	let body!: HTMLDivElement;
	let editor: LabEditorHandle | null = null;
	const { words, editor: Editor = CodeEditor } = props;
	const strings = words.lab;
	const titleId = createUniqueId();
	const [ready, setReady] = createSignal(false);
	onMount(() => setReady(true));
	onMount(() => {
		if (props.guess) onCleanup(watchCover(root, lab.guessed));
	});
	const lab = createLab(props, words, (code) => props.generated?.(code) === true);
	const tellGraded = createPageTalk(() => root, props.id, lab, strings.givenCode);
	const guide = createGuide(
		() => root,
		props.id,
		lab.live.trace,
		lab.selection,
		words,
		() => lab.say(strings.addressMissing),
	);
	const stage = createStage(
		() => root,
		() => body,
		lab.live,
		lab.selection,
		() => editor,
	);
	const pointAt = createLineLinks(lab.selection, lab.same, (lines, server) => editor?.markLines(lines, server));
	const arriving = createArrival(
		() => lab.live.state().run,
		() => lab.live.trace().hasFrames,
		after,
	);
	const hint = createLinkHint(
		() => lab.selection.chosen() !== null,
		() => document.querySelector('[data-lab]') === root,
		browserStore,
	);

	/** By key too. */
	const run = (): void => {
		if (props.waiting !== true) lab.run();
	};

	return (
		<section
			ref={root}
			class="wl-lab not-content"
			data-lab={props.id}
			data-state={lab.live.state().phase}
			data-transport={lab.transport.used()}
			data-own-server={lab.transport.fixed ? '' : undefined}
			data-full-screen={stage.fullScreen.active() ? '' : undefined}
			data-apart={stage.apart() ? '' : undefined}
			data-arriving={arriving() ? '' : undefined}
			aria-labelledby={titleId}
		>
			<Toolbar
				strings={strings}
				title={props.title}
				titleId={titleId}
				ready={ready() && props.waiting !== true}
				canStop={lab.live.state().live}
				canReset={ready() && lab.code.canonical() !== props.starter}
				canRestore={lab.code.replaced() !== null}
				fullScreen={stage.fullScreen.active()}
				status={<LabStatus id={props.id} lab={lab} strings={strings} onLead={guide.lead} />}
				onRun={run}
				onStop={() => lab.live.stop()}
				onReset={() => lab.replace(props.starter, strings.resetDone)}
				onRestore={() => {
					lab.code.restore();
					lab.say(strings.undoDone);
				}}
				onFullScreen={() => stage.fullScreen.toggle()}
			>
				<Show when={stage.fullScreen.active()}>
					<StepButtons stepper={stage.stepper} strings={strings} />
				</Show>
				<Show when={ready() && props.programs === null}>
					<TransportButton choice={lab.transport} words={words} onProblem={lab.say} />
				</Show>
				{props.buttons}
				<FilesMenu {...lab.files} words={words} ready={ready()} />
			</Toolbar>
			<Network choice={lab.transport} live={lab.live} words={words} onProblem={lab.say} />
			{props.above?.({
				text: lab.code.canonical,
				replace: lab.replace,
				mine: lab.code.mine,
				show: stage.ask,
				hold: lab.hold,
				run: lab.runNow,
				shown: lab.files.save,
				open: lab.openRun,
				say: lab.say,
			})}
			<Show when={props.exercise}>
				{(exercise) => (
					<div class="wl-task">
						<span class="wl-exercise__heading">{strings.exercise}</span>
						<p>{exercise().task}</p>
					</div>
				)}
			</Show>
			<div class="wl-lab__body" ref={body} style={{ '--wl-code-lines': props.lines }}>
				<div
					class="wl-lab__grid"
					data-veiled={lab.cover() === null ? undefined : ''}
					style={shareStyle(stage.split.share())}
				>
					<Editor
						text={props.starter}
						label={strings.editor}
						hint={strings.leaveEditor}
						lines={props.lines}
						language={words.language}
						onReady={(handle) => {
							editor = handle;
							lab.code.attach(handle);
							lab.attached();
						}}
						onText={(text) => lab.code.changed(text)}
						onCaret={pointAt}
						onRun={run}
						onPlain={() => lab.say(strings.editorIsPlain)}
					/>
					<Panels
						live={lab.live}
						words={words}
						selection={lab.selection}
						recordings={{
							lab: props.id,
							recording: props.recording,
							browser: props.recordedIn,
							elsewhere: props.elsewhere,
						}}
						onProblem={lab.say}
						news={lab.news()}
						onRun={run}
						apart={stage.apart()}
						asked={stage.asked()}
						onAnswered={() => stage.ask(null)}
						first={props.view}
						addressed={guide.addressed()}
						fileNote={lab.fileNote()}
						run={lab.runs()}
						ownCode={lab.same()}
						cover={lab.cover()}
						onLift={() => {
							lab.lift();
							root.closest('[data-covered]')?.removeAttribute('data-covered');
						}}
						onLine={
							lab.live.recorded() && !lab.same()
								? undefined
								: (line, program) => {
										editor?.revealLine(line, program);
										pointAt(line, program);
									}
						}
					/>
					<Divider split={stage.split} label={strings.divider} fullScreen={stage.fullScreen.active()} />
					<LinkHint hint={hint} shown={lab.cover() === null} strings={strings} />
				</div>
			</div>
			<Show when={props.exercise}>
				{(exercise) => (
					<ExercisePanel
						id={props.id}
						title={props.title}
						exercise={exercise()}
						solution={props.solution}
						locale={words.locale}
						strings={strings}
						live={lab.live}
						code={lab.code.canonical}
						shown={lab.code.shown}
						onVerdict={lab.setVerdict}
						onGraded={tellGraded}
						onUseSolution={(solution) => lab.replace(solution, strings.solutionUsed)}
						loadChecks={props.loadChecks}
					/>
				)}
			</Show>
		</section>
	);
}
