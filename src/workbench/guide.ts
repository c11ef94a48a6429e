import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import type { DrawnView } from '../exercises/check.ts';
import { type LabAddress, parseLabAddress } from '../trace/address.ts';
import type { SocketId } from '../trace/events.ts';
import type { Entry } from '../trace/history.ts';
import type { TraceModel } from '../trace/model.ts';
import type { TraceRef } from '../trace/trace-ref.ts';
import type { Selection } from '../views/selection.ts';
import { refAt, refOfEntry } from './lab-place.ts';
import { loadView } from './panels/ViewPanel.tsx';
import type { LabWords } from './words.ts';

/** A view that is asked for: a new object each time, since one may be asked for twice. */
export interface Addressed {
	readonly view: DrawnView;
}

/** Shows things of a run in the views that are about such things. */
export interface Lead {
	readonly addressed: Accessor<Addressed | null>;
	/** @param view another one than that which is about such things */
	show(ref: TraceRef, view?: DrawnView): Promise<void>;
}

/** Leads to places in the run of a lab. */
export interface Guide extends Pick<Lead, 'addressed'> {
	/** Shows an entry of a connection's history, in the view that is about such things. */
	lead(socket: SocketId, entry: Entry): Promise<void>;
}

/** The view that is about a thing. */
function viewOf({ kind }: TraceRef): DrawnView {
	if (kind === 'handshake') return 'handshake';
	return kind === 'frame' || kind === 'byte' || kind === 'message' ? 'frames' : 'timeline';
}

export function createLead(selection: Selection, words: Pick<LabWords, 'loadViews'>): Lead {
	const [addressed, setAddressed] = createSignal<Addressed | null>(null);
	return {
		addressed,
		async show(ref, view = viewOf(ref)) {
			setAddressed({ view });
			// What is chosen is scrolled to by the living view only, once it has its place.
			await Promise.all([loadView[view](), words.loadViews()]);
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
			selection.choose(ref);
		},
	};
}

/**
 * Follows the addresses of the page that name this lab: chooses what they name, in the view that shows it. Which lab is
 * scrolled to, and what is said of addresses that name nothing, is for the page (`src/layouts/every-page.ts`).
 *
 * @param id `<group>/<lab>`
 * @param missing is called when the run has nothing at that place
 */
export function createGuide(
	root: () => HTMLElement,
	id: string,
	trace: Accessor<TraceModel>,
	selection: Selection,
	words: Pick<LabWords, 'loadViews'>,
	missing: () => void,
): Guide {
	const { addressed, show } = createLead(selection, words);
	const follow = async (): Promise<void> => {
		const address = parseLabAddress(location.hash);
		if (address === null || address === 'broken' || !isNamed(root(), id, address)) return;
		const { frame, event } = address;
		if (frame === null && event === null) return;
		const ref = await refAt(trace(), address);
		if (ref === undefined) {
			missing();
			return;
		}
		await show(ref, frame === null ? 'timeline' : 'frames');
	};
	onMount(() => {
		void follow();
		addEventListener('hashchange', follow);
		onCleanup(() => removeEventListener('hashchange', follow));
	});
	return {
		addressed,
		async lead(socket, entry) {
			const ref = await refOfEntry(trace(), socket, entry);
			if (ref === null) return;
			await show(ref);
			root().querySelector('.wl-tabs')?.scrollIntoView({ block: 'nearest' });
		},
	};
}

/** Where a lab stands several times on a page, its address means the first. */
const isNamed = (root: HTMLElement, id: string, { lab }: LabAddress): boolean =>
	id.endsWith(`/${lab}`) && document.querySelector(`section[data-lab$="/${lab}"]`) === root;
