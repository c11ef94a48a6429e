import { createComputed, createMemo, createSignal, For, on, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Connection, WireFrame, WireMessage } from '../../trace/connection.ts';
import { type Inflated, inflatedSide } from '../../trace/inflated.ts';
import { Source } from '../Source.tsx';
import type { Selection } from '../selection.ts';
import { createMessageChoice } from './byte-choice.ts';
import { CHARACTERS_FIRST, Characters } from './Characters.tsx';
import { createInflated } from './create-inflated.ts';
import { HexDump } from './HexDump.tsx';
import { allPayload } from './hex-dump.layout.ts';
import { bytesSoFar, pieceOf, piecesOf, type TextPiece } from './message-text.layout.ts';
import { Section } from './parts.tsx';
import './compression.css';
import './fragments.css';

/** Bytes of a message of which fragments are missing that are put together. */
const MOST_SO_FAR = 1024 * 1024;

/** The message of a frame where the frame alone does not show it: put together from fragments, inflated, or long. */
export function MessageDetail(props: {
	readonly wire: WireFrame;
	readonly message: WireMessage;
	/** Handed in anew whenever the trace has grown. */
	readonly connection: Connection;
	readonly selection: Selection;
	readonly strings: ViewsStrings;
	readonly onFrame: (frame: number) => void;
}) {
	const [limit, setLimit] = createSignal(TEXT_FIRST);
	createComputed(
		on(
			() => props.message,
			() => setLimit(TEXT_FIRST),
		),
	);
	/** Changes as fragments come. */
	const size = createMemo(() => props.connection && props.message.size);
	const fragments = createMemo(() => props.connection && props.message.frames.length);
	const compressed = () => props.message.compressed;
	const inflated = createInflated(
		() => props.connection,
		() => (compressed() ? props.message : null),
	);
	/** What the message says: null where that can't be told. */
	const data = createMemo(() => {
		size();
		if (!compressed()) return bytesSoFar(props.connection, props.message, MOST_SO_FAR);
		const result = inflated();
		return result?.problem === null ? result.data : null;
	});
	const choice = createMessageChoice(props, () => props.message);
	const fields = createMemo(() => allPayload(data() ?? new Uint8Array(0)));
	const pieces = createMemo(() => {
		const bytes = data();
		if (bytes === null) return [];
		return compressed() || fragments() === 1
			? pieceOf(bytes, limit())
			: piecesOf(props.connection, props.message, limit());
	});
	const asText = () =>
		props.message.type === 'text' && (data()?.length ?? 0) > (fragments() > 1 || compressed() ? 0 : CHARACTERS_FIRST);
	/** Bytes that no frame holds in this order: of fragments, or inflated. */
	const asBytes = () => (fragments() > 1 || compressed()) && (data()?.length ?? 0) > 0;
	const title = () => {
		const { inflatedData, assembled, text } = props.strings.message;
		return compressed() ? inflatedData : fragments() > 1 ? assembled : text;
	};

	return (
		<>
			<Show when={compressed()}>
				<Section title={props.strings.compression.title}>
					<Compression
						message={props.message}
						inflated={inflated()}
						alone={inflatedSide(props.connection, props.message.direction).alone}
						strings={props.strings}
					/>
				</Section>
			</Show>
			<Show when={asText() || asBytes()}>
				<Section title={title()}>
					<Show when={asText()}>
						<PlainText
							pieces={pieces()}
							current={props.wire.id}
							limit={limit()}
							total={data()?.length ?? 0}
							strings={props.strings}
							onLimit={setLimit}
							onFrame={props.onFrame}
						/>
					</Show>
					<Show when={asBytes() && data()}>
						{(bytes) => (
							<HexDump
								bytes={bytes()}
								fields={fields()}
								strings={props.strings}
								label={title()}
								{...(compressed() ? {} : { choice })}
								wide
							/>
						)}
					</Show>
				</Section>
			</Show>
			<Show when={compressed() && props.message.type === 'text' && data()}>
				{(bytes) => (
					<Section title={props.strings.characters.title}>
						<Characters bytes={bytes()} strings={props.strings} />
					</Section>
				)}
			</Show>
		</>
	);
}

/** Bytes of text shown at first, by how many more at a time, and at most. */
const TEXT_FIRST = 1024;
const STEP = 16 * 1024;
const LARGEST = 64 * 1024;

/** A text as it reads, with a mark where one fragment ends and the next begins. */
function PlainText(props: {
	readonly pieces: readonly TextPiece[];
	/** The frame that is shown. */
	readonly current: number;
	/** Bytes that are shown, and that there are. */
	readonly limit: number;
	readonly total: number;
	readonly strings: ViewsStrings;
	readonly onLimit: (limit: number) => void;
	readonly onFrame: (frame: number) => void;
}) {
	const strings = () => props.strings.message;
	const goTo = (target: EventTarget | null) => {
		const frame = target instanceof Element ? target.closest('[data-piece]')?.getAttribute('data-piece') : null;
		if (frame) props.onFrame(Number(frame));
	};
	return (
		<>
			{/* biome-ignore lint/a11y/useKeyWithClickEvents: the strip of fragments does the same by keyboard. */}
			<pre class="wl-text" onClick={({ target }) => goTo(target)}>
				<For each={props.pieces}>
					{({ frame, text }) => (
						<span
							class={frame === null ? undefined : 'wl-text__piece'}
							data-piece={frame ?? undefined}
							data-current={frame === props.current ? '' : undefined}
						>
							{text}
						</span>
					)}
				</For>
				<Show when={props.total > props.limit}>…</Show>
			</pre>
			<Show when={props.total > props.limit}>
				<Show when={props.limit < LARGEST} fallback={<p class="wl-dim">{strings().cut(props.limit)}</p>}>
					<button type="button" class="wl-more" onClick={() => props.onLimit(props.limit + STEP)}>
						{props.strings.showMore(Math.min(STEP, props.total - props.limit))}
					</button>
				</Show>
			</Show>
		</>
	);
}

/** Both sizes of a compressed message, or why it can't be inflated. */
function Compression(props: {
	readonly message: WireMessage;
	readonly inflated: Inflated | null;
	/** Whether its sender compresses each message by itself. */
	readonly alone: boolean;
	readonly strings: ViewsStrings;
}) {
	const strings = () => props.strings.compression;
	const data = () => (props.inflated?.problem === null ? props.inflated : null);
	const problem = () => props.inflated?.problem ?? null;
	const width = (size: number, other: number) => `${(100 * size) / Math.max(size, other, 1)}%`;
	return (
		<div class="wl-compression">
			<Show when={props.inflated === null}>
				<p class="wl-dim" role="status">
					{strings().working}
				</p>
			</Show>
			<Show when={problem()}>{(id) => <p class="wl-compression__problem">{strings().problems[id()]}</p>}</Show>
			<Show when={data()}>
				{(inflated) => (
					<>
						<p>{strings().sizes(props.message.size, inflated().size)}</p>
						<div class="wl-compression__bars" aria-hidden="true">
							<span data-bar="wire" style={{ 'inline-size': width(props.message.size, inflated().size) }} />
							<span data-bar="data" style={{ 'inline-size': width(inflated().size, props.message.size) }} />
						</div>
						<p class="wl-dim">
							{props.alone ? strings().alone : strings().context} <Source section="RFC 7692 §7.2.2" />
						</p>
						<Show when={inflated().data.length < inflated().size}>
							<p class="wl-dim">{strings().kept(inflated().data.length)}</p>
						</Show>
					</>
				)}
			</Show>
		</div>
	);
}
