import { createEffect, onCleanup, onMount } from 'solid-js';
import { frameAtByte } from '../../trace/byte-address.ts';
import type { TraceModel } from '../../trace/model.ts';
import type { TraceNote } from '../../trace/notes.ts';
import type { Selection } from '../../views/selection.ts';
import { refAt } from '../lab-place.ts';
import type { LiveRun } from '../run/live-run.ts';

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
