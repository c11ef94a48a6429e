import { createSignal, createUniqueId, For, type JSX, onMount, Show } from 'solid-js';
import './share.css';
import { download } from '../../browser/download.ts';
import { fileName } from '../../formats/export-trace.ts';
import { LONG_LINK, MAX_LINK, shareFragment } from '../../formats/share/share-link.ts';
import { inOneLine } from '../../i18n/in-one-line.ts';
import { LANGUAGE_TAGS, type Locale } from '../../i18n/locales.ts';
import { programStrings, shareStrings } from '../../i18n/share.ts';
import { serverOriginOf } from '../../trace/canonical-address.ts';
import type { SavedTrace } from '../../trace/json.ts';
import { TraceModel } from '../../trace/model.ts';
import { PROGRAM_NAMES, splitPrograms } from '../../trace/programs.ts';
import { saveRun } from '../files/save-run.ts';
import { htmlProgram, nodeProgram } from '../program/program.ts';
import { createLink } from './create-link.ts';
import { LinkField } from './LinkField.tsx';

export interface SharePanelProps {
	readonly locale: Locale;
	/** What stands in front in the address, without its `#`. */
	readonly place?: string;
	/** Of downloads. */
	readonly name?: string;
	/** Canonical; null for a run alone. */
	readonly code: string | null;
	/** The address that the form shows, without its origin, where the code says another one. */
	readonly server: string | null;
	/** The run that is shown, as it is now. */
	readonly run: () => SavedTrace;
	/** It was copied or saved. */
	readonly onTaken?: () => void;
	readonly onClose: () => void;
}

/** A link with the code, and what it did if that is wished; and the same as files, for what is too much for a link. */
export function SharePanel(props: SharePanelProps): JSX.Element {
	const strings = shareStrings[props.locale];
	const id = createUniqueId();
	const alone = props.code === null;
	const run = props.run();
	const ran = run.events.length > 0;
	const [withRun, setWithRun] = createSignal(alone);
	const [said, setSaid] = createSignal<string | null>(null);
	const link = createLink(
		() => ({ code: props.code, server: props.server, run: withRun() ? run : null }),
		shareFragment,
		props.place,
	);
	let heading!: HTMLHeadingElement;
	onMount(() => heading.focus());

	const frames = () =>
		TraceModel.of(run.events).connections.reduce((count, connection) => count + connection.frames.length, 0);

	const program = (extension: 'html' | 'mjs'): void => {
		const parts = {
			code: props.code ?? '',
			origin: serverOriginOf(new URL(link.origin())),
			language: LANGUAGE_TAGS[props.locale],
			strings: programStrings[props.locale],
		};
		const name = fileName(props.name ?? 'playground', new Date(), extension);
		if (extension === 'html') download(htmlProgram(parts), 'text/html', name);
		else download(nodeProgram(parts), 'text/javascript', name);
	};
	const both = props.code === null ? null : splitPrograms(props.code);
	/** Each as it is: `server.js` listens where `client.js` says. */
	const part = (name: string, code: string): void => {
		const file = fileName(`${props.name ?? 'playground'}-${name}`, new Date(), 'mjs');
		download(code, 'text/javascript', file);
	};
	const takeRun = (): void => {
		saveRun('trace', run, props.locale);
		props.onTaken?.();
	};
	const downloads = [
		...(both === null
			? []
			: [
					{ name: PROGRAM_NAMES.server, hint: strings.serverHint, save: () => part('server', both.server) },
					{ name: PROGRAM_NAMES.client, hint: strings.nodeHint, save: () => part('client', both.client) },
				]),
		...(alone || both !== null
			? []
			: [
					{ name: strings.html, hint: strings.htmlHint, save: () => program('html') },
					{ name: strings.node, hint: strings.nodeHint, save: () => program('mjs') },
				]),
		...(ran ? [{ name: strings.run, hint: strings.runHint, save: takeRun }] : []),
	];

	return (
		<section
			class="wl-share"
			aria-labelledby={id}
			onKeyDown={(event) => {
				if (event.key !== 'Escape') return;
				event.stopPropagation();
				props.onClose();
			}}
		>
			<div class="wl-share__head">
				<h3 id={id} tabIndex={-1} ref={heading}>
					{strings.heading}
				</h3>
				<button type="button" class="wl-button" onClick={() => props.onClose()}>
					{strings.close}
				</button>
			</div>
			<Show when={!alone}>
				<label class="wl-share__choice">
					<input
						type="checkbox"
						autocomplete="off"
						disabled={!ran}
						checked={withRun()}
						onChange={({ currentTarget }) => setWithRun(currentTarget.checked)}
					/>
					<span>{ran ? strings.withRun(frames()) : strings.noRun}</span>
				</label>
			</Show>
			<Show
				when={link.tooLong() === false}
				fallback={
					<p class="wl-share__problem" role="alert">
						{inOneLine(
							strings.tooLong(link.tooLong() || null, MAX_LINK),
							withRun() && !alone ? strings.withoutRun : strings.instead,
						)}
					</p>
				}
			>
				<div class="wl-share__link">
					<LinkField
						href={link.href()}
						label={strings.link}
						copy={strings.copy}
						place={() => heading}
						strings={strings}
						onCopied={(said) => {
							props.onTaken?.();
							setSaid(said);
						}}
					/>
				</div>
				<p>
					{inOneLine(
						alone ? strings.runPromise : strings.promise,
						strings.length(link.length()),
						link.length() > LONG_LINK ? strings.long : '',
					)}
				</p>
				<Show when={link.here()}>
					<p>{strings.here}</p>
				</Show>
			</Show>
			<p role="status">{said()}</p>
			<ul class="wl-share__downloads" aria-label={strings.downloads}>
				<For each={downloads}>
					{({ name, hint, save }) => (
						<li>
							<button type="button" class="wl-button" onClick={save}>
								{name}
							</button>
							<small>{hint}</small>
						</li>
					)}
				</For>
			</ul>
		</section>
	);
}
