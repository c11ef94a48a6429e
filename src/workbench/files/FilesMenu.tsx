import { type JSX, onCleanup, onMount } from 'solid-js';
import './files.css';
import type { ExportFormat } from '../../formats/export-trace.ts';
import type { FilesStrings } from '../../i18n/en/lab-page.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { SavedTrace } from '../../trace/json.ts';
import { acceptDrops } from './drop-zone.ts';
import { FilePicker } from './FilePicker.tsx';
import { ListButton } from './ListButton.tsx';

export interface FilesMenuProps {
	readonly words: {
		readonly locale: Locale;
		readonly files: FilesStrings;
		readonly lab: { readonly loadFailed: string };
	};
	/** The lab came alive: before, there is nothing that could save or open a file. */
	readonly ready: boolean;
	/** The run that is shown, as it is now. */
	readonly save: () => SavedTrace;
	/**
	 * A file was opened.
	 *
	 * @param note what must be said about it: what it lacks, and what was reconstructed
	 */
	readonly onImport: (trace: SavedTrace, note: string | null) => void;
	/** Something did not work: a sentence that says why. Nothing else happened. */
	readonly onProblem: (sentence: string) => void;
}

/** Saves a run as a file and opens one, also one that is dropped on the lab. Both are loaded when they are used. */
export function FilesMenu(props: FilesMenuProps): JSX.Element {
	let root!: HTMLDivElement;
	let picker!: HTMLInputElement;

	const save = async (format: ExportFormat): Promise<void> => {
		const { saveRun } = await import('./save-run.ts');
		const problem = saveRun(format, props.save(), props.words.locale);
		if (problem !== null) props.onProblem(problem);
	};
	const open = async (files: readonly File[]): Promise<void> => {
		const { openRuns } = await import('./open-run.ts');
		const opened = await openRuns(files, props.words.locale);
		if (opened === null) return;
		if (opened.trace === null) props.onProblem(opened.problem);
		else props.onImport(opened.trace, opened.note);
	};
	const show = async (place: HTMLElement, button: HTMLElement, closed: () => void): Promise<() => void> => {
		const { showExportList } = await import('./ExportList.tsx');
		const list = {
			locale: props.words.locale,
			open: props.words.files.import,
			onChoose: (format: ExportFormat) => attempt(save(format)),
			onOpen: () => picker.click(),
		};
		return showExportList(place, button, list, closed);
	};
	const failed = (): void => props.onProblem(props.words.lab.loadFailed);
	/** What can fail is the loading. */
	const attempt = (work: Promise<void>): void => {
		work.catch(failed);
	};

	onMount(() => {
		const zone = root.closest<HTMLElement>('[data-lab]');
		if (zone !== null) onCleanup(acceptDrops(zone, (files) => attempt(open(files))));
	});

	return (
		<div class="wl-files" ref={root}>
			<ListButton label={props.words.files.menu} icon="⋯" ready={props.ready} show={show} onFailed={failed} />
			<FilePicker
				ref={(element) => {
					picker = element;
				}}
				onFiles={(files) => attempt(open(files))}
			/>
		</div>
	);
}
