import { createEffect, createMemo, createSignal, createUniqueId, For, type JSX, on, Show } from 'solid-js';
import { type CheckField, type CheckValues, fieldsOf, wordsOf } from '../../exercises/own-lab/check-table.ts';
import { type OwnCheck, unfilled } from '../../exercises/own-lab/own-lab.ts';
import type { OwnLabStrings } from '../../i18n/en/own-lab.ts';
import type { Locale } from '../../i18n/locales.ts';
import { ownLabChoiceStrings } from '../../i18n/own-lab-checks.ts';

/** What is not filled in yet. */
const BLANK = '…';

/** @returns the sentence of a check, also where something is left to fill in */
export function sentenceOf(check: OwnCheck, locale: Locale): string {
	const blanks = Object.fromEntries(unfilled(check).map((name) => [name, BLANK]));
	return wordsOf(check.kind, locale).text({ ...blanks, ...check.values });
}

/** One check: the sentence that learners read, and the fields that it is made of. */
export function CheckEditor(props: {
	readonly check: OwnCheck;
	readonly locale: Locale;
	readonly strings: OwnLabStrings;
	readonly onValues: (values: CheckValues, field: string) => void;
	/** @param wrong whether what is typed there can't be taken */
	readonly onWrong: (field: string, wrong: boolean) => void;
}): JSX.Element {
	const names = createMemo(() => Object.keys(fieldsOf(props.check.kind)));
	const fill = (name: string, value: string | number | undefined): void => {
		const { [name]: _, ...others } = props.check.values;
		props.onValues(value === undefined ? others : { ...others, [name]: value }, name);
	};
	return (
		<div class="wl-maker__fields">
			<For each={names()}>
				{(name) => {
					const field = fieldsOf(props.check.kind)[name];
					return (
						field !== undefined && (
							<Field
								name={name}
								field={field}
								of={props.check}
								label={wordsOf(props.check.kind, props.locale).fields[name] ?? name}
								locale={props.locale}
								strings={props.strings}
								onValue={(value) => fill(name, value)}
								onWrong={(wrong) => props.onWrong(name, wrong)}
							/>
						)
					);
				}}
			</For>
		</div>
	);
}

function Field(props: {
	readonly name: string;
	readonly field: CheckField;
	readonly of: OwnCheck;
	readonly label: string;
	readonly locale: Locale;
	readonly strings: OwnLabStrings;
	readonly onValue: (value: string | number | undefined) => void;
	readonly onWrong: (wrong: boolean) => void;
}): JSX.Element {
	const id = createUniqueId();
	const { field, strings } = props;
	/** What was typed and can't be taken; null where it can. */
	const [typed, setTyped] = createSignal<string | null>(null);
	const value = () => String(props.of.values[props.name] ?? '');
	const problem = (): string | null => {
		if (typed() !== null && field.type === 'integer') return strings.between(field.least, field.most);
		if (!unfilled(props.of).includes(props.name)) return null;
		return value() === '' ? strings.needed : strings.notBelow;
	};
	// Undo, or another check in this place, has brought a value of its own.
	createEffect(on([() => props.of.id, value], () => setTyped(null), { defer: true }));
	createEffect(on(typed, (wrong) => props.onWrong(wrong !== null), { defer: true }));
	const type = (text: string): void => {
		if (field.type !== 'integer' || text.trim() === '') {
			setTyped(null);
			props.onValue(text === '' || (field.type === 'integer' && text.trim() === '') ? undefined : text);
			return;
		}
		const number = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
		const fits = number >= field.least && number <= field.most;
		if (fits) {
			setTyped(null);
			props.onValue(number);
		} else setTyped(text);
	};
	const optional = field.type !== 'choice' && !field.required;
	return (
		<div class="wl-maker__field">
			<label for={id}>{optional ? strings.optional(props.label) : props.label}</label>
			<Show
				when={field.type === 'choice' && field.values}
				fallback={
					<input
						class="wl-input"
						id={id}
						type="text"
						inputmode={field.type === 'integer' ? 'numeric' : 'text'}
						maxlength={field.type === 'text' ? field.most : 9}
						autocomplete="off"
						autocapitalize="off"
						spellcheck={false}
						value={typed() ?? value()}
						aria-invalid={problem() !== null}
						aria-describedby={`${id}-hint`}
						onInput={({ currentTarget }) => type(currentTarget.value)}
					/>
				}
			>
				{(values) => (
					<select
						class="wl-input"
						id={id}
						autocomplete="off"
						onChange={({ currentTarget }) => props.onValue(currentTarget.value)}
					>
						<For each={values()}>
							{(choice, index) => (
								<option value={choice} selected={value() === '' ? index() === 0 : value() === choice}>
									{choiceWord(choice, props.locale)}
								</option>
							)}
						</For>
					</select>
				)}
			</Show>
			<small id={`${id}-hint`}>{problem()}</small>
		</div>
	);
}

/** All choices that there are, so far, are of how a text is to match. */
function choiceWord(choice: string, locale: Locale): string {
	const words: Readonly<Record<string, string>> = ownLabChoiceStrings[locale].match;
	return words[choice] ?? choice;
}
