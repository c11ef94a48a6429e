import { For, Show } from 'solid-js';
import type { ConsoleStrings } from '../../i18n/en/lab-page.ts';
import type { ConsoleDroppedEvent, ConsoleEvent, ConsoleLevel } from '../../trace/events.ts';
import { emptyStringsIn } from './empty-strings.ts';

const MARKS: Readonly<Record<ConsoleLevel, string>> = {
	log: '',
	info: 'i',
	debug: '·',
	warn: '▲',
	error: '✕',
	uncaught: '✕',
};

/** One line of the console, or how many lines are missing there. */
export function ConsoleLine(props: {
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
