import { indentation } from './indent.ts';
import { editor, followTheme, Range } from './monaco-setup.ts';
import type { EditorSurface, SurfaceOptions, WaitingSurface } from './surface.ts';

type Editor = ReturnType<typeof editor.create>;
type Model = ReturnType<typeof editor.createModel>;

const px = (value: string): number => Number.parseFloat(value) || 0;

/** The geometry of code.css, in Monaco's words. */
function metrics(box: HTMLElement) {
	const area = box.querySelector('.wl-code__area') ?? box;
	const style = getComputedStyle(area);
	const padding = px(style.paddingTop);
	return {
		fontFamily: style.fontFamily,
		fontSize: px(style.fontSize),
		lineHeight: px(style.lineHeight),
		padding: { top: padding, bottom: padding },
		wordWrap: style.whiteSpace.startsWith('pre-wrap') ? ('on' as const) : ('off' as const),
		lineDecorationsWidth: px(getComputedStyle(document.documentElement).fontSize),
	};
}

/** @returns a hidden editor in the box, ready to take over */
export function createMonaco({ box, label, onText, onCaret }: SurfaceOptions): WaitingSurface {
	const place = document.createElement('div');
	place.className = 'wl-code__monaco';
	place.style.visibility = 'hidden';
	// Hovers and completions are larger than the box; in full screen they must be inside of what is shown.
	const overflow = document.createElement('div');
	overflow.className = 'wl-code__overflow monaco-editor';
	box.append(place);
	(box.closest('[data-lab]') ?? document.body).append(overflow);

	const unfollow = followTheme(box);
	const model = editor.createModel('', 'javascript');
	const instance = editor.create(place, {
		...metrics(box),
		model,
		ariaLabel: label,
		automaticLayout: true,
		fixedOverflowWidgets: true,
		overflowWidgetsDomNode: overflow,
		fontLigatures: false,
		tabSize: 4,
		detectIndentation: false,
		lineNumbersMinChars: 3,
		glyphMargin: false,
		folding: false,
		minimap: { enabled: false },
		overviewRulerLanes: 0,
		hideCursorInOverviewRuler: true,
		overviewRulerBorder: false,
		scrollBeyondLastLine: false,
		scrollBeyondLastColumn: 2,
		scrollbar: {
			alwaysConsumeMouseWheel: false,
			useShadows: false,
			verticalScrollbarSize: 10,
			horizontalScrollbarSize: 10,
		},
		renderFinalNewline: 'on',
		renderLineHighlight: 'none',
		guides: { indentation: false },
		roundedSelection: false,
		wordBasedSuggestions: 'off',
		contextmenu: false,
		accessibilitySupport: 'auto',
	});
	const dispose = (): void => {
		unfollow();
		instance.dispose();
		model.dispose();
		place.remove();
		overflow.remove();
	};
	return {
		discard: dispose,
		takeOver(from) {
			const { selection, scroll, focused } = from;
			const spaces = indentation(from.text) !== '\t';
			model.updateOptions({ insertSpaces: spaces, indentSize: spaces ? indentation(from.text).length : 'tabSize' });
			model.setValue(from.text);
			const surface = surfaceOf(instance, model, box, dispose);
			place.style.visibility = '';
			surface.select(selection);
			surface.scrollTo(scroll);
			if (focused) surface.focus();
			from.dispose();
			instance.onDidChangeModelContent(() => onText(model.getValue()));
			instance.onDidChangeCursorPosition(({ position, reason }) => {
				if (reason === editor.CursorChangeReason.Explicit) onCaret(position.lineNumber);
			});
			return surface;
		},
	};
}

function surfaceOf(instance: Editor, model: Model, box: HTMLElement, dispose: () => void): EditorSurface {
	const marks = instance.createDecorationsCollection();
	return {
		get text() {
			return model.getValue();
		},
		setText(text) {
			if (text === model.getValue()) return;
			// As an edit, so that Ctrl+Z can take it back.
			instance.pushUndoStop();
			instance.executeEdits('lab', [{ range: model.getFullModelRange(), text }]);
			instance.pushUndoStop();
			// Other code begins at its beginning; where the reader was in the code before means nothing in it.
			instance.setScrollPosition({ scrollLeft: 0 });
		},
		get selection() {
			const selection = instance.getSelection();
			if (!selection) return { start: 0, end: 0, backward: false };
			const start = model.getOffsetAt(selection.getStartPosition());
			const end = model.getOffsetAt(selection.getEndPosition());
			const backward = start !== end && selection.getPosition().equals(selection.getStartPosition());
			return { start, end, backward };
		},
		select({ start, end, backward }) {
			const anchor = model.getPositionAt(backward ? end : start);
			const active = model.getPositionAt(backward ? start : end);
			instance.setSelection({
				selectionStartLineNumber: anchor.lineNumber,
				selectionStartColumn: anchor.column,
				positionLineNumber: active.lineNumber,
				positionColumn: active.column,
			});
		},
		get scroll() {
			return { top: instance.getScrollTop(), left: instance.getScrollLeft() };
		},
		scrollTo({ top, left }) {
			instance.setScrollPosition({ scrollTop: top, scrollLeft: left });
		},
		get focused() {
			return instance.hasTextFocus();
		},
		focus: () => instance.focus(),
		revealLine(line) {
			const last = Math.min(Math.max(1, line), model.getLineCount());
			instance.setSelection(new Range(last, 1, last, model.getLineMaxColumn(last)));
			instance.revealLineInCenterIfOutsideViewport(last);
			instance.focus();
		},
		markLines(lines) {
			const known = lines.filter((line) => line <= model.getLineCount());
			marks.set(
				known.map((line) => ({
					range: new Range(line, 1, line, 1),
					options: { isWholeLine: true, className: 'wl-code__marked' },
				})),
			);
			const [first] = known;
			if (first !== undefined && !instance.hasTextFocus()) instance.revealLineInCenterIfOutsideViewport(first);
		},
		restyle: () => instance.updateOptions(metrics(box)),
		dispose,
	};
}
