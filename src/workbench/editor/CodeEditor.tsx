import { createSignal, For, type JSX, onCleanup, onMount } from 'solid-js';
import './code.css';
import { breakLine, changeBetween, type Edited, indent, outdent, TabKey } from './indent.ts';
import { plainLines } from './plain-lines.ts';
import { type EditorSurface, lineAt } from './surface.ts';
import { HighlightedCopy, type LineMark, textareaSurface } from './textarea-surface.ts';

export interface CodeEditorProps {
	/** The text of first paint; later changes come through the handle. */
	readonly text: string;
	/** The accessible name, with how to leave. */
	readonly label: string;
	/** For those who see: how the keyboard leaves it. */
	readonly hint: string;
	/** The height, in lines. */
	readonly lines: number;
	/** The language of Monaco's own words, as a BCP 47 tag. */
	readonly language: string;
	/** The editor came alive. */
	readonly onReady: (editor: CodeEditorHandle) => void;
	/** The learner changed the text, or `setText` did. */
	readonly onText: (text: string) => void;
	/** The caret was moved to this line, counted from 1. */
	readonly onCaret: (line: number) => void;
	/** Ctrl+Enter or Cmd+Enter. */
	readonly onRun: () => void;
	/** Monaco could not be loaded; the text area goes on. */
	readonly onPlain: () => void;
}

/** What a lab does with its editor. */
export type CodeEditorHandle = Pick<
	EditorSurface,
	'setText' | 'revealLine' | 'markLines' | 'restyle' | 'focused' | 'text'
>;

/**
 * Null on the server, so that its build leaves Monaco out. It would take long, and Astro would then drop Monaco's style
 * sheets from what the browser gets, taking them for those of a page.
 */
const loadMonaco = import.meta.env.SSR ? null : () => import('./monaco.ts');

const loadHighlight = async () => (await import('./highlight.ts')).highlight;

/** The copy of first paint. A page that comes alive leaves the server's as it is, so it needs no highlighter for it. */
const firstCopy = import.meta.env.SSR ? await loadHighlight() : plainLines;

const placeOf = ({ line, top, height }: LineMark): JSX.CSSProperties => ({
	'--wl-line': line,
	...(top === undefined || height === undefined ? {} : { top: `${top}px`, height: `${height}px` }),
});

