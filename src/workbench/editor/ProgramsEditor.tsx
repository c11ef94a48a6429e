import { createSignal, createUniqueId, For, type JSX } from 'solid-js';
import './programs.css';
import { joinPrograms, PROGRAM_NAMES, splitPrograms } from '../../trace/programs.ts';
import { tabForKey } from '../panels/tab-keys.ts';
import { CodeEditor, type CodeEditorHandle } from './CodeEditor.tsx';
import type { LabEditorProps } from './lab-editor.ts';

const PROGRAMS = ['server', 'client'] as const;
type ProgramName = (typeof PROGRAMS)[number];

/** The editor of a lab with two programs: each has a tab, and an editor of its own. */
export function ProgramsEditor(props: LabEditorProps): JSX.Element {
	const programs = splitPrograms(props.text) ?? { server: '', client: props.text };
	const id = createUniqueId();
	const [shown, setShown] = createSignal<ProgramName>('server');
	const tabs: Partial<Record<ProgramName, HTMLButtonElement>> = {};
	const editors: Partial<Record<ProgramName, CodeEditorHandle>> = {};
	const texts: Record<ProgramName, string> = { ...programs };
	const text = (): string => joinPrograms(texts);

	const ready = (name: ProgramName, editor: CodeEditorHandle): void => {
		editors[name] = editor;
		const { server, client } = editors;
		if (server === undefined || client === undefined) return;
		props.onReady({
			get text() {
				return text();
			},
			get focused() {
				return server.focused || client.focused;
			},
			setText(value) {
				// Code of one program is a client's.
				const given = splitPrograms(value) ?? { server: texts.server, client: value };
				for (const each of PROGRAMS) {
					texts[each] = given[each];
					if (editors[each]?.text !== given[each]) editors[each]?.setText(given[each]);
				}
			},
			restyle() {
				for (const each of PROGRAMS) editors[each]?.restyle();
			},
			revealLine(line, program) {
				setShown(program ?? 'client');
				editors[program ?? 'client']?.revealLine(line);
			},
			markLines(lines, serverLines) {
				client.markLines(lines);
				server.markLines(serverLines);
				if (serverLines.length > 0 && lines.length === 0) setShown('server');
				if (lines.length > 0 && serverLines.length === 0) setShown('client');
			},
		});
	};

	const onKeyDown = (event: KeyboardEvent): void => {
		const name = tabForKey(event.key, PROGRAMS, shown());
		if (name === null) return;
		event.preventDefault();
		setShown(name);
		tabs[name]?.focus();
	};

	return (
		<div class="wl-programs">
			<div class="wl-programs__tabs" role="tablist" aria-label={props.label} onKeyDown={onKeyDown}>
				<For each={PROGRAMS}>
					{(name) => (
						<button
							type="button"
							class="wl-programs__tab"
							role="tab"
							id={`${id}-${name}`}
							ref={(element) => {
								tabs[name] = element;
							}}
							aria-selected={shown() === name}
							aria-controls={`${id}-${name}-code`}
							tabIndex={shown() === name ? 0 : -1}
							onClick={() => setShown(name)}
						>
							{PROGRAM_NAMES[name]}
						</button>
					)}
				</For>
			</div>
			<For each={PROGRAMS}>
				{(name) => (
					<div
						class="wl-programs__code"
						role="tabpanel"
						id={`${id}-${name}-code`}
						aria-labelledby={`${id}-${name}`}
						data-program={PROGRAM_NAMES[name]}
						hidden={shown() !== name}
					>
						<CodeEditor
							text={programs[name]}
							label={`${PROGRAM_NAMES[name]}: ${props.label}`}
							hint={props.hint}
							lines={props.lines}
							language={props.language}
							onReady={(editor) => ready(name, editor)}
							onText={(value) => {
								texts[name] = value;
								props.onText(text());
							}}
							onCaret={(line) => props.onCaret(line, name === 'server' ? 'server' : undefined)}
							onRun={props.onRun}
							onPlain={props.onPlain}
						/>
					</div>
				)}
			</For>
		</div>
	);
}
