import { createEffect, createMemo, For, type JSX, Show } from 'solid-js';
import './code-pane.css';
import type { CodePaneStrings } from '../../i18n/en/code-pane.ts';
import { PROGRAM_NAMES, splitPrograms } from '../../trace/programs.ts';
import type { Selection } from '../../views/selection.ts';
import { highlight } from '../editor/highlight.ts';
import type { LineOf } from '../editor/lab-editor.ts';
import type { LiveRun } from '../run/live-run.ts';
import { activeLines } from './active-lines.ts';

/** What is shown of one program: a file may claim any code. */
const MAX_LINES = 2000;
const MAX_CHARACTERS = 200_000;

/** A run, and what is chosen in it. */
export interface ReadRun {
	readonly live: LiveRun;
	readonly selection: Selection;
}

interface Coded {
	readonly code: string;
	/** Null where there is only code. */
	readonly run: ReadRun | null;
	readonly strings: CodePaneStrings;
}

interface Program {
	readonly name: string;
	readonly program: LineOf;
	readonly code: string;
}

/** The code that made a run, line by line. A line that did something can be chosen; those of what is chosen are lit. */
export function CodePane(props: Coded): JSX.Element {
	const programs = createMemo((): readonly Program[] => {
		const both = splitPrograms(props.code);
		if (both === null) return [{ name: props.strings.heading, program: undefined, code: props.code }];
		return [
			{ name: PROGRAM_NAMES.server, program: 'server', code: both.server },
			{ name: PROGRAM_NAMES.client, program: undefined, code: both.client },
		];
	});
	return (
		<div class="wl-run__code">
			<For each={programs()}>{(one) => <ProgramLines {...one} {...props} code={one.code} />}</For>
		</div>
	);
}

function ProgramLines(props: Coded & Program): JSX.Element {
	const { name, program, run } = props;
	const lines = highlight(props.code.trimEnd().slice(0, MAX_CHARACTERS)).split('\n');
	const isCut = props.code.length > MAX_CHARACTERS || lines.length > MAX_LINES;
	const rows: HTMLLIElement[] = [];
	let box: HTMLOListElement | undefined;
	const active = createMemo(() => {
		if (run === null) return new Set<number>();
		run.live.revision();
		return activeLines(run.live.trace(), program);
	});
	// What is chosen elsewhere is brought into sight, without moving the page.
	createEffect(() => {
		if (run === null) return;
		const { lines: own, serverLines } = run.selection.links();
		const [first] = program === 'server' ? serverLines : own;
		const row = first === undefined ? undefined : rows[first - 1];
		if (row === undefined || box === undefined) return;
		const { top, bottom } = box.getBoundingClientRect();
		const place = row.getBoundingClientRect();
		if (place.top < top) box.scrollTop -= top - place.top;
		else if (place.bottom > bottom) box.scrollTop += place.bottom - bottom;
	});
	return (
		<section aria-label={name}>
			<h3>{name}</h3>
			{/* It may have to be scrolled, and no button in it may be one that is reached. */}
			<ol class="wl-code" tabindex={active().size === 0 ? 0 : undefined} ref={box}>
				<For each={lines.slice(0, MAX_LINES)}>
					{(html, index) => {
						const line = index() + 1;
						const ref = { kind: 'line', line, ...(program && { program }) } as const;
						return (
							<li
								ref={(row) => {
									rows[index()] = row;
								}}
								data-linked={run?.selection.has(ref) ? '' : undefined}
							>
								<button
									type="button"
									attr:autocomplete="off"
									disabled={!active().has(line)}
									aria-label={props.strings.line(line, name)}
									onClick={() => run?.selection.choose(ref)}
								>
									{line}
								</button>
								<code innerHTML={html} />
							</li>
						);
					}}
				</For>
			</ol>
			<Show when={isCut}>
				<p>{props.strings.goesOn}</p>
			</Show>
		</section>
	);
}
