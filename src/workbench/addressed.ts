import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import type { DrawnView } from '../exercises/check.ts';
import { type LabAddress, parseLabAddress } from '../trace/address.ts';
import { byteAddress } from '../trace/byte-address.ts';
import type { TraceModel } from '../trace/model.ts';
import type { TraceRef } from '../trace/trace-ref.ts';
import type { Selection } from '../views/selection.ts';

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
	missing: () => void,
): Accessor<Addressed | null> {
	const [addressed, setAddressed] = createSignal<Addressed | null>(null);
	const follow = async (): Promise<void> => {
		const address = parseLabAddress(location.hash);
		if (address === null || address === 'broken' || !isNamed(root(), id, address)) return;
		const { frame, event } = address;
		if (frame === null && event === null) return;
		const ref = frame === null ? await momentRef(trace(), event ?? 0) : frameRef(trace(), frame, address.byte);
		if (ref === undefined) {
			missing();
			return;
		}
		setAddressed({ view: frame === null ? 'timeline' : 'frames' });
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

/** @returns undefined where there is no such frame, or it has no such byte */
function frameRef({ connections }: TraceModel, number: number, byte: number | null): TraceRef | undefined {
	const frames = connections.flatMap((connection) => connection.frames.map((wire) => ({ connection, wire })));
	const found = frames[number - 1];
	if (found === undefined) return undefined;
	const { connection, wire } = found;
	const { socket } = connection;
	if (byte === null) return { kind: 'frame', socket, frame: wire.id };
	const { direction, frame } = wire;
	if (byte > frame.bytes.length) return undefined;
	return { kind: 'byte', socket, direction, at: byteAddress(connection, direction, frame.offset + byte - 1) };
}

/** @returns null for a moment that only the timeline shows; undefined where there is no such moment */
async function momentRef(trace: TraceModel, number: number): Promise<TraceRef | null | undefined> {
	const [{ Moments }, { refOfMoment }] = await Promise.all([
		import('../trace/moments.ts'),
		import('../trace/moment.ts'),
	]);
	const moment = Moments.of(trace).at(number - 1);
	return moment === null ? undefined : refOfMoment(moment);
}