/** A text area over its highlighted copy, until someone edits with a mouse at hand: then Monaco, in the same box. */
export function CodeEditor(props: CodeEditorProps): JSX.Element {
	let box!: HTMLDivElement;
	let scroll!: HTMLDivElement;
	let code!: HTMLElement;
	let area!: HTMLTextAreaElement;
	const [html, setHtml] = createSignal(firstCopy(props.text));
	const [ready, setReady] = createSignal(false);
	const [plain, setPlain] = createSignal(true);
	const [marked, setMarked] = createSignal<readonly LineMark[]>([]);
	const tab = new TabKey();
	let surface: EditorSurface | null = null;
	let loading = false;
	let failed = false;
	let composing = false;
	let gone = false;
	let lastMarked: readonly number[] = [];

	const copy = new HighlightedCopy({ html: () => code.innerHTML, show: setHtml, load: loadHighlight }, props.text);

	const changed = (value: string): void => {
		// Under Monaco nobody sees it.
		if (plain()) copy.typed(value);
		props.onText(value);
	};

	onMount(() => {
		surface = textareaSurface(area, scroll, setMarked, (value) => {
			copy.replaced(value);
			props.onText(value);
		});
		setReady(true);
		// The server has coloured the code of a page, and nobody that of an editor that came later.
		if (!code.innerHTML.includes('wl-code-')) copy.prepare();
		props.onReady({
			get text() {
				return surface?.text ?? props.text;
			},
			get focused() {
				return surface?.focused === true && document.hasFocus();
			},
			setText: (value) => surface?.setText(value),
			revealLine: (line) => surface?.revealLine(line),
			markLines: (lines) => {
				lastMarked = lines;
				surface?.markLines(lines);
			},
			restyle: () => surface?.restyle(),
		});
	});
	onCleanup(() => {
		gone = true;
		surface?.dispose();
	});

	const upgrade = async (): Promise<void> => {
		if (!loadMonaco || loading) return;
		if (!matchMedia('(pointer: fine)').matches) return copy.prepare();
		loading = true;
		try {
			const { monacoSurface } = await loadMonaco();
			const editor = await monacoSurface({
				box,
				label: props.label,
				language: props.language,
				onText: changed,
				onCaret: (line) => props.onCaret(line),
			});
			if (composing) await new Promise((resolve) => area.addEventListener('compositionend', resolve, { once: true }));
			if (gone || !surface) return editor.discard();
			surface = editor.takeOver(surface);
			surface.markLines(lastMarked);
			// The text area is told nothing any more: its marks would stay as they were.
			setMarked([]);
			setPlain(false);
		} catch {
			failed = true;
			props.onPlain();
		}
	};

	const pointedAt = (): void => props.onCaret(lineAt(area.value, area.selectionStart));

	const left = (): void => {
		tab.left();
		// The next visit may find the server again.
		if (failed) loading = failed = false;
	};

	const edit = (edited: Edited): void => {
		const { start, end, text: inserted } = changeBetween(area.value, edited.text);
		area.setSelectionRange(start, end);
		// The only way that keeps the browser's undo.
		if (!document.execCommand(inserted === '' ? 'delete' : 'insertText', false, inserted)) {
			area.setRangeText(inserted);
		}
		area.setSelectionRange(edited.start, edited.end);
		changed(area.value);
	};

	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.isComposing) return;
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			event.stopPropagation();
			props.onRun();
			return;
		}
		tab.pressed(event.key);
		if (event.key === 'Tab' && !tab.indents) {
			// Out of Monaco's sight, so that the browser moves the focus.
			event.stopPropagation();
			return;
		}
		if (tab.indents) void upgrade();
		if (!plain() || event.altKey || event.ctrlKey || event.metaKey) return;
		const edited = { text: area.value, start: area.selectionStart, end: area.selectionEnd };
		const change = event.key === 'Tab' ? (event.shiftKey ? outdent : indent) : event.key === 'Enter' ? breakLine : null;
		if (!change) return;
		event.preventDefault();
		edit(change(edited));
	};

	onMount(() => {
		// In the capture phase: before Monaco, which stands inside the box.
		box.addEventListener('keydown', onKeyDown, { capture: true });
	});

	return (
		<div
			class="wl-code"
			ref={box}
			style={{ '--wl-code-lines': props.lines }}
			onPointerDown={() => {
				tab.pointed();
				void upgrade();
			}}
			onFocusOut={({ relatedTarget }) => {
				if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) left();
			}}
		>
			{/* What scrolls is a stop of the Tab key by itself in Firefox and Chromium; the text area in it is one already. */}
			<div class="wl-code__scroll" ref={scroll} hidden={!plain()} tabIndex={-1}>
				<div class="wl-code__sheet">
					<div class="wl-code__marks" aria-hidden="true">
						<For each={marked()}>{(mark) => <span class="wl-code__marked" style={placeOf(mark)} />}</For>
					</div>
					<pre class="wl-code__copy" aria-hidden="true">
						<code ref={code} innerHTML={html()} />
					</pre>
					<textarea
						class="wl-code__area"
						ref={area}
						aria-label={props.label}
						readOnly={!ready()}
						spellcheck={false}
						autocapitalize="off"
						autocomplete="off"
						autocorrect="off"
						wrap="off"
						onInput={() => changed(area.value)}
						onClick={pointedAt}
						onKeyUp={({ key }) => {
							if (/^(Arrow|Home|End|Page)/.test(key)) pointedAt();
						}}
						onCompositionStart={() => {
							composing = true;
						}}
						onCompositionEnd={() => {
							composing = false;
						}}
					>
						{props.text}
					</textarea>
				</div>
			</div>
			<p class="wl-code__leave" aria-hidden="true">
				{props.hint}
			</p>
		</div>
	);
}
