import { createSignal, For, type JSX, Show } from 'solid-js';
import { CLASS_LIMITS } from '../../../classroom/limits.ts';
import { type Question, type QuestionKind, textIn } from '../../../classroom/question.ts';
import type { ClassStrings } from '../../../i18n/en/class.ts';
import type { DeskLesson } from '../overview.ts';
import { type CourseQuestion, nameOf, typedQuestion, withoutAnswer } from './course-questions.ts';

const KINDS: readonly QuestionKind[] = ['choice', 'order', 'number'];

/** Chooses a question of the course, as it is, or takes one of the teacher's own. */
export function AskForm(props: {
	readonly locale: string;
	readonly questions: readonly CourseQuestion[];
	readonly lessons: readonly Pick<DeskLesson, 'slug' | 'title'>[];
	readonly strings: ClassStrings['desk']['question'];
	readonly onAsk: (question: Question) => void;
}): JSX.Element {
	/** Of the chosen one; below 0: one of their own. */
	const [place, setPlace] = createSignal(-1);
	const chosen = () => props.questions[place()] ?? null;
	const [kind, setKind] = createSignal<QuestionKind>('choice');
	const [text, setText] = createSignal('');
	const [lines, setLines] = createSignal('');
	const [unit, setUnit] = createSignal('');
	const typed = () =>
		typedQuestion(props.locale, { kind: kind(), text: text(), lines: lines(), unit: unit() }, CLASS_LIMITS);
	const question = (): Question | null => {
		const known = chosen();
		return known === null ? typed() : withoutAnswer(known);
	};
	const groups = () =>
		[...Map.groupBy(props.questions, ({ lesson }) => lesson)].map(([slug, questions]) => ({
			title: props.lessons.find((lesson) => lesson.slug === slug)?.title ?? slug,
			questions,
		}));

	return (
		<form
			autocomplete="off"
			class="wl-question__form"
			onSubmit={(event) => {
				event.preventDefault();
				const whole = question();
				if (whole !== null) props.onAsk(whole);
			}}
		>
			<label>
				{props.strings.fromCourse}
				<select class="wl-input" onChange={({ currentTarget }) => setPlace(Number(currentTarget.value))}>
					<option value="-1">{props.strings.own}</option>
					<For each={groups()}>
						{(group) => (
							<optgroup label={group.title}>
								<For each={group.questions}>
									{(each) => <option value={props.questions.indexOf(each)}>{nameOf(each, props.locale)}</option>}
								</For>
							</optgroup>
						)}
					</For>
				</select>
			</label>
			<Show
				when={chosen()}
				fallback={
					<>
						<label>
							{props.strings.kind}
							<select
								class="wl-input"
								onChange={({ currentTarget }) => setKind(KINDS[currentTarget.selectedIndex] ?? 'choice')}
							>
								<For each={KINDS}>
									{(each) => <option selected={each === kind()}>{props.strings.kinds[each]}</option>}
								</For>
							</select>
						</label>
						<label>
							{props.strings.text}
							<textarea
								class="wl-input"
								rows={2}
								maxLength={CLASS_LIMITS.questionCharacters}
								value={text()}
								onInput={({ currentTarget }) => setText(currentTarget.value)}
							/>
						</label>
						<Show
							when={kind() === 'number'}
							fallback={
								<label>
									{props.strings.options(CLASS_LIMITS.options)}
									<textarea
										class="wl-input"
										rows={4}
										value={lines()}
										onInput={({ currentTarget }) => setLines(currentTarget.value)}
									/>
								</label>
							}
						>
							<label>
								{props.strings.unit}
								<input
									class="wl-input"
									maxLength={CLASS_LIMITS.unitCharacters}
									value={unit()}
									onInput={({ currentTarget }) => setUnit(currentTarget.value)}
								/>
							</label>
						</Show>
					</>
				}
			>
				{(known) => (
					<div class="wl-question__preview">
						<p class="wl-question__text">{nameOf(known(), props.locale)}</p>
						<ul>
							<For each={textIn(known(), props.locale).options}>{(option) => <li>{option}</li>}</For>
						</ul>
						<small>
							{props.strings.kinds[known().kind]} {props.strings.ownLanguage}
						</small>
					</div>
				)}
			</Show>
			<button type="submit" class="wl-button wl-button--run" disabled={question() === null}>
				{props.strings.ask}
			</button>
		</form>
	);
}
