import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import type { DrawnView } from '../exercises/check.ts';
import { type LabAddress, parseLabAddress } from '../trace/address.ts';
import type { TraceModel } from '../trace/model.ts';
import type { Selection } from '../views/selection.ts';
import { refAt } from './lab-place.ts';
import { loadView } from './panels/panel-views.ts';
import type { LabWords } from './words.ts';

/** What an address asks to be shown: a new object each time, since one may be followed twice. */
export interface Addressed {
	readonly view: DrawnView;
}

/**
 * Follows the addresses of the page that name this lab: chooses what they name, in the view that shows it. Which lab is
 * scrolled to, and what is said of addresses that name nothing, is for the page (`src/layouts/lab-address.ts`).
 *
 * @param id `<group>/<lab>`
 * @param missing is called when the run has nothing at that place
 */
export function createAddressed(
	root: () => HTMLElement,
	id: string,
	trace: Accessor<TraceModel>,
	selection: Selection,
	words: Pick<LabWords, 'loadViews'>,
	missing: () => void,
): Accessor<Addressed | null> {
	const [addressed, setAddressed] = createSignal<Addressed | null>(null);
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
		const view = frame === null ? 'timeline' : 'frames';
		setAddressed({ view });
		// What is chosen is scrolled to by the living view only, once it has its place.
		await Promise.all([loadView[view](), words.loadViews()]);
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		selection.choose(ref);
	};
	onMount(() => {
		void follow();
		addEventListener('hashchange', follow);
		onCleanup(() => removeEventListener('hashchange', follow));
	});
	return addressed;
}

/** Where a lab stands several times on a page, its address means the first. */
const isNamed = (root: HTMLElement, id: string, { lab }: LabAddress): boolean =>
	id.endsWith(`/${lab}`) && document.querySelector(`section[data-lab$="/${lab}"]`) === root;
