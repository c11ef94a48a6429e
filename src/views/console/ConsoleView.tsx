import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import type { ConsoleStrings } from '../../i18n/en/lab-page.ts';
import type { TraceModel } from '../../trace/model.ts';
import { isAtEnd } from '../at-end.ts';
import { createReading } from '../view-props.ts';
import '../view.css';
import './console.css';
import { ConsoleLine } from './ConsoleLine.tsx';

/** Lines in the document until someone asks for the earlier ones: replacing them all in one frame must stay cheap. */
const SHOWN = 200;

export interface ConsoleViewProps {
	readonly trace: TraceModel;
	/** Increases whenever the trace has grown. */
	readonly revision: number;
	readonly strings: ConsoleStrings;
	/** Called with the line of code that printed, when its number is pressed; without it numbers are text. */
	readonly onLine?: ((line: number, program?: 'server') => void) | undefined;
}

/**
 * What the learner's code printed, as `role="log"`. It stays at the end while lines come, unless it was scrolled up.
 */
export function ConsoleView(props: ConsoleViewProps) {
	const strings = () => props.strings;
	const [all, setAll] = createSignal(false);
	const entries = createReading(props, (trace) => trace.console);
	const shown = createMemo(() => (all() ? [...entries()] : entries().slice(-SHOWN)));
	const hidden = () => entries().length - shown().length;
	let log!: HTMLDivElement;
	let lines!: HTMLDivElement;
	let atEnd = true;

	createEffect(
		on(
			() => props.trace,
			() => {
				atEnd = true;
				setAll(false);
			},
			{ defer: true },
		),
	);
	onMount(() => {
		// Behind the layout that the lines need anyway: to ask for their height before would cost another.
		const observer = new ResizeObserver(() => {
			if (atEnd) log.scrollTop = log.scrollHeight;
		});
		observer.observe(log);
		observer.observe(lines);
		onCleanup(() => observer.disconnect());
	});

	return (
		<div
			class="wl-view wl-console"
			role="log"
			aria-label={strings().label}
			tabindex="0"
			ref={(element) => {
				log = element;
			}}
			onScroll={({ currentTarget }) => {
				atEnd = isAtEnd(currentTarget);
			}}
		>
			<Show when={hidden() > 0}>
				<button type="button" class="wl-more" onClick={() => setAll(true)}>
					{strings().earlier(hidden())}
				</button>
			</Show>
			<div ref={lines}>
				<For each={shown()} fallback={<p class="wl-empty">{strings().empty}</p>}>
					{(entry) => <ConsoleLine entry={entry} strings={props.strings} onLine={props.onLine} />}
				</For>
			</div>
		</div>
	);
}
