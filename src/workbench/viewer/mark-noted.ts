import { createEffect, onCleanup, onMount } from 'solid-js';
import { frameAtByte } from '../../trace/byte-address.ts';
import type { TraceModel } from '../../trace/model.ts';
import type { TraceNote } from '../../trace/notes.ts';
import type { Selection } from '../../views/selection.ts';
import { refAt } from '../lab-place.ts';
import type { LiveRun } from '../run/live-run.ts';

/** @returns the frames that have a note, or one at a byte of theirs, as `socket id` */
async function notedFrames(trace: TraceModel, notes: readonly TraceNote[]): Promise<ReadonlySet<string>> {
	const refs = await Promise.all(notes.map(({ at }) => refAt(trace, at)));
	return new Set(
		refs.flatMap((ref) => {
			if (ref?.kind === 'frame') return [`${ref.socket} ${ref.frame}`];
			if (ref?.kind !== 'byte') return [];
			const connection = trace.connection(ref.socket);
			const wire = connection && frameAtByte(connection, ref.direction, ref.offset);
			return wire ? [`${ref.socket} ${wire.id}`] : [];
		}),
	);
}

/** Gives `data-noted` to the rows of frames that have a note, also to those that are scrolled to later. */
export function markNoted(
	root: () => HTMLElement,
	live: LiveRun,
	selection: Selection,
	notes: () => readonly TraceNote[],
): void {
	let noted: ReadonlySet<string> = new Set();
	const mark = (): void => {
		const socket = selection.socket() ?? live.trace().connections[0]?.socket;
		for (const row of root().querySelectorAll('[data-frame]')) {
			row.toggleAttribute('data-noted', noted.has(`${socket} ${row.getAttribute('data-frame')}`));
		}
	};
	createEffect(async () => {
		live.revision();
		selection.socket();
		noted = await notedFrames(live.trace(), notes());
		mark();
	});
	onMount(() => {
		const observer = new MutationObserver(mark);
		observer.observe(root(), { childList: true, subtree: true });
		onCleanup(() => observer.disconnect());
	});
}
