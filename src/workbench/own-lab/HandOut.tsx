import { createSignal, For, type JSX, onCleanup, Show } from 'solid-js';
import { isSolved } from '../../exercises/evaluate.ts';
import { missingIn, type OwnLab } from '../../exercises/own-lab/own-lab.ts';
import { LONG_LINK, MAX_LINK } from '../../formats/share/share-link.ts';
import type { OwnLabStrings } from '../../i18n/en/own-lab.ts';
import { inOneLine } from '../../i18n/in-one-line.ts';
import type { Locale } from '../../i18n/locales.ts';
import { shareStrings } from '../../i18n/share.ts';
import { createLink } from '../share/create-link.ts';
import { LinkField } from '../share/LinkField.tsx';
import { type ClassLine, onClassLine } from './class-line.ts';
import { SLOTS, type TrialSlot, type Trials } from './create-trials.ts';
import { ownLabFragment } from './own-lab-link.ts';

/** What is left to do before a lab can be passed on, and the ways of passing it on. */
export function HandOut(props: {
	readonly lab: OwnLab;
	/** Something that is typed in a check can't be taken. */
	readonly wrong: boolean;
	readonly trials: Trials;
	readonly locale: Locale;
	readonly strings: OwnLabStrings;
	readonly onSolutionShown: (shown: boolean) => void;
}): JSX.Element {
	const { strings } = props;
	const share = shareStrings[props.locale];
	const link = createLink(() => props.lab, ownLabFragment);
	const [said, setSaid] = createSignal<string | null>(null);
	let heading!: HTMLHeadingElement;
	const missing = () => {
		const all = missingIn(props.lab);
		return props.wrong && !all.includes('values') ? [...all, 'values' as const] : all;
	};
	const [line, setLine] = createSignal<ClassLine | null>(null);
	onCleanup(onClassLine(setLine));
	/** What stands behind the address. */
	const fragment = (): string | null => {
		const href = link.href();
		return href === null ? null : new URL(href).hash;
	};
	/** What the class has of this lab. */
	const given = (): string | undefined => line()?.labs.find(({ id }) => id === props.lab.id)?.link;
	const give = (): void => {
		const { id, title } = props.lab;
		const now = fragment();
		if (now !== null) line()?.give({ id, title, link: now });
	};
	const verdict = (slot: TrialSlot): string | null => {
		const { verdicts } = strings;
		if (slot === 'solution' && props.lab.solution === null) return null;
		const results = props.trials.results(slot);
		if (results === null) return verdicts.untried[slot];
		const passed = results.filter((result) => result.passed).length;
		const all = isSolved(results);
		if (slot === 'starter') return all ? verdicts.starterPasses : verdicts.starterFails(passed, results.length);
		return all ? verdicts.solutionPasses : verdicts.solutionFails(passed, results.length);
	};
	return (
		<section class="wl-maker__out" aria-label={strings.handOut}>
			<h2 ref={heading} tabindex="-1">
				{strings.handOut}
			</h2>
			<ul class="wl-maker__left" aria-live="polite">
				<For each={missing()}>{(part) => <li data-missing={part}>{strings.missing[part]}</li>}</For>
				<Show when={props.lab.checks.length > 0}>
					<For each={SLOTS}>{(slot) => <Show when={verdict(slot)}>{(text) => <li>{text()}</li>}</Show>}</For>
				</Show>
			</ul>
			<Show when={props.lab.solution !== null}>
				<label class="wl-maker__choice">
					<input
						type="checkbox"
						autocomplete="off"
						checked={props.lab.solutionShown}
						onChange={({ currentTarget }) => props.onSolutionShown(currentTarget.checked)}
					/>
					<span>{strings.solutionShown}</span>
				</label>
			</Show>
			<Show when={missing().length === 0}>
				<Show
					when={link.tooLong() === false}
					fallback={<p role="alert">{strings.tooLong(link.tooLong() || null, MAX_LINK)}</p>}
				>
					<div class="wl-maker__link">
						<LinkField
							href={link.href()}
							label={strings.link}
							copy={strings.copy}
							place={() => heading}
							strings={share}
							onCopied={setSaid}
						/>
						<a class="wl-button" href={fragment() ?? undefined} target="_blank" rel="noopener">
							{strings.see}
						</a>
					</div>
					<p>
						{inOneLine(
							strings.promise,
							share.length(link.length()),
							link.length() > LONG_LINK ? share.long : '',
							link.here() ? share.here : '',
						)}
					</p>
				</Show>
				<Show when={line()}>
					{(open) => (
						<div class="wl-maker__link">
							<button
								type="button"
								attr:autocomplete="off"
								class="wl-button wl-button--run"
								disabled={fragment() === null || given() === fragment()}
								onClick={give}
							>
								{given() === undefined || given() === fragment() ? strings.give : strings.giveAgain}
							</button>
							<span role="status">
								{open().refused ??
									(given() === undefined ? '' : given() === fragment() ? strings.given : strings.givenBefore)}
							</span>
						</div>
					)}
				</Show>
				<p role="status">{said()}</p>
			</Show>
			<p>{strings.fileKept}</p>
		</section>
	);
}
