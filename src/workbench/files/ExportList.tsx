import { For, type JSX } from 'solid-js';
import { EXPORT_FORMATS, type ExportFormat } from '../../formats/export-trace.ts';
import { fileFormatsStrings } from '../../i18n/file-formats.ts';
import type { Locale } from '../../i18n/locales.ts';
import { hangList } from './hanging-list.ts';

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
		<ul class="wl-list" aria-label={strings().list}>
			<For each={EXPORT_FORMATS}>
				{(format) => (
					<li>
						<button type="button" class="wl-list__item" onClick={() => props.onChoose(format)}>
							<span>{strings().formats[format].name}</span>
							<small>{strings().formats[format].hint}</small>
						</button>
					</li>
				)}
			</For>
			<li>
				<button type="button" class="wl-list__item" onClick={() => props.onOpen()}>
					<span>{props.open}</span>
				</button>
			</li>
		</ul>
	);
}

/**
 * Shows the list below the button, until a format is chosen or the reader turns to something else.
 *
 * @param onClose called once, when it is gone
 * @returns a function that closes it
 */
export function showExportList(
	place: HTMLElement,
	button: HTMLElement,
	{ onChoose, onOpen, ...words }: ExportListProps,
	onClose: () => void,
): () => void {
	return hangList({
		place,
		button,
		onClose,
		draw: (done) => (
			<ExportList
				{...words}
				onChoose={(format) => {
					done();
					onChoose(format);
				}}
				onOpen={() => {
					done();
					onOpen();
				}}
			/>
		),
	});
}
