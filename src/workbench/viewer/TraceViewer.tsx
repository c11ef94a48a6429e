import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
// All of a lab, not the parts alone that are used: what pages share in part the bundler splits, and in pieces a lab weighs 4 KB more.
import '../Workbench.tsx';
import type { TraceViewerStrings } from '../../i18n/en/trace-viewer.ts';
import type { Locale } from '../../i18n/locales.ts';
import { traceViewerStrings } from '../../i18n/trace-viewer.ts';
import { acceptDrops } from '../files/drop-zone.ts';
import { FilePicker } from '../files/FilePicker.tsx';
import { type LabWords, wordsIn } from '../words.ts';
import { RunPane } from './RunPane.tsx';
import { createShelf, MOST_RUNS } from './shelf.ts';
import './viewer.css';
import './run-notes.css';

/** Characters of a file's name that are shown. */
const MAX_NAME = 60;

/** Runs from files and links, side by side, in the views of a lab. What reads files is loaded with the first. */
export function TraceViewer(props: {
	readonly words: LabWords;
	readonly strings: TraceViewerStrings;
	readonly example: readonly { readonly name: string; readonly href: string }[];
}): JSX.Element {
	const { strings, words } = props;
	const shelf = createShelf();
	const [said, setSaid] = createSignal<string | null>(null);
	const [problems, setProblems] = createSignal<readonly string[]>([]);
	const [ready, setReady] = createSignal(false);
	let root!: HTMLDivElement;
	let picker!: HTMLInputElement;

	const complain = (sentence: string): void => void setProblems((all) => [...all, sentence]);
	const add: typeof shelf.add = (name, saved, about) => {
		const taken = shelf.add(name, saved, about);
		if (!taken) complain(strings.tooMany(MOST_RUNS));
		return taken;
	};
	const open = async (files: readonly File[]): Promise<void> => {
		setProblems([]);
		const { openRun } = await import('../files/open-run.ts');
		for (const file of files) {
			const name = file.name.slice(0, MAX_NAME);
			setSaid(strings.opening(name));
			const opened = await openRun(file, words.locale);
			if (opened.trace === null) complain(strings.ofFile(name, opened.problem));
			else if (!add(name, opened.trace, opened.note)) break;
		}
		setSaid(strings.opened(shelf.runs().length));
	};
	const showExample = async (): Promise<void> => {
		const files = await Promise.all(
			props.example.map(async ({ name, href }) => {
				const response = await fetch(href);
				if (!response.ok) throw new Error(`${response.status} ${href}`);
				return new File([await response.blob()], name);
			}),
		);
		await open(files);
	};
	const follow = async (): Promise<void> => {
		if (!location.hash.startsWith('#share=')) return;
		setProblems([]);
		const { openLink } = await import('../share/open-link.ts');
		const { shared, problem, words: link } = await openLink(words.locale);
		if (shared === null) return complain(problem);
		if (shared.run === null) return complain(link.noRunInLink);
		add(strings.fromLink, shared.run, null);
		setSaid(strings.opened(shelf.runs().length));
	};
	/** What can fail is the loading. */
	const attempt = (work: Promise<void>, sentence = words.lab.loadFailed): void => {
		work.catch(() => {
			setSaid(null);
			complain(sentence);
		});
	};

	onMount(() => {
		setReady(true);
		const onHash = (): void => attempt(follow());
		const onLeave = (event: BeforeUnloadEvent): void => {
			if (shelf.unsaved()) event.preventDefault();
		};
		onHash();
		addEventListener('hashchange', onHash);
		addEventListener('beforeunload', onLeave);
		onCleanup(acceptDrops(root, (files) => attempt(open(files))));
		onCleanup(() => {
			removeEventListener('hashchange', onHash);
			removeEventListener('beforeunload', onLeave);
		});
	});

	return (
		<div class="wl-viewer not-content" ref={root}>
			<div class="wl-viewer__open">
				<p>{strings.drop}</p>
				<p>{strings.stays}</p>
				{/* By a class of theirs the build knows that this page wants the styles of a lab. */}
				<div class="wl-lab__buttons wl-viewer__buttons">
					<button
						type="button"
						class="wl-button wl-button--run"
						attr:autocomplete="off"
						disabled={!ready()}
						onClick={() => picker.click()}
					>
						{strings.choose}
					</button>
					<button
						type="button"
						class="wl-button"
						attr:autocomplete="off"
						disabled={!ready()}
						onClick={() => attempt(showExample(), strings.exampleFailed)}
					>
						{strings.example}
					</button>
				</div>
				<FilePicker
					ref={(element) => {
						picker = element;
					}}
					onFiles={(files) => attempt(open(files))}
				/>
				<p role="status">{said()}</p>
				<div role="alert">
					<For each={problems()}>{(sentence) => <p class="wl-viewer__problem">{sentence}</p>}</For>
				</div>
			</div>
			<div class="wl-viewer__runs">
				<For each={shelf.runs()}>
					{(run) => (
						<RunPane
							run={run}
							words={words}
							strings={strings}
							onClose={() => shelf.close(run)}
							onImport={add}
							onKept={shelf.kept}
						/>
					)}
				</For>
			</div>
			<Show when={shelf.closed()}>
				{(run) => (
					<p class="wl-viewer__closed">
						{strings.closed(run().name)}{' '}
						<button type="button" class="wl-button" onClick={() => shelf.bringBack()}>
							{strings.bringBack}
						</button>
					</p>
				)}
			</Show>
		</div>
	);
}

/** The trace viewer as a page has it, in the page's language. */
export default function TraceViewerIsland(props: {
	readonly locale: Locale;
	/** Where the runs of the example are, each with the name of its browser. */
	readonly example: readonly { readonly name: string; readonly href: string }[];
}): JSX.Element {
	return (
		<TraceViewer words={wordsIn(props.locale)} strings={traceViewerStrings[props.locale]} example={props.example} />
	);
}
