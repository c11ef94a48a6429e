import { createSignal, For, type JSX, onCleanup, onMount, Show, untrack } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { MAX_FRAMES, MAX_WIRE_BYTES } from '../../trace/limits.ts';
import type { FrameListing } from './create-listing.ts';
import { KINDS } from './filter/frame-filter.ts';
import './list-tools.css';

/** How long after the last keystroke a text is searched for, in ms. */
const PAUSE = 150;

const DIRECTIONS = ['all', 'out', 'in'] as const;

/**
 * Above the list of frames: filter, pause, clear. A page carries only their place: without script they do nothing, and Chromium looks for
 * the label of every field of a page as soon as that is parsed, to fill it in (a third of a millisecond each).
 */
export function ListTools(props: {
	readonly listing: FrameListing;
	readonly live: boolean;
	readonly strings: ViewsStrings;
	/** Why what was typed is no filter, or null because it is one. */
	readonly onProblem: (sentence: string | null) => void;
	readonly problem: string | null;
	readonly problemId: string;
}) {
	const strings = () => props.strings.tools;
	const [isAlive, setAlive] = createSignal(false);
	onMount(() => setAlive(true));
	let timer: ReturnType<typeof setTimeout> | undefined;
	onCleanup(() => clearTimeout(timer));

	const search = (text: string): void => {
		const problem = props.listing.search(text);
		props.onProblem(problem === null ? null : strings().badRegex(problem));
	};
	const filter = () => props.listing.filter();
	const paused = () => props.listing.waiting() !== null;

	return (
		<fieldset class="wl-tools" aria-label={strings().label}>
			<Show when={isAlive()}>
				<input
					class="wl-tools__text"
					type="search"
					value={untrack(props.listing.text)}
					aria-label={strings().filter}
					aria-invalid={props.problem !== null}
					aria-describedby={props.problem === null ? undefined : props.problemId}
					placeholder={strings().filterHint(props.listing.unfiltered())}
					spellcheck={false}
					autocomplete="off"
					onInput={({ currentTarget }) => {
						clearTimeout(timer);
						timer = setTimeout(() => search(currentTarget.value), PAUSE);
					}}
				/>
				<Choice
					label={strings().direction}
					names={DIRECTIONS}
					words={strings().directions}
					chosen={filter().direction ?? 'all'}
					onChoose={(name) => props.listing.setFilter({ direction: name === 'all' ? null : name })}
				/>
				<Choice
					label={strings().kind}
					names={KINDS}
					words={strings().kinds}
					chosen={filter().kind}
					onChoose={(kind) => props.listing.setFilter({ kind })}
				/>
				<button
					type="button"
					attr:autocomplete="off"
					class="wl-tools__button"
					aria-label={strings().pause}
					title={strings().pause}
					aria-pressed={paused()}
					disabled={!props.live && !paused()}
					onClick={() => (paused() ? props.listing.resume() : props.listing.pause())}
				>
					<Icon path={paused() ? 'M4.5 3v10l8-5z' : 'M4 3h2.5v10H4zM9.5 3H12v10H9.5z'} />
				</button>
				<button
					type="button"
					attr:autocomplete="off"
					class="wl-tools__button"
					aria-label={strings().clear}
					title={strings().clear}
					disabled={props.listing.unfiltered() === 0}
					onClick={() => props.listing.clear()}
				>
					<Icon path="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm0 1.5c1 0 2 .4 2.8 1L4.5 10.8A4.500 4.500 0 0 1 8 3.500zm0 9c-1 0-2-.4-2.800-1l6.300-6.300A4.500 4.500 0 0 1 8 12.500z" />
				</button>
			</Show>
		</fieldset>
	);
}

/** One of a few names, as a list. */
const Choice = <Name extends string>(props: {
	readonly label: string;
	readonly names: readonly Name[];
	readonly words: Readonly<Record<Name, string>>;
	readonly chosen: Name;
	readonly onChoose: (name: Name) => void;
}): JSX.Element => (
	<select
		autocomplete="off"
		aria-label={props.label}
		onChange={({ currentTarget: { value } }) => {
			const name = props.names.find((one) => one === value);
			if (name !== undefined) props.onChoose(name);
		}}
	>
		<For each={props.names}>
			{(name) => (
				<option value={name} selected={name === props.chosen}>
					{props.words[name]}
				</option>
			)}
		</For>
	</select>
);

const Icon = (props: { readonly path: string }): JSX.Element => (
	<svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">
		<path d={props.path} />
	</svg>
);

/** Between the tools and the rows: why not every frame is listed, and how to see the others. */
export function ListNotes(props: {
	readonly listing: FrameListing;
	/** While frames come, the count is not read out. */
	readonly live: boolean;
	/** Bytes that the trace has no room for. */
	readonly dropped: number;
	readonly problem: string | null;
	readonly problemId: string;
	readonly strings: ViewsStrings;
}): JSX.Element {
	const strings = () => props.strings.tools;
	const { listing } = props;
	const total = () => listing.unfiltered();
	const found = () => {
		const looked = listing.looked();
		return looked === null
			? strings().showing(listing.rows().frames, total())
			: strings().searching(looked, total() + listing.cleared());
	};
	return (
		<div class="wl-notes">
			<Show when={props.problem}>
				{(sentence) => (
					<p class="wl-notes__item" data-level="problem" id={props.problemId} role="alert">
						{sentence()}
					</p>
				)}
			</Show>
			<Show when={listing.filtered()}>
				<p class="wl-notes__item" aria-live={props.live ? 'off' : 'polite'}>
					{found()}
				</p>
			</Show>
			<Show when={listing.cleared() > 0}>
				<p class="wl-notes__item">
					<span>{strings().cleared(listing.cleared())}</span>
					<button type="button" class="wl-more" onClick={() => listing.undoClear()}>
						{strings().undoClear}
					</button>
				</p>
			</Show>
			<Show when={listing.waiting() !== null}>
				<p class="wl-notes__item">
					<span>{strings().waiting(listing.waiting() ?? 0)}</span>
					<button type="button" class="wl-more" onClick={() => listing.resume()}>
						{strings().resume}
					</button>
				</p>
			</Show>
			<Show when={props.dropped > 0}>
				<p class="wl-notes__item" data-level="problem">
					{strings().dropped(props.dropped, MAX_FRAMES, MAX_WIRE_BYTES / 2 ** 20)}
				</p>
			</Show>
		</div>
	);
}
