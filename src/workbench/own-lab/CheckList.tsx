import { createSignal, createUniqueId, For, Index, type JSX, Show } from 'solid-js';
import { CHECK_KINDS, wordsOf } from '../../exercises/own-lab/check-table.ts';
import { nextCheckId, OWN_LAB_LIMITS, type OwnCheck } from '../../exercises/own-lab/own-lab.ts';
import type { OwnLabStrings } from '../../i18n/en/own-lab.ts';
import type { Locale } from '../../i18n/locales.ts';
import { CheckEditor, sentenceOf } from './CheckEditor.tsx';
import { SLOTS, type TrialSlot, type Trials } from './create-trials.ts';

type Mark = 'passed' | 'failed' | 'untried';

const SIGNS: Readonly<Record<Mark, string>> = { passed: '✓', failed: '✗', untried: '·' };

/** The checks of a lab that is being made, each with what it says of the last runs. */
export function CheckList(props: {
	readonly checks: readonly OwnCheck[];
	readonly locale: Locale;
	readonly strings: OwnLabStrings;
	readonly trials: Trials;
	readonly onChange: (checks: readonly OwnCheck[], field: string | null) => void;
	readonly onWrong: (check: string, field: string, wrong: boolean) => void;
}): JSX.Element {
	const { strings, locale } = props;
	const id = createUniqueId();
	const [kind, setKind] = createSignal('');
	let list!: HTMLOListElement;

	const focusOn = (place: number, what: string): void =>
		list.children[place]?.querySelector<HTMLElement>(what)?.focus();
	const add = (): void => {
		const chosen = CHECK_KINDS.find((known) => known === kind());
		if (chosen === undefined) return;
		props.onChange([...props.checks, { id: nextCheckId(props.checks), kind: chosen, values: {} }], null);
		setKind('');
		focusOn(props.checks.length - 1, 'input, select, button');
	};
	const move = (place: number, by: 1 | -1): void => {
		const check = props.checks[place];
		const other = props.checks[place + by];
		if (check === undefined || other === undefined) return;
		props.onChange(props.checks.with(place, other).with(place + by, check), null);
		// A button that the move has made useless can't have the focus.
		focusOn(place + by, `[data-move="${by}"]:enabled`);
		if (!list.children[place + by]?.contains(document.activeElement)) focusOn(place + by, '[data-move]:enabled');
	};
	const remove = (place: number): void => {
		props.onChange(props.checks.toSpliced(place, 1), null);
		document.getElementById(id)?.focus();
	};
	const result = (slot: TrialSlot, check: OwnCheck) => props.trials.results(slot)?.find((one) => one.id === check.id);
	const mark = (slot: TrialSlot, check: OwnCheck): Mark => {
		const found = result(slot, check);
		return found === undefined ? 'untried' : found.passed ? 'passed' : 'failed';
	};

	return (
		<section class="wl-maker__checks" aria-label={strings.checks}>
			<h2>{strings.checks}</h2>
			<ol ref={list}>
				<Index each={props.checks}>
					{(check, place) => (
						<li class="wl-maker__check" data-own-check={check().id} aria-label={strings.check(place + 1)}>
							<p class="wl-maker__sentence">{sentenceOf(check(), locale)}</p>
							<CheckEditor
								check={check()}
								locale={locale}
								strings={strings}
								onValues={(values, field) =>
									props.onChange(props.checks.with(place, { ...check(), values }), `${check().id}.${field}`)
								}
								onWrong={(field, wrong) => props.onWrong(check().id, field, wrong)}
							/>
							<ul class="wl-maker__marks" aria-label={strings.tried}>
								<For each={SLOTS}>
									{(slot) => (
										<li data-trial={slot} data-mark={mark(slot, check())}>
											<span aria-hidden="true">{SIGNS[mark(slot, check())]}</span> {strings.slots[slot]}:{' '}
											{strings.marks[mark(slot, check())]}
											<Show when={result(slot, check())?.seen}>{(seen) => <small> {seen()}</small>}</Show>
										</li>
									)}
								</For>
							</ul>
							<div class="wl-maker__moves">
								<button
									type="button"
									attr:autocomplete="off"
									class="wl-button wl-button--icon"
									data-move="-1"
									disabled={place === 0}
									aria-label={strings.up(place + 1)}
									title={strings.up(place + 1)}
									onClick={() => move(place, -1)}
								>
									<span aria-hidden="true">↑</span>
								</button>
								<button
									type="button"
									attr:autocomplete="off"
									class="wl-button wl-button--icon"
									data-move="1"
									disabled={place === props.checks.length - 1}
									aria-label={strings.down(place + 1)}
									title={strings.down(place + 1)}
									onClick={() => move(place, 1)}
								>
									<span aria-hidden="true">↓</span>
								</button>
								<button
									type="button"
									class="wl-button wl-button--icon"
									aria-label={strings.remove(place + 1)}
									title={strings.remove(place + 1)}
									onClick={() => remove(place)}
								>
									<span aria-hidden="true">✕</span>
								</button>
							</div>
						</li>
					)}
				</Index>
			</ol>
			<Show when={props.checks.length === 0}>
				<p>{strings.noChecks}</p>
			</Show>
			<Show when={props.checks.length < OWN_LAB_LIMITS.checks} fallback={<p>{strings.full(OWN_LAB_LIMITS.checks)}</p>}>
				<div class="wl-maker__add">
					<label for={id}>{strings.addWhat}</label>
					<select
						class="wl-input"
						id={id}
						autocomplete="off"
						onChange={({ currentTarget }) => setKind(currentTarget.value)}
					>
						<option value="" selected={kind() === ''}>
							{strings.choose}
						</option>
						<For each={CHECK_KINDS}>
							{(known) => (
								<option value={known} selected={kind() === known}>
									{wordsOf(known, locale).name}
								</option>
							)}
						</For>
					</select>
					<button type="button" attr:autocomplete="off" class="wl-button" disabled={kind() === ''} onClick={add}>
						{strings.add}
					</button>
				</div>
			</Show>
		</section>
	);
}
