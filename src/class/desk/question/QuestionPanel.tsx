import { createResource, createSignal, For, type JSX, onMount, Show } from 'solid-js';
import './question.css';
import type { DeskMessage } from '../../../classroom/messages.ts';
import {
	type Answer,
	type AskedQuestion,
	answerIn,
	optionsOf,
	type Tally,
	textIn,
} from '../../../classroom/question.ts';
import type { ClassStrings } from '../../../i18n/en/class.ts';
import type { DeskLesson } from '../overview.ts';
import { AskForm } from './AskForm.tsx';
import { COURSE_QUESTIONS, type CourseQuestion, originOf } from './course-questions.ts';

type Strings = ClassStrings['desk']['question'];

async function fetchQuestions(): Promise<readonly CourseQuestion[]> {
	const response = await fetch(COURSE_QUESTIONS);
	return response.ok ? response.json() : [];
}

/** A question to the class: of the course, or of the teacher's own. */
export function QuestionPanel(props: {
	readonly locale: string;
	readonly asked: AskedQuestion | null;
	/** Students who are connected. */
	readonly here: number;
	readonly lessons: readonly DeskLesson[];
	readonly strings: Strings;
	readonly tell: (message: DeskMessage) => void;
}): JSX.Element {
	let panel!: HTMLDetailsElement;
	/** It was asked at this desk: it is shown here, and whoever uses the keyboard goes on there. */
	let asking = false;
	const [opened, setOpened] = createSignal(false);
	const [questions] = createResource(() => (opened() || props.asked !== null ? true : null), fetchQuestions);
	// Without them a teacher's own question can be asked all the same.
	const known = (): readonly CourseQuestion[] => (questions.state === 'ready' ? questions() : []);
	return (
		<details
			ref={panel}
			class="wl-question"
			open={props.asked !== null || opened()}
			onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
		>
			<summary>{props.strings.heading}</summary>
			<Show
				when={props.asked}
				fallback={
					<AskForm
						locale={props.locale}
						questions={known()}
						lessons={props.lessons}
						strings={props.strings}
						onAsk={(question) => {
							asking = true;
							props.tell({ type: 'ask', ...question });
						}}
					/>
				}
			>
				{(asked) => (
					<Asked
						locale={props.locale}
						asked={asked()}
						here={props.here}
						origin={originOf(asked(), known())}
						strings={props.strings}
						tell={props.tell}
						onShown={(text) => {
							if (!asking) return;
							asking = false;
							text.focus({ preventScroll: true });
							panel.scrollIntoView();
						}}
						onOver={() => panel.querySelector('summary')?.focus()}
					/>
				)}
			</Show>
		</details>
	);
}

function Asked(props: {
	readonly locale: string;
	readonly asked: AskedQuestion;
	readonly here: number;
	readonly origin: CourseQuestion | null;
	readonly strings: Strings;
	readonly tell: (message: DeskMessage) => void;
	readonly onShown: (text: HTMLElement) => void;
	readonly onOver: () => void;
}): JSX.Element {
	let shown!: HTMLParagraphElement;
	onMount(() => props.onShown(shown));
	const text = () => textIn(props.asked, props.locale);
	/** Nobody is to read it off the projector before it is shown. */
	const right = (): Answer | null => (props.asked.step === 'shown' ? (props.origin?.answer ?? null) : null);
	const isRight = ({ answer }: Tally): boolean => answer !== null && answer.join() === right()?.join();
	const most = () => Math.max(1, ...(props.asked.tallies ?? []).flatMap(({ votes }) => votes));
	const step = (to: 'discuss' | 'again' | 'shown' | null) => () => props.tell({ type: 'step', step: to });
	const said = (answer: Answer): string => answerIn(text(), props.asked.kind, answer);
	const rows = (): readonly Tally[] =>
		props.asked.tallies ??
		Array.from({ length: optionsOf(props.asked) }, (_, place) => ({ answer: [place], votes: [] }));
	const named = ({ answer }: Tally): string => {
		if (answer === null) return props.strings.others;
		return props.asked.tallies === null ? (text().options[answer[0] ?? 0] ?? '') : said(answer);
	};
	return (
		<div class="wl-question__asked">
			<p class="wl-question__text" ref={shown} tabindex="-1">
				{text().text}
			</p>
			<ol data-kind={props.asked.kind}>
				<For each={rows()}>
					{(tally) => (
						<li data-right={isRight(tally) ? '' : undefined}>
							{named(tally)} <Show when={isRight(tally)}>✓ {props.strings.right}</Show>
							<For each={tally.votes}>
								{(votes, index) => (
									<div class="wl-question__bar">
										<meter min={0} max={most()} value={votes} aria-hidden="true" />{' '}
										{props.strings.inRound(index() + 1, votes)}
									</div>
								)}
							</For>
						</li>
					)}
				</For>
			</ol>
			<p role="status">
				{props.strings.step[props.asked.step]} {props.strings.voted(props.asked.voted, props.here)}
			</p>
			<Show when={right()}>
				{(answer) => (
					<p>
						<strong>{props.strings.answer(said(answer()))}</strong> {props.origin?.because[props.locale]}
					</p>
				)}
			</Show>
			<div class="wl-student__actions">
				<button
					type="button"
					attr:autocomplete="off"
					class="wl-button"
					disabled={props.asked.step !== 'vote'}
					onClick={step('discuss')}
				>
					{props.strings.discuss}
				</button>
				<button
					type="button"
					attr:autocomplete="off"
					class="wl-button"
					disabled={props.asked.step !== 'discuss'}
					onClick={step('again')}
				>
					{props.strings.again}
				</button>
				<button
					type="button"
					attr:autocomplete="off"
					class="wl-button"
					disabled={props.asked.step === 'shown'}
					onClick={step('shown')}
				>
					{props.strings.show}
				</button>
				<button
					type="button"
					class="wl-button"
					onClick={() => {
						step(null)();
						props.onOver();
					}}
				>
					{props.strings.over}
				</button>
			</div>
		</div>
	);
}
