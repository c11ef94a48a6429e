import { createMemo, createSignal, For, Index, Show, untrack } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { WireFrame } from '../../trace/connection.ts';
import { HeaderLine } from '../handshake/HeaderLine.tsx';
import { handshakeLines, latin1 } from '../handshake/handshake-lines.ts';
import '../handshake/handshake.css';
import '../view.css';
import { ChosenFrame } from './ChosenFrame.tsx';
import './connection-figure.css';
import './figures.css';
import { type Frame, fieldsOf } from '../../protocol/frame.ts';
import { scoreOf } from './bit-score.layout.ts';
import { EXAMPLE_NONCES, newNonces, type Passage, wholeConnection } from './one-connection.ts';

/** Longer texts teach nothing more. In UTF-16 units. */
const LONGEST_TEXT = 16;
/** What is open at first: the page's own message. */
const MESSAGE = 2;

/** A whole connection, from the request to the last Close frame, drawn bit by bit; what is chosen is taken apart beside it. */
export function ConnectionFigure(props: {
	readonly strings: ViewsStrings;
	/** What the page says at first. */
	readonly text: string;
	/** Of the server. */
	readonly host: string;
	/** False on the server: there is nobody to draw it anew. */
	readonly live: boolean;
}) {
	const strings = () => props.strings.figures.connection;
	const [text, setText] = createSignal(untrack(() => props.text));
	const [nonces, setNonces] = createSignal(EXAMPLE_NONCES);
	const [chosen, choose] = createSignal(MESSAGE);
	const whole = createMemo(() => wholeConnection(text(), props.host, nonces()));
	const widest = createMemo(() => Math.max(...whole().passages.map(({ bytes }) => bytes.length)));
	const passage = createMemo(() => whole().passages[chosen()]);
	const title = (one: Passage): string =>
		one.wire === null ? (latin1(one.bytes).split('\r\n', 1)[0] ?? '') : strings().frame(one.wire.frame.opcode, text());

	return (
		<div class="wl-view wl-connection" data-replayed={nonces() === EXAMPLE_NONCES ? undefined : ''}>
			<div class="wl-connection__all">
				<fieldset class="wl-figure__buttons" disabled={!props.live} aria-label={strings().label}>
					<label>
						{strings().say}{' '}
						<input
							type="text"
							class="wl-connection__say"
							maxLength={LONGEST_TEXT}
							size={12}
							autocomplete="off"
							spellcheck={false}
							value={text()}
							onInput={({ currentTarget }) => {
								setText(currentTarget.value);
								choose(MESSAGE);
							}}
						/>
					</label>
					<button type="button" class="wl-more" onClick={() => setNonces(newNonces())}>
						{strings().replay}
					</button>
				</fieldset>
				<p class="wl-connection__ends" aria-hidden="true">
					<span>{strings().page}</span>
					<span>{strings().server}</span>
				</p>
				{/* Drawn anew at each replay, so that everything travels again. */}
				<Show when={nonces()} keyed>
					<ol>
						<Index each={whole().passages}>
							{(one, index) => (
								<li data-direction={one().direction} style={{ '--turn': index }}>
									<button type="button" aria-pressed={chosen() === index} onClick={() => choose(index)}>
										<span class="wl-connection__name">
											<span class="wl-arrow" data-direction={one().direction} aria-hidden="true" />{' '}
											<span>{title(one())}</span>
										</span>
										<span class="wl-connection__size">{props.strings.bytes(one().bytes.length)}</span>
										<BitScore bytes={one().bytes} frame={one().wire?.frame ?? null} widest={widest()} />
									</button>
								</li>
							)}
						</Index>
					</ol>
				</Show>
			</div>
			<section class="wl-connection__chosen wl-frame" aria-label={strings().chosen}>
				<Show when={passage()?.wire} fallback={<Head passage={passage()} strings={props.strings} />}>
					{(wire) => (
						<ChosenFrame wire={wire() satisfies WireFrame} connection={whole().connection} strings={props.strings} />
					)}
				</Show>
			</section>
		</div>
	);
}

/** Half of the opening handshake, line by line. */
function Head(props: { readonly passage: Passage | undefined; readonly strings: ViewsStrings }) {
	const message = () => (props.passage?.direction === 'in' ? 'response' : 'request');
	const lines = createMemo(() => handshakeLines(latin1(props.passage?.bytes ?? new Uint8Array(0)), message()));
	return (
		<div class="wl-handshake__lines">
			<For each={lines()}>{(line) => <HeaderLine line={line} message={message()} strings={props.strings} />}</For>
		</div>
	);
}

/** Bytes as columns of bits, all scores of a figure at one scale: the widest fills the line. The sizes beside them say it in words. */
function BitScore(props: {
	readonly bytes: Uint8Array;
	/** The frame that they are; null for text. */
	readonly frame: Frame | null;
	/** Bytes of the widest score. */
	readonly widest: number;
}) {
	const strokes = createMemo(() => strokesOf(props.bytes, props.frame));
	return (
		<svg
			class="wl-score"
			viewBox={`0 0 ${Math.max(1, props.bytes.length)} 8`}
			preserveAspectRatio="none"
			style={{ 'inline-size': `${(100 * props.bytes.length) / props.widest}%` }}
			aria-hidden="true"
		>
			<For each={strokes()}>{({ hue, path }) => <path stroke={`var(--wl-${hue})`} d={path} />}</For>
		</svg>
	);
}

/** A frame in the hues of its fields, byte by byte: in the first two, that of the opcode and that of the length. */
function strokesOf(bytes: Uint8Array, frame: Frame | null): readonly { readonly hue: string; readonly path: string }[] {
	if (frame === null) return [{ hue: 'handshake', path: scoreOf(bytes) }];
	const ends = new Map<string, number>();
	for (const { name, start, length } of fieldsOf(frame)) ends.set(name, Math.ceil((start + length) / 8));
	let from = 0;
	return ['opcode', 'length', 'extended-length', 'masking-key', 'payload'].flatMap((name) => {
		const end = ends.get(name);
		if (end === undefined) return [];
		const path = scoreOf(bytes.subarray(from, end), from);
		from = end;
		return [{ hue: `field-${name}`, path }];
	});
}
