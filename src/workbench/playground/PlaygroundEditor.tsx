import { createSignal, type JSX, Show } from 'solid-js';
import { splitPrograms } from '../../trace/programs.ts';
import { CodeEditor } from '../editor/CodeEditor.tsx';
import type { LabEditorHandle, LabEditorProps } from '../editor/lab-editor.ts';
import type { ProgramsEditor } from '../editor/ProgramsEditor.tsx';

interface Shown {
	readonly text: string;
	/** Null for code of one program. */
	readonly Both: typeof ProgramsEditor | null;
}

/** The editor of code that may become that of two programs, and back. The one with tabs is fetched when it is wanted. */
export function PlaygroundEditor(props: LabEditorProps): JSX.Element {
	const [shown, setShown] = createSignal<Shown>({ text: props.text, Both: null });
	let editor: LabEditorHandle | null = null;
	/** Text whose editor is not there yet. */
	let coming: string | null = null;

	async function exchange(text: string): Promise<void> {
		coming = text;
		try {
			const Both = splitPrograms(text) === null ? null : (await import('../editor/ProgramsEditor.tsx')).ProgramsEditor;
			if (coming === text) setShown({ text, Both });
		} catch {
			// Without it both programs stand in one text, below their headings.
			if (coming !== text) return;
			coming = null;
			editor?.setText(text);
		}
	}

	const handle: LabEditorHandle = {
		get text() {
			return coming ?? editor?.text ?? props.text;
		},
		get focused() {
			return editor?.focused === true;
		},
		setText(text) {
			const isBoth = shown().Both !== null;
			if (coming === null && isBoth === (splitPrograms(text) !== null)) editor?.setText(text);
			else void exchange(text);
		},
		restyle: () => editor?.restyle(),
		revealLine: (line, program) => editor?.revealLine(line, program),
		markLines: (lines, server) => editor?.markLines(lines, server),
	};

	const ready = (inner: LabEditorHandle): void => {
		const isFirst = editor === null;
		editor = inner;
		coming = null;
		if (!isFirst) return;
		props.onReady(handle);
		// A lab of two programs begins with both.
		if (coming === null && shown().Both === null && splitPrograms(handle.text) !== null) void exchange(handle.text);
	};
	const changed = (text: string): void => {
		props.onText(text);
		// Code of two programs was pasted.
		if (shown().Both === null && splitPrograms(text) !== null) void exchange(text);
	};

	return (
		<Show when={shown()} keyed>
			{({ text, Both }) =>
				Both === null ? (
					<CodeEditor {...props} text={text} onReady={ready} onText={changed} />
				) : (
					<Both {...props} text={text} onReady={ready} />
				)
			}
		</Show>
	);
}
