import { createMemo, createSignal, For, Show, untrack } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { parseClosePayload } from '../../protocol/close-payload.ts';
import { type Frame, fieldsOf } from '../../protocol/frame.ts';
import { OPCODE, OPCODES } from '../../protocol/opcodes.ts';
import type { WireFrame } from '../../trace/connection.ts';
import '../figures/figures.css';
import { BitGrid } from '../frame/BitGrid.tsx';
import { FieldLine } from '../frame/parts.tsx';
import '../frame/frame.css';
import { fieldSentences } from '../frame/field-sentences.ts';
import { hexOf } from '../frame/hex-dump.layout.ts';
import '../view.css';
import './drill.css';
import {
	DRILL_LEVELS,
	type DrillAnswers,
	type DrillLevel,
	type DrillQuestion,
	drillFrame,
	misread,
	misreadFields,
	rightAnswers,
} from './drill.ts';

/** Bytes of a frame that are shown: the longest header, and the beginning of the payload. */
const SHOWN = 24;

const NAMES = Object.values(OPCODES).map(({ name }) => name);
const NO_CONNECTION = { messages: { out: [], in: [] }, response: null };

/** Frames to be read from their bytes, one after the other. Mistakes are answered by the bits in which they were made. */
export function FrameDrill(props: {
	readonly strings: ViewsStrings;
	/** A number from 0 up to but not including 1. */
	readonly random: () => number;
	/** False on the server: there one frame is drawn, with what it says. */
	readonly live: boolean;
}) {
	const strings = () => props.strings.figures.drill;
	const [level, setLevel] = createSignal<DrillLevel>(1);
	const [frame, setFrame] = createSignal(untrack(() => drillFrame(1, props.random)));
	const [answers, setAnswers] = createSignal<DrillAnswers>({});
	const [wrong, setWrong] = createSignal<readonly DrillQuestion[] | null>(null);
	const [score, setScore] = createSignal({ read: 0, right: 0 });
	const right = createMemo(() => rightAnswers(frame()));
	const lit = createMemo(() => misreadFields(wrong() ?? [], fieldsOf(frame())));
	const sentences = createMemo(() =>
		fieldSentences(asWire(frame()), NO_CONNECTION, props.strings).filter(({ fields }) =>
			fields.some((field) => lit().includes(field)),
		),
	);
	let form: HTMLFormElement | undefined;
	let button: HTMLButtonElement | undefined;

	const next = (at: DrillLevel): void => {
		setLevel(at);
		setFrame(drillFrame(at, props.random));
		setAnswers({});
		setWrong(null);
		form?.reset();
		form?.querySelector<HTMLElement>('[name]')?.focus();
	};
	const check = (event: SubmitEvent) => {
		event.preventDefault();
		if (wrong() !== null) return next(level());
		// Answers can't be changed any more: the focus must not fall out of the drill.
		button?.focus();
		const mistakes = misread(frame(), answers());
		setWrong(mistakes);
		setScore(({ read, right }) => ({ read: read + 1, right: right + (mistakes.length === 0 ? 1 : 0) }));
	};
	const answer = ({ target }: Event) => {
		if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
			setAnswers({ ...answers(), [target.name]: target.value });
	};
	const grid = () => (
		<BitGrid frame={frame()} strings={props.strings} choice={{ chosen: () => null, choose: () => undefined }} />
	);

	return (
		<section class="wl-view wl-figure wl-drill" aria-label={strings().label}>
			<fieldset class="wl-figure__controls" disabled={!props.live} aria-label={strings().levelLabel}>
				<div class="wl-figure__buttons">
					<For each={DRILL_LEVELS}>
						{(each) => (
							<button type="button" class="wl-more" aria-pressed={each === level()} onClick={() => next(each)}>
								{strings().levels[each]}
							</button>
						)}
					</For>
					<span class="wl-dim">{strings().score(score().right, score().read)}</span>
				</div>
			</fieldset>
			<p class="wl-figure__sum">
				<code class="wl-drill__bytes">
					{hexOf(frame().bytes, SHOWN)}
					{frame().bytes.length > SHOWN ? ' …' : ''}
				</code>
			</p>
			<form
				class="wl-drill__form"
				method="dialog"
				autocomplete="off"
				ref={(element) => {
					form = element;
				}}
				onSubmit={check}
				onInput={answer}
			>
				<For each={right()}>
					{([question, is]) => (
						<div class="wl-drill__question" data-wrong={wrong()?.includes(question) ? '' : undefined}>
							<label for={idOf(question)}>{strings().questions[question]}</label>
							<Answer question={question} disabled={!props.live || wrong() !== null} />
							<Show when={wrong()?.includes(question)}>
								<strong>{strings().is(is)}</strong>
							</Show>
						</div>
					)}
				</For>
				<button
					type="submit"
					class="wl-more"
					disabled={!props.live}
					ref={(element) => {
						button = element;
					}}
				>
					{wrong() === null ? strings().check : strings().next}
				</button>
			</form>
			<p class="wl-figure__sum" role="status">
				<Show when={wrong()}>{(mistakes) => strings().verdict(mistakes().length)}</Show>
			</p>
			<Show when={wrong()}>
				<div class="wl-frame" data-lit={lit().join(' ') || undefined}>
					{grid()}
					<ul class="wl-drill__words">
						<For each={sentences()}>{(sentence) => <FieldLine sentence={sentence} />}</For>
					</ul>
				</div>
			</Show>
			<Show when={!props.live}>
				<details>
					<summary>{strings().answer}</summary>
					<div class="wl-frame">{grid()}</div>
				</details>
			</Show>
		</section>
	);
}

function Answer(props: { readonly question: DrillQuestion; readonly disabled: boolean }) {
	const choices = () => (props.question === 'opcode' ? NAMES : ['0', '1']);
	return (
		<Show
			when={props.question === 'opcode' || props.question === 'fin' || props.question === 'mask'}
			fallback={
				<input
					type="text"
					autocomplete="off"
					id={idOf(props.question)}
					name={props.question}
					inputmode={props.question === 'byte' ? 'text' : 'numeric'}
					size={8}
					disabled={props.disabled}
				/>
			}
		>
			<select autocomplete="off" id={idOf(props.question)} name={props.question} disabled={props.disabled}>
				<option value="" />
				<For each={choices()}>{(value) => <option value={value}>{value}</option>}</For>
			</select>
		</Show>
	);
}

/** There is one drill in a page. */
const idOf = (question: DrillQuestion): string => `frame-drill-${question}`;

const asWire = (frame: Frame): WireFrame => ({
	id: 0,
	direction: frame.masked ? 'out' : 'in',
	t: 0,
	frame,
	message: null,
	close: frame.opcode === OPCODE.close ? parseClosePayload(frame.payload).close : null,
	violations: [],
});
