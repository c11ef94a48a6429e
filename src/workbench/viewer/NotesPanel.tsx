import { createEffect, createSignal, createUniqueId, For, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import type { DrawnView } from '../../exercises/check.ts';
import type { TraceViewerStrings } from '../../i18n/en/trace-viewer.ts';
import { frameAtByte } from '../../trace/byte-address.ts';
import type { TraceModel } from '../../trace/model.ts';
import { MAX_NOTE, MAX_NOTES, type TraceNote } from '../../trace/notes.ts';
import type { TraceRef } from '../../trace/trace-ref.ts';
import type { Selection } from '../../views/selection.ts';
import { placeOf, refAt } from '../lab-place.ts';
import type { LiveRun } from '../run/live-run.ts';
import type { ShelvedRun } from './shelf.ts';

type Place = TraceNote['at'];

const keyOf = ({ frame, byte, event }: Place): string => `${frame} ${byte} ${event}`;

/** The notes of a run. One is pinned to what is chosen in the views; choosing a note chooses what it is about. */
export function NotesPanel(props: {
	readonly run: ShelvedRun;
	readonly live: LiveRun;
	readonly selection: Selection;
	readonly strings: TraceViewerStrings;
	readonly onShow: (ref: TraceRef, view: DrawnView) => Promise<void>;
}): JSX.Element {
	const { run, strings } = props;
	const id = createUniqueId();
	const [place, setPlace] = createSignal<Place | null>(null);
	const [text, setText] = createSignal('');
	const [missing, setMissing] = createSignal<string | null>(null);
	createEffect(
		on(props.selection.chosen, async (ref) => {
			setMissing(null);
			const found = ref === null ? null : await placeOf(props.live.trace(), ref);
			if (ref === props.selection.chosen()) setPlace(found);
		}),
	);
	const named = ({ frame, byte, event }: Place): string => {
		if (frame === null) return strings.at.event(event ?? 0);
		return byte === null ? strings.at.frame(frame) : strings.at.byte(frame, byte);
	};
	const hint = (): string => {
		const at = place();
		if (at !== null) return strings.text(named(at));
		return props.selection.chosen() === null ? strings.pin : strings.notHere;
	};
	const full = () => run.notes().length >= MAX_NOTES;
	const add = (): void => {
		const at = place();
		const written = text().trim();
		if (at === null || written === '' || full()) return;
		run.setNotes([...run.notes(), { at, text: written }]);
		setText('');
	};
	const show = async (note: TraceNote): Promise<void> => {
		const ref = await refAt(props.live.trace(), note.at);
		setMissing(ref === undefined ? strings.gone : null);
		// A moment is a row of the timeline, also where another view is about such things.
		if (ref !== undefined) await props.onShow(ref, note.at.frame === null ? 'timeline' : 'frames');
	};

	return (
		<div class="wl-run-notes">
			<h3>{strings.notes}</h3>
			<ul>
				<For each={run.notes()}>
					{(note) => (
						<li data-chosen={place() !== null && keyOf(place() ?? note.at) === keyOf(note.at) ? '' : undefined}>
							<button type="button" class="wl-run-notes__place" onClick={() => void show(note)}>
								{named(note.at)}
							</button>
							<p>{note.text}</p>
							<button
								type="button"
								class="wl-button"
								onClick={() => run.setNotes(run.notes().filter((other) => other !== note))}
							>
								{strings.remove}
							</button>
						</li>
					)}
				</For>
			</ul>
			<p role="status">{missing()}</p>
			<form
				autocomplete="off"
				onSubmit={(event) => {
					event.preventDefault();
					add();
				}}
			>
				<label for={id}>{hint()}</label>
				<textarea
					class="wl-input"
					id={id}
					rows={2}
					maxLength={MAX_NOTE}
					value={text()}
					onInput={({ currentTarget }) => setText(currentTarget.value)}
					onKeyDown={(event) => {
						if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add();
					}}
				/>
				<button type="submit" class="wl-button" disabled={place() === null || text().trim() === '' || full()}>
					{strings.add}
				</button>
				<Show when={full()} fallback={<small>{strings.travels}</small>}>
					<small>{strings.full}</small>
				</Show>
			</form>
		</div>
	);
}

interface Noted {
	/** As `socket id`: those that have a note, or one at a byte of theirs. */
	readonly frames: ReadonlySet<string>;
	/** Positions in the timeline, from 1: moments that have a note, and the frames. */
	readonly moments: ReadonlySet<number>;
}

const NOTHING: Noted = { frames: new Set(), moments: new Set() };

async function notedIn(trace: TraceModel, notes: readonly TraceNote[]): Promise<Noted> {
	if (notes.length === 0) return NOTHING;
	const { Moments } = await import('../../trace/moments.ts');
	const refs = (await Promise.all(notes.map(({ at }) => refAt(trace, at)))).flatMap((ref) => {
		if (ref?.kind !== 'byte') return ref === undefined ? [] : [ref];
		const connection = trace.connection(ref.socket);
		const wire = connection && frameAtByte(connection, ref.direction, ref.offset);
		return wire ? [{ kind: 'frame', socket: ref.socket, frame: wire.id } as const] : [];
	});
	const moments = Moments.of(trace);
	return {
		frames: new Set(refs.flatMap((ref) => (ref.kind === 'frame' ? [`${ref.socket} ${ref.frame}`] : []))),
		moments: new Set(refs.map((ref) => moments.indexOf(ref) + 1)),
	};
}

/** Gives `data-noted` to the rows of frames and moments that have a note, also to those that are scrolled to later. */
export function markNoted(
	root: () => HTMLElement,
	live: LiveRun,
	selection: Selection,
	notes: () => readonly TraceNote[],
): void {
	let noted = NOTHING;
	const mark = (): void => {
		const socket = selection.socket() ?? live.trace().connections[0]?.socket;
		for (const row of root().querySelectorAll('[data-frame]')) {
			row.toggleAttribute('data-noted', noted.frames.has(`${socket} ${row.getAttribute('data-frame')}`));
		}
		for (const row of root().querySelectorAll('[data-moment]')) {
			row.toggleAttribute('data-noted', noted.moments.has(Number(row.getAttribute('aria-posinset'))));
		}
	};
	createEffect(async () => {
		live.revision();
		selection.socket();
		noted = await notedIn(live.trace(), notes());
		mark();
	});
	onMount(() => {
		const observer = new MutationObserver(mark);
		observer.observe(root(), { childList: true, subtree: true });
		onCleanup(() => observer.disconnect());
	});
}
