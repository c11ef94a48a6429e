import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import type { ConsoleStrings } from '../../i18n/en/lab-page.ts';
import type { TraceModel } from '../../trace/model.ts';
import { isAtEnd } from '../at-end.ts';
import { createReading } from '../view-props.ts';
import '../view.css';
import './console.css';
import type { ConsoleDroppedEvent, ConsoleEvent, ConsoleLevel } from '../../trace/events.ts';
import { emptyStringsIn } from './empty-strings.ts';

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

const MARKS: Readonly<Record<ConsoleLevel, string>> = {
	log: '',
	info: 'i',
	debug: '·',
	warn: '▲',
	error: '✕',
	uncaught: '✕',
};

/** One line of the console, or how many lines are missing there. */
function ConsoleLine(props: {
	readonly entry: ConsoleEvent | ConsoleDroppedEvent;
	readonly strings: ConsoleStrings;
	readonly onLine: ((line: number, program?: 'server') => void) | undefined;
}) {
	const strings = () => props.strings;
	const { entry } = props;
	if (entry.kind === 'console-dropped') {
		return (
			<div class="wl-console__line" data-level="dropped">
				<span class="wl-console__mark" aria-hidden="true">
					…
				</span>
				<p class="wl-console__text">{strings().dropped(entry.lines)}</p>
			</div>
		);
	}
	const { level, text, line, program } = entry;
	const from = program === undefined ? '' : strings().program(program);
	return (
		<div class="wl-console__line" data-level={level}>
			<span class="wl-console__mark" aria-hidden="true">
				{MARKS[level]}
			</span>
			<code class="wl-console__text">
				<Show when={from !== ''}>
					<span class="wl-console__program" data-program={program}>
						{from}
					</span>{' '}
				</Show>
				<Show when={level !== 'log'}>
					<span class={level === 'uncaught' ? 'wl-console__level' : 'wl-visually-hidden'}>
						{strings().levelOf(strings().levels[level])}
					</span>
				</Show>
				<For each={emptyStringsIn(text)}>{(part) => (part === "''" ? <span class="wl-dim">{part}</span> : part)}</For>
			</code>
			<Show when={line}>
				{(number) => (
					<Show
						when={props.onLine}
						fallback={
							<span class="wl-console__source">
								<span class="wl-visually-hidden">{strings().line(number())}</span>
								<span aria-hidden="true">{number()}</span>
							</span>
						}
					>
						{(onLine) => (
							<button
								type="button"
								class="wl-console__source"
								aria-label={strings().line(number())}
								onClick={() => onLine()(number(), program === 'server' ? 'server' : undefined)}
							>
								{number()}
							</button>
						)}
					</Show>
				)}
			</Show>
		</div>
	);
}
