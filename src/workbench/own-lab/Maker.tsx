import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { FilePicker } from '../files/FilePicker.tsx';
import { UNRECORDED } from '../props.ts';
import './maker.css';
import { download } from '../../browser/download.ts';
import { browserStore } from '../../browser/guarded-store.ts';
import { newLab, type OwnLab } from '../../exercises/own-lab/own-lab.ts';
import { saveOwnLab } from '../../exercises/own-lab/read-own-lab.ts';
import { RUN_OVER } from '../../exercises/page-events.ts';
import { ONE_CLIENT } from '../../exercises/scripted-client.ts';
import { fileName } from '../../formats/export-trace.ts';
import type { ExerciseStrings } from '../../i18n/en/exercises.ts';
import { inPageStrings } from '../../i18n/in-page.ts';
import type { Locale } from '../../i18n/locales.ts';
import { ownLabStrings } from '../../i18n/own-lab.ts';
import { playgroundStrings } from '../../i18n/playground.ts';
import { splitPrograms } from '../../trace/programs.ts';
import type { CodeTools } from '../code-tools.ts';
import { Drafts } from '../drafts.ts';
import { sentencesIn } from '../exercise/checker.ts';
import { PlaygroundEditor } from '../playground/PlaygroundEditor.tsx';
import { type PlaygroundProps, PlaygroundTools } from '../playground/PlaygroundTools.tsx';
import { createSharing, Workbench } from '../Workbench.tsx';
import { wordsIn } from '../words.ts';
import { CheckList } from './CheckList.tsx';
import { CodeSlots } from './CodeSlots.tsx';
import { createMaker, type MakeOf } from './create-maker.ts';
import { createTrials } from './create-trials.ts';
import { HandOut } from './HandOut.tsx';
import { LabTexts } from './LabTexts.tsx';
import { openLabFile } from './open-lab.ts';

const ID = 'playground/own-lab';
const LINES = 19;

/** The form in which a lab is made, with the lab below it: what is changed in the one is tried in the other. */
export function Maker(props: {
	readonly of: MakeOf;
	readonly locale: Locale;
	readonly tools: PlaygroundProps;
}): JSX.Element {
	const { locale } = props;
	const strings = ownLabStrings[locale];
	const words = wordsIn(locale);
	const first = props.tools.scenarios[0]?.starter ?? '';
	// The code is kept with the lab.
	new Drafts(browserStore).save(ID, { text: null, replaced: [] });
	const maker = createMaker(props.of, first);
	const begun = maker.lab().starter;
	const [sentences, setSentences] = createSignal<ExerciseStrings | null>(null);
	const trials = createTrials(maker.lab, sentences);
	const [said, setSaid] = createSignal<string | null>(
		props.of.from === 'playground' ? strings.fromPlayground : props.of.from === 'lab' ? strings.opened : null,
	);
	const [problem, setProblem] = createSignal<string | null>(null);
	const [wrong, setWrong] = createSignal<ReadonlySet<string>>(new Set());
	let root!: HTMLDivElement;
	let picker!: HTMLInputElement;
	let heading!: HTMLHeadingElement;
	const [code, setCode] = createSignal<CodeTools | null>(null);

	const sharing = createSharing('#share=', () => setProblem(words.lab.loadFailed));
	onMount(() => {
		heading.focus({ preventScroll: true });
		sentencesIn(locale).then(
			(found) => setSentences(found),
			() => setProblem(words.lab.loadFailed),
		);
		root.addEventListener(RUN_OVER, ({ detail }) => trials.ran(code()?.shown().meta.code ?? null, detail));
	});

	const replace = (lab: OwnLab, about: string): void => {
		maker.replace(lab);
		setWrong(new Set<string>());
		setProblem(null);
		setSaid(about);
	};
	const open = async (file: File): Promise<void> => {
		const { lab, problem: why } = await openLabFile(file, locale);
		if (lab === null) setProblem(why);
		else replace(lab, strings.opened);
	};
	const mark = (field: string, isWrong: boolean): void => {
		setWrong((all) => new Set(isWrong ? [...all, field] : [...all].filter((one) => one !== field)));
	};
	const isWrong = (): boolean =>
		maker.lab().checks.some(({ id }) => [...wrong()].some((one) => one.startsWith(`${id}.`)));

	return (
		<div class="wl-maker" ref={root}>
			<div class="wl-maker__bar">
				<button
					type="button"
					attr:autocomplete="off"
					class="wl-button"
					disabled={!maker.canUndo()}
					onClick={() => maker.undo()}
				>
					{strings.undo}
				</button>
				<button
					type="button"
					attr:autocomplete="off"
					class="wl-button"
					disabled={!maker.canRedo()}
					onClick={() => maker.redo()}
				>
					{strings.redo}
				</button>
				<button type="button" class="wl-button" onClick={() => replace(newLab(first), strings.began)}>
					{strings.fresh}
				</button>
				<button type="button" class="wl-button" onClick={() => picker.click()}>
					{strings.open}
				</button>
				<button
					type="button"
					class="wl-button"
					onClick={() =>
						download(
							saveOwnLab(maker.lab()),
							'application/json',
							fileName(`lab/${maker.lab().title}`, new Date(), 'json'),
						)
					}
				>
					{strings.save}
				</button>
				<FilePicker
					of="lab"
					ref={(element) => {
						picker = element;
					}}
					onFiles={([file]) => {
						if (file !== undefined) void open(file);
					}}
				/>
				<small>{maker.kept() ? strings.kept : strings.notKept}</small>
			</div>
			<p role="status">{said()}</p>
			<Show when={problem()}>
				{(sentence) => (
					<p class="wl-own__problem" role="alert">
						{sentence()}
					</p>
				)}
			</Show>
			<section class="wl-maker__texts" aria-label={strings.label}>
				<h2 ref={heading} tabindex="-1">
					{strings.label}
				</h2>
				<LabTexts lab={maker.lab()} strings={strings} inPage={inPageStrings[locale]} onChange={maker.change} />
			</section>
			<CheckList
				checks={maker.lab().checks}
				locale={locale}
				strings={strings}
				trials={trials}
				onChange={(checks, field) => maker.change({ checks }, field)}
				onWrong={(check, field, isBad) => mark(`${check}.${field}`, isBad)}
			/>
			<h2>{strings.program}</h2>
			<Workbench
				id={ID}
				title={strings.program}
				starter={begun}
				solution={null}
				{...UNRECORDED}
				exercise={null}
				view="timeline"
				guess={false}
				programs={splitPrograms(code()?.text() ?? begun) === null ? null : ONE_CLIENT}
				editor={PlaygroundEditor}
				transport={maker.lab().transport}
				network={maker.lab().network}
				lines={LINES}
				words={words}
				generated={() => true}
				above={(tools) => {
					setCode(tools);
					return (
						<>
							<CodeSlots
								lab={maker.lab()}
								code={tools}
								strings={strings}
								onCode={(slot, text) => maker.change({ [slot]: text }, slot)}
							/>
							<PlaygroundTools
								{...props.tools}
								words={words}
								strings={playgroundStrings[locale]}
								code={tools}
								sharing={sharing}
							/>
						</>
					);
				}}
			/>
			<HandOut
				lab={maker.lab()}
				wrong={isWrong()}
				trials={trials}
				locale={locale}
				strings={strings}
				onSolutionShown={(solutionShown) => maker.change({ solutionShown }, null)}
			/>
		</div>
	);
}
