import { For, type JSX, onCleanup } from 'solid-js';
import { render } from 'solid-js/web';
import './export-list.css';
import { EXPORT_FORMATS, type ExportFormat } from '../../formats/export-trace.ts';
import { fileFormatsStrings } from '../../i18n/file-formats.ts';
import type { Locale } from '../../i18n/locales.ts';

/** The least distance from the left edge of the page, in CSS pixels. */
const EDGE = 8;

interface ExportListProps {
	readonly locale: Locale;
	/** What the item says that opens a file. */
	readonly open: string;
	readonly onChoose: (format: ExportFormat) => void;
	readonly onOpen: () => void;
}

/** What a run can be saved as, each with what is in it and what is not; last, a run can be opened. */
function ExportList(props: ExportListProps): JSX.Element {
	const strings = () => fileFormatsStrings[props.locale];
	return (
		<ul class="wl-export" aria-label={strings().list}>
			<For each={EXPORT_FORMATS}>
				{(format) => (
					<li>
						<button type="button" class="wl-export__format" onClick={() => props.onChoose(format)}>
							<span>{strings().formats[format].name}</span>
							<small>{strings().formats[format].hint}</small>
						</button>
					</li>
				)}
			</For>
			<li>
				<button type="button" class="wl-export__format" onClick={() => props.onOpen()}>
					<span>{props.open}</span>
				</button>
			</li>
		</ul>
	);
}

/**
 * Shows the list in an element, until a format is chosen, Escape is pressed, or the reader turns to something else.
 *
 * @param button that opened it: it gets the focus back
 * @param onClose called once, when it is gone
 * @returns a function that closes it
 */
export function showExportList(
	place: HTMLElement,
	button: HTMLElement,
	{ onChoose, onOpen, ...words }: ExportListProps,
	onClose: () => void,
): () => void {
	const holds = (target: EventTarget | null): boolean =>
		target instanceof Node && (place.contains(target) || button.contains(target));
	const listening = new AbortController();
	const dispose = render(() => {
		onCleanup(() => {
			listening.abort();
			onClose();
		});
		return (
			<ExportList
				{...words}
				onChoose={(format) => {
					button.focus();
					dispose();
					onChoose(format);
				}}
				onOpen={() => {
					button.focus();
					dispose();
					onOpen();
				}}
			/>
		);
	}, place);
	// It hangs at the right edge of the buttons, which on a phone may stand at the left edge of the page.
	place.style.translate = '';
	place.style.translate = `${Math.max(0, EDGE - place.getBoundingClientRect().left)}px`;
	document.addEventListener(
		'keydown',
		(event) => {
			if (event.key !== 'Escape') return;
			button.focus();
			dispose();
		},
		listening,
	);
	for (const type of ['pointerdown', 'focusin'] as const) {
		document.addEventListener(type, (event) => holds(event.target) || dispose(), listening);
	}
	return dispose;
}
