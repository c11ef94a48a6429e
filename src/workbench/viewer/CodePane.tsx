import { createEffect, createMemo, For, type JSX, Show } from 'solid-js';
import './code-pane.css';
import type { TraceViewerStrings } from '../../i18n/en/trace-viewer.ts';
import { PROGRAM_NAMES, splitPrograms } from '../../trace/programs.ts';
import type { Selection } from '../../views/selection.ts';
import { highlight } from '../editor/highlight.ts';
import type { LineOf } from '../editor/lab-editor.ts';
import type { LiveRun } from '../run/live-run.ts';
import { activeLines } from './active-lines.ts';

/** What is shown of one program: a file may claim any code. */
const MAX_LINES = 2000;
const MAX_CHARACTERS = 200_000;

/** The code that made a run, line by line. A line that did something can be chosen; those of what is chosen are lit. */
export function CodePane(props: {
	readonly code: string;
	readonly live: LiveRun;
	readonly selection: Selection;
	readonly strings: TraceViewerStrings;
}): JSX.Element {
	const both = splitPrograms(props.code);
	const programs: readonly { readonly name: string; readonly program: LineOf; readonly code: string }[] =
		both === null
			? [{ name: props.strings.code, program: undefined, code: props.code }]
			: [
					{ name: PROGRAM_NAMES.server, program: 'server', code: both.server },
					{ name: PROGRAM_NAMES.client, program: undefined, code: both.client },
				];
	return (
		<div class="wl-run__code">
			<For each={programs}>{(one) => <ProgramLines {...one} {...props} code={one.code} />}</For>
		</div>
	);
}

function ProgramLines(props: {
	readonly name: string;
	readonly program: LineOf;
	readonly code: string;
	readonly live: LiveRun;
	readonly selection: Selection;
	readonly strings: TraceViewerStrings;
}): JSX.Element {
	const { name, program, selection } = props;
	const lines = highlight(props.code.trimEnd().slice(0, MAX_CHARACTERS)).split('\n');
	const isCut = props.code.length > MAX_CHARACTERS || lines.length > MAX_LINES;
	const rows: HTMLLIElement[] = [];
	let box: HTMLOListElement | undefined;
	const active = createMemo(() => {
		props.live.revision();
		return activeLines(props.live.trace(), program);
	});
	// What is chosen elsewhere is brought into sight, without moving the page.
	createEffect(() => {
		const { lines: own, serverLines } = selection.links();
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
			<ol class="wl-code" ref={box}>
				<For each={lines.slice(0, MAX_LINES)}>
					{(html, index) => {
						const line = index() + 1;
						const ref = { kind: 'line', line, ...(program && { program }) } as const;
						return (
							<li
								ref={(row) => {
									rows[index()] = row;
								}}
								data-linked={selection.has(ref) ? '' : undefined}
							>
								<button
									type="button"
									disabled={!active().has(line)}
									aria-label={props.strings.line(line, name)}
									onClick={() => selection.choose(ref)}
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
				<p>{props.strings.codeGoesOn}</p>
			</Show>
		</section>
	);
}
