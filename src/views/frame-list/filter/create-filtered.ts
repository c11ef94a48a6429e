import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { Connection } from '../../../trace/connection.ts';
import { FilterScan } from './filter-scan.ts';
import { type FrameFilter, letsAllPass } from './frame-filter.ts';
import { type RegexWorker, regexMatcher } from './regex-matcher.ts';
import { plainMatcher, type TextMatcher } from './text-query.ts';

/** How long an animation frame may be spent on looking, in ms. */
const BUDGET = 4;

/** Why a search ended without a result. */
export type SearchProblem = 'slow' | 'no-worker';

export interface Filtered {
	/** Ids of the frames that pass, ascending, as far as they were looked at; null without a filter. Passed on at each step. */
	readonly passing: Accessor<readonly number[] | null>;
	/** Frames that were looked at; null when all were. */
	readonly looked: Accessor<number | null>;
}

/**
 * Applies a filter to a connection as it grows; each frame is looked at once.
 *
 * @param connection passed on at each revision
 * @param failed called when a search was given up
 */
export function createFiltered(
	connection: Accessor<Connection | null>,
	filter: Accessor<FrameFilter>,
	failed: (why: SearchProblem) => void,
): Filtered {
	const same = createMemo(connection);
	const [step, setStep] = createSignal(0);
	const scan = createMemo(() => {
		const shown = same();
		if (shown === null || letsAllPass(filter())) return null;
		const matcher = matcherFor(filter(), failed);
		onCleanup(() => matcher?.stop());
		return new FilterScan(shown, filter(), matcher);
	});

	let request: number | null = null;
	const look = (): void => {
		request = null;
		const current = scan();
		if (current === null) return;
		const end = performance.now() + BUDGET;
		const more = current.step(
			() => performance.now() < end,
			() => current === scan() && request === null && look(),
		);
		setStep((count) => count + 1);
		if (more) request ??= requestAnimationFrame(look);
	};
	createEffect(
		on([scan, connection], () => {
			if (request === null) look();
		}),
	);
	onCleanup(() => {
		if (request !== null) cancelAnimationFrame(request);
	});

	const reading = <T>(read: (scan: FilterScan) => T): Accessor<T | null> =>
		createMemo(
			() => {
				step();
				const current = scan();
				return current === null ? null : read(current);
			},
			undefined,
			{ equals: false },
		);
	return {
		passing: reading(({ passing }) => passing),
		looked: reading((current) => {
			const total = same()?.frames.length ?? 0;
			return current.looked < total || current.waiting ? current.looked : null;
		}),
	};
}

function matcherFor({ query }: FrameFilter, failed: (why: SearchProblem) => void): TextMatcher | null {
	if (query === null) return null;
	if (query.kind === 'plain') return plainMatcher(query);
	return regexMatcher(query, {
		start: (): RegexWorker => new Worker(new URL('./regex-worker.ts', import.meta.url), { type: 'module' }),
		after: (ms, callback) => {
			const timer = setTimeout(callback, ms);
			return () => clearTimeout(timer);
		},
		failed,
	});
}
