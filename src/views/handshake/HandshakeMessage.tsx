import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { inTenths } from '../time.ts';
import { HeaderLine } from './HeaderLine.tsx';
import { handshakeLines, latin1 } from './handshake-lines.ts';

/** Lines that are shown, and that are added at a time: a head of 64 KB may have thirteen thousand. */
const LINES_SHOWN = 200;

/** Bytes of the body of a refusal that are shown. */
const BODY_SHOWN = 2000;

/** One half of the opening handshake: its lines, or, as children, why there are none. */
export function HandshakeMessage(props: {
	readonly message: 'request' | 'response';
	readonly strings: ViewsStrings;
	/** It belongs to what is chosen. */
	readonly linked: boolean;
	readonly onChoose: () => void;
	/** Only the first line is shown until someone wants the others: the other half has more to say. */
	readonly folded?: boolean;
	/** The head as it was on the wire, and the time of its last byte. */
	readonly wire: { readonly bytes: Uint8Array; readonly t: number } | null;
	/** Bytes after the head of a refusal. */
	readonly body?: Uint8Array | undefined;
	readonly children?: JSX.Element;
}) {
	const strings = () => props.strings.handshake;
	const [opened, setOpened] = createSignal(false);
	const folded = () => props.folded === true && !opened() && lines().length > 1;
	const lines = createMemo(() => (props.wire ? handshakeLines(latin1(props.wire.bytes), props.message) : []));
	const [limit, setLimit] = createSignal(LINES_SHOWN);
	const shown = createMemo(() => lines().slice(0, limit()));
	const later = () => lines().length - shown().length;
	return (
		<section class="wl-handshake__message">
			<p class="wl-handshake__title" data-linked={props.linked ? '' : undefined}>
				<button type="button" class="wl-choose" aria-pressed={props.linked} onClick={() => props.onChoose()}>
					<span class="wl-arrow" data-direction={props.message === 'request' ? 'out' : 'in'} aria-hidden="true" />{' '}
					{strings()[props.message]}
				</button>
				<span class="wl-dim">{props.message === 'request' ? strings().toServer : strings().toClient}</span>
				<span class="wl-handshake__time">{props.wire ? `${inTenths(props.wire.t)} ms` : ''}</span>
			</p>
			<div class="wl-handshake__lines" data-handshake={props.message} data-folded={folded() ? '' : undefined}>
				<For each={shown()}>{(line) => <HeaderLine line={line} message={props.message} strings={props.strings} />}</For>
				<Show when={folded()}>
					<button type="button" class="wl-more" onClick={() => setOpened(true)}>
						{strings().moreLines(lines().length - 1)}
					</button>
				</Show>
				<Show when={later() > 0 && !folded()}>
					<button type="button" class="wl-more" onClick={() => setLimit((count) => count + LINES_SHOWN)}>
						{strings().moreLines(Math.min(LINES_SHOWN, later()))}
					</button>
				</Show>
				<Show when={props.body?.length}>
					{(size) => (
						<div class="wl-handshake__body">
							<p class="wl-caption">{strings().body(size())}</p>
							<pre>{latin1(props.body?.subarray(0, BODY_SHOWN) ?? new Uint8Array(0))}</pre>
						</div>
					)}
				</Show>
			</div>
			{props.children}
		</section>
	);
}
