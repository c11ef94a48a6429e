import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { DrawnView, ViewName } from '../../exercises/check.ts';
import type { TraceModel } from '../../trace/model.ts';
import type { Addressed } from '../guide.ts';
import type { LiveRun } from '../run/live-run.ts';

/** The views of a trace, in the order of their tabs. The console is not one of them: it is always there. */
export const VIEWS = ['timeline', 'handshake', 'frames', 'states', 'buffer'] as const satisfies readonly ViewName[];

export const TABS = ['console', ...VIEWS] as const;
export type Tab = (typeof TABS)[number];

/** What follows a run also where nobody sees it: the views whose pictures come with the page, and the console. */
const FOLLOWING = ['console', 'handshake', 'frames'] as const satisfies readonly Tab[];

const follows = (tab: Tab): tab is (typeof FOLLOWING)[number] => FOLLOWING.some((following) => following === tab);

/** What decides which tabs are in sight. */
export interface TabsProps {
	readonly live: Pick<LiveRun, 'trace' | 'revision' | 'recorded'>;
	/** Console and views have places of their own; otherwise the console is a tab among the others. */
	readonly apart: boolean;
	/** A tab that was asked for, by its number from 0 or by its view; null for none. */
	readonly asked: number | ViewName | null;
	readonly onAnswered: () => void;
	/** The view that is shown first; null for the one that has something to tell. */
	readonly first: DrawnView | null;
	/** What an address of the page asks to be shown; null for nothing. */
	readonly addressed: Addressed | null;
}

/** Which tabs of a lab are in sight, and how far each of them follows the run. */
export interface ShownTabs {
	readonly first: DrawnView;
	/** The tab that is in sight on a narrow lab. */
	readonly narrow: Accessor<Tab>;
	/** The view that is in sight beside the console. */
	readonly view: Accessor<ViewName>;
	readonly selected: Accessor<Tab>;
	/** Those that can be selected, in their order. */
	readonly choices: Accessor<readonly Tab[]>;
	select(tab: Tab): void;
	/** Someone came near: from then on, the view in sight is alive. */
	visit(): void;
	/** The revision of the run that a tab is to show. */
	revision(tab: Tab): number;
	/** Whether a view is to be alive. */
	wanted(tab: ViewName): boolean;
}

/** The view that has something to tell: where no frame was sent, it is the handshake. */
function telling({ connections, hasFrames }: TraceModel): DrawnView {
	if (connections.length === 0) return 'timeline';
	return hasFrames ? 'frames' : 'handshake';
}

export function createTabs(props: TabsProps): ShownTabs {
	const [narrow, setNarrow] = createSignal<Tab>('console');
	const first = props.first ?? telling(props.live.trace());
	const [view, setView] = createSignal<ViewName>(first);
	const [visited, setVisited] = createSignal(false);
	const choices = (): readonly Tab[] => (props.apart ? VIEWS : TABS);

	const select = (tab: Tab): void => {
		setVisited(true);
		setNarrow(tab);
		if (tab !== 'console') setView(tab);
	};

	createEffect(
		on(
			() => props.addressed,
			(addressed) => {
				if (addressed !== null) select(addressed.view);
			},
		),
	);
	// What was seen beside the console stays in sight when the console becomes a tab, as it does in full screen.
	createEffect(
		on(
			() => props.apart,
			(apart) => {
				if (!apart && visited()) setNarrow(view());
			},
			{ defer: true },
		),
	);
	createEffect(() => {
		const { asked } = props;
		if (asked === null) return;
		const tab = typeof asked === 'number' ? choices()[asked] : asked;
		if (tab !== undefined) select(tab);
		props.onAnswered();
	});

	const shown = (tab: Tab): boolean => (props.apart ? tab === 'console' || view() === tab : narrow() === tab);
	const ran = createMemo(() => !props.live.recorded() && props.live.revision() > 0);
	const later = createStaggered(props.live.revision, FOLLOWING);
	/** What stood there when a view was last in sight. */
	const left = new Map<Tab, number>();
	return {
		first,
		narrow,
		view,
		selected: () => (props.apart ? view() : narrow()),
		choices,
		select,
		visit: () => void setVisited(true),
		// A flood costs only what is in sight: some views follow at a slower pace where nobody sees them, the others wait and catch up.
		revision(tab) {
			if (!shown(tab)) return follows(tab) ? later(tab) : (left.get(tab) ?? 0);
			const now = props.live.revision();
			left.set(tab, now);
			return now;
		},
		// Once code has run here, no picture of the recording may be left: also where Run was pressed without a pointer or a focus.
		wanted: (tab) => (shown(tab) ? visited() || ran() : follows(tab) && !props.live.recorded() && later(tab) > 0),
	};
}

/** ms from the turn of one to the turn of the next */
const TURN = 150;

/**
 * Passes a value on to several who are in no hurry, to one after the other, so that they never work at the same time.
 *
 * @param names of those who take part
 * @returns the value as each of them has it; what comes between two turns they never see
 */
function createStaggered<Name extends string, Value>(
	value: Accessor<Value>,
	names: readonly Name[],
): (name: Name) => Value {
	const signals = new Map(names.map((name) => [name, createSignal(value())] as const));
	let timer: ReturnType<typeof setTimeout> | undefined;
	let next = 0;
	/** Those who have not had their turn since the value changed. */
	let behind = 0;

	const turn = (): void => {
		timer = undefined;
		const name = names[next % names.length];
		next += 1;
		behind -= 1;
		if (behind > 0) timer = setTimeout(turn, TURN);
		if (name !== undefined) signals.get(name)?.[1](() => value());
	};
	createEffect(
		on(
			value,
			() => {
				behind = names.length;
				timer ??= setTimeout(turn, TURN);
			},
			{ defer: true },
		),
	);
	onCleanup(() => clearTimeout(timer));
	return (name) => signals.get(name)?.[0]() ?? value();
}
