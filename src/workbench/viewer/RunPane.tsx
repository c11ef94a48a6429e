import { createEffect, createSignal, createUniqueId, type JSX, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { siteAddress } from '../../browser/site-address.ts';
import { shareFragment } from '../../formats/share/share-link.ts';
import type { TraceViewerStrings } from '../../i18n/en/trace-viewer.ts';
import { type Locale, ROOT_LOCALE } from '../../i18n/locales.ts';
import type { SavedTrace } from '../../trace/json.ts';
import { createSelection } from '../../views/selection.ts';
import { FilesMenu } from '../files/FilesMenu.tsx';
import { createLead } from '../guide.ts';
import type { SharePanel } from '../share/SharePanel.tsx';
import type { LabWords } from '../words.ts';
import type { CodePane } from './CodePane.tsx';
import { markNoted, NotesPanel } from './NotesPanel.tsx';
import { createOpenedRun } from './opened-run.ts';
import { RunPanels } from './RunPanels.tsx';
import type { ShelvedRun } from './shelf.ts';

/** One run of the trace viewer: the panels of a lab without its editor, and the notes that are pinned to it. */
export function RunPane(props: {
	readonly run: ShelvedRun;
	readonly words: LabWords;
	readonly strings: TraceViewerStrings;
	readonly onClose: () => void;
	readonly onImport: (name: string, saved: SavedTrace, about: string | null) => void;
	/** The notes are in a file or a link now. */
	readonly onKept: () => void;
}): JSX.Element {
	const { run, strings, words } = props;
	const id = createUniqueId();
	const live = createOpenedRun(run.saved);
	const selection = createSelection(live.trace, live.revision);
	const lead = createLead(selection, words);
	const [said, setSaid] = createSignal<string | null>(null);
	const [sharing, setSharing] = createSignal(false);
	const [panel, setPanel] = createSignal<typeof SharePanel | null>(null);
	createEffect(() => {
		if (!sharing() || panel() !== null) return;
		import('../share/SharePanel.tsx').then(
			(module) => setPanel(() => module.SharePanel),
			() => setSaid(words.lab.loadFailed),
		);
	});
	const [codePane, setCodePane] = createSignal<typeof CodePane | null>(null);
	if (run.saved.meta.code !== null) {
		import('./CodePane.tsx').then(
			(module) => setCodePane(() => module.CodePane),
			() => setSaid(words.lab.loadFailed),
		);
	}
	let shareButton!: HTMLButtonElement;
	let body!: HTMLDivElement;
	markNoted(() => body, live, selection, run.notes);
	const { code, source, transport, browser } = run.saved.meta;
	const facts = (): string => {
		live.revision();
		const { connections } = live.trace();
		const frames = connections.reduce((count, connection) => count + connection.frames.length, 0);
		return [
			strings.badge[source ?? (transport === 'page' ? 'page' : 'trace')],
			browser,
			strings.facts(connections.length, frames),
		]
			.filter(Boolean)
			.join(' · ');
	};
	const now = (): SavedTrace => {
		const notes = run.notes();
		return { events: run.saved.events, meta: run.saved.meta, ...(notes.length === 0 ? {} : { notes }) };
	};

	return (
		<section class="wl-lab wl-run" data-trace="" aria-labelledby={id}>
			<div class="wl-lab__bar">
				<div class="wl-run__title">
					<h2 id={id}>{run.name}</h2>
					<p>{facts()}</p>
				</div>
				<div class="wl-run__buttons">
					<Show when={code}>
						{(text) => <OpenCode code={text()} locale={words.locale} label={strings.playground} />}
					</Show>
					<button
						type="button"
						class="wl-button"
						ref={shareButton}
						aria-expanded={sharing()}
						onClick={() => setSharing(!sharing())}
					>
						{strings.share}
					</button>
					<FilesMenu
						words={words}
						ready
						save={() => {
							props.onKept();
							return now();
						}}
						onImport={(saved, about) => props.onImport(saved.meta.lab ?? '', saved, about)}
						onProblem={setSaid}
					/>
					<button
						type="button"
						class="wl-button wl-button--icon"
						aria-label={strings.close(run.name)}
						title={strings.close(run.name)}
						onClick={() => props.onClose()}
					>
						<span aria-hidden="true">×</span>
					</button>
				</div>
			</div>
			<Show when={sharing() && panel()}>
				{(Panel) => (
					<Dynamic
						component={Panel()}
						locale={words.locale}
						code={null}
						server={null}
						run={now}
						onTaken={() => props.onKept()}
						onClose={() => {
							setSharing(false);
							shareButton.focus();
						}}
					/>
				)}
			</Show>
			<p class="wl-run__said" role="status">
				{said()}
			</p>
			<div class="wl-run__body" ref={body}>
				<RunPanels live={live} selection={selection} lead={lead} words={words} note={run.about} onProblem={setSaid} />
			</div>
			<Show when={codePane()}>
				{(Code) => (
					<Dynamic component={Code()} code={code ?? ''} run={{ live, selection }} strings={strings.codePane} />
				)}
			</Show>
			<NotesPanel run={run} live={live} selection={selection} strings={strings} onShow={lead.show} />
		</section>
	);
}

/** A link to the playground with the code that made a run. It does not run there by itself. */
function OpenCode(props: { readonly code: string; readonly locale: Locale; readonly label: string }): JSX.Element {
	const [fragment, setFragment] = createSignal<string | null>(null);
	onMount(async () => setFragment(await shareFragment({ code: props.code, server: null, run: null })));
	const path = props.locale === ROOT_LOCALE ? '' : `/${props.locale}`;
	return (
		<Show when={fragment()}>
			{(hash) => (
				<a class="wl-button" href={siteAddress(`${path}/playground/${hash()}`)} target="_blank" rel="noopener">
					{props.label}
				</a>
			)}
		</Show>
	);
}
