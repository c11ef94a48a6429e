import { type Accessor, batch, createComputed, createMemo, createSignal, getOwner, on, onCleanup } from 'solid-js';
import type { SocketId } from '../trace/events.ts';
import { linksOf } from '../trace/links.ts';
import type { TraceModel } from '../trace/model.ts';
import { type Links, refKey, type TraceRef } from '../trace/trace-ref.ts';

/** What is chosen in a trace and what belongs to it: one for all views of a lab, so that each lights up the same thing. */
export interface Selection {
	/** The thing that was chosen, in whichever view; null when nothing is. */
	readonly chosen: Accessor<TraceRef | null>;
	/** Everything that belongs to it, itself included (`linksOf`). */
	readonly links: Accessor<Links>;
	/** The socket that was chosen, by itself or with a thing of it; null for no choice: then views show the first. */
	readonly socket: Accessor<SocketId | null>;
	/**
	 * Whether a thing belongs to what is chosen. Tracked for this thing alone: rows that neither were lit nor become so
	 * don't run again.
	 */
	has(ref: TraceRef): boolean;
	/** Chooses a thing, or nothing. */
	choose(ref: TraceRef | null): void;
	/** Shows another socket; what was chosen on the one before is let go. */
	show(socket: SocketId): void;
}

const NOTHING: Links = { things: [], bytes: [], lines: [], serverLines: [] };

/**
 * @param trace a new trace begins with nothing chosen
 * @param revision goes up whenever the trace has grown: what belongs together may grow with it
 */
export function createSelection(trace: Accessor<TraceModel>, revision: Accessor<number>): Selection {
	const [chosen, setChosen] = createSignal<TraceRef | null>(null);
	const [socket, setSocket] = createSignal<SocketId | null>(null);
	const links = createMemo(() => {
		const ref = chosen();
		if (ref === null) return NOTHING;
		revision();
		return linksOf(trace(), ref);
	});
	const lit = createLit(links, chosen);

	createComputed(
		on(
			trace,
			() => {
				setChosen(null);
				setSocket(null);
			},
			{ defer: true },
		),
	);

	return {
		chosen,
		links,
		socket,
		has: (ref) => lit(refKey(ref)),
		choose: (ref) =>
			batch(() => {
				setChosen(ref);
				if (ref !== null && ref.kind !== 'line' && ref.socket !== null) setSocket(ref.socket);
			}),
		show: (shown) =>
			batch(() => {
				const ref = chosen();
				if (ref !== null && ref.kind !== 'line' && ref.socket !== null && ref.socket !== shown) setChosen(null);
				setSocket(shown);
			}),
	};
}

/** A set of keys of which each key can be watched by itself. */
function createLit(links: Accessor<Links>, chosen: Accessor<TraceRef | null>): (key: string) => boolean {
	const watched = new Map<
		string,
		{ readonly get: Accessor<boolean>; readonly set: (lit: boolean) => void; users: number }
	>();
	let lit = new Set<string>();
	createComputed(() => {
		const ref = chosen();
		const next = new Set(links().things.map(refKey));
		if (ref !== null) next.add(refKey(ref));
		for (const line of links().lines) next.add(refKey({ kind: 'line', line }));
		for (const line of links().serverLines) next.add(refKey({ kind: 'line', line, program: 'server' }));
		const before = lit;
		lit = next;
		batch(() => {
			for (const key of before) if (!next.has(key)) watched.get(key)?.set(false);
			for (const key of next) if (!before.has(key)) watched.get(key)?.set(true);
		});
	});
	return (key) => {
		if (getOwner() === null) return lit.has(key);
		let entry = watched.get(key);
		if (entry === undefined) {
			const [get, set] = createSignal(lit.has(key));
			entry = { get, set, users: 0 };
			watched.set(key, entry);
		}
		const own = entry;
		own.users += 1;
		onCleanup(() => {
			own.users -= 1;
			if (own.users === 0) watched.delete(key);
		});
		return own.get();
	};
}
