import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import './question.css';
import { CLASS_LIMITS } from '../../classroom/limits.ts';
import type { DeskMessage } from '../../classroom/messages.ts';
import type { AskedQuestion } from '../../classroom/question.ts';
import type { ClassStrings } from '../../i18n/en/class.ts';
import type { DeskPrediction } from './overview.ts';

type Strings = ClassStrings['desk']['question'];

/** A question to the class: of the course, or of the teacher's own. */
export function QuestionPanel(props: {
	readonly asked: AskedQuestion | null;
	/** Students who are connected. */
	readonly here: number;
	readonly predictions: readonly DeskPrediction[];
	readonly strings: Strings;
	readonly tell: (message: DeskMessage) => void;
}): JSX.Element {
	return (
		<details class="wl-question" open={props.asked !== null}>
			<summary>{props.strings.heading}</summary>
			<Show when={props.asked} fallback={<AskForm {...props} />}>
				{(asked) => <Asked {...props} asked={asked()} />}
			</Show>
		</details>
	);
}

function AskForm(props: {
	readonly predictions: readonly DeskPrediction[];
	readonly strings: Strings;
	readonly tell: (message: DeskMessage) => void;
}): JSX.Element {
	const [text, setText] = createSignal('');
	const [lines, setLines] = createSignal('');
	const options = createMemo(() =>
		lines()
			.split('\n')
			.map((line) => line.trim().slice(0, CLASS_LIMITS.optionCharacters))
			.filter((line) => line !== ''),
	);
	const isWhole = () => text().trim() !== '' && options().length >= 2 && options().length <= CLASS_LIMITS.options;
	const take = (index: number): void => {
		const prediction = props.predictions[index];
		setText(prediction?.question ?? '');
		setLines(prediction?.options.join('\n') ?? '');
	};
	return (
		<form
			class="wl-question__form"
			onSubmit={(event) => {
				event.preventDefault();
				if (isWhole()) props.tell({ type: 'ask', text: text().trim(), options: options() });
			}}
		>
			<label>
				{props.strings.fromCourse}
				<select onChange={({ currentTarget }) => take(currentTarget.selectedIndex - 1)}>
					<option>{props.strings.own}</option>
					<For each={props.predictions}>{(prediction) => <option>{prediction.question}</option>}</For>
				</select>
			</label>
			<label>
				{props.strings.text}
				<textarea
					rows={2}
					maxLength={CLASS_LIMITS.questionCharacters}
					value={text()}
					onInput={({ currentTarget }) => setText(currentTarget.value)}
				/>
			</label>
			<label>
				{props.strings.options(CLASS_LIMITS.options)}
				<textarea rows={4} value={lines()} onInput={({ currentTarget }) => setLines(currentTarget.value)} />
			</label>
			<button type="submit" class="wl-button wl-button--run" disabled={!isWhole()}>
				{props.strings.ask}
			</button>
		</form>
	);
}

function Asked(props: {
	readonly asked: AskedQuestion;
	readonly here: number;
	readonly predictions: readonly DeskPrediction[];
	readonly strings: Strings;
	readonly tell: (message: DeskMessage) => void;
}): JSX.Element {
	const prediction = () => props.predictions.find(({ question }) => question === props.asked.text);
	const isRight = (option: string) =>
		props.asked.step === 'shown' && prediction()?.options[prediction()?.answer ?? -1] === option;
	const most = () => Math.max(1, ...(props.asked.counts ?? []).flat());
	const step = (to: 'discuss' | 'again' | 'shown' | null) => () => props.tell({ type: 'step', step: to });
	return (
		<div class="wl-question__asked">
			<p class="wl-question__text">{props.asked.text}</p>
			<ol>
				<For each={props.asked.options}>
					{(option, place) => (
						<li data-right={isRight(option) ? '' : undefined}>
							{option} <Show when={isRight(option)}>✓ {props.strings.right}</Show>
							<For each={props.asked.counts ?? []}>
								{(round, index) => (
									<div class="wl-question__bar">
										<meter min={0} max={most()} value={round[place()] ?? 0}>
											{round[place()] ?? 0}
										</meter>{' '}
										{props.strings.inRound(index() + 1, round[place()] ?? 0)}
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
			<Show when={props.asked.step === 'shown' && prediction()}>{(known) => <p>{known().because}</p>}</Show>
			<div class="wl-student__actions">
				<button type="button" class="wl-button" disabled={props.asked.step !== 'vote'} onClick={step('discuss')}>
					{props.strings.discuss}
				</button>
				<button type="button" class="wl-button" disabled={props.asked.step !== 'discuss'} onClick={step('again')}>
					{props.strings.again}
				</button>
				<button type="button" class="wl-button" disabled={props.asked.step === 'shown'} onClick={step('shown')}>
					{props.strings.show}
				</button>
				<button type="button" class="wl-button" onClick={step(null)}>
					{props.strings.over}
				</button>
			</div>
		</div>
	);
}
