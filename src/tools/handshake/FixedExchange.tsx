import { createMemo, For, Show } from 'solid-js';
import type { HandshakeCheckStrings } from '../../i18n/en/tools/handshake.ts';
import { type FixedLine, fixedExchange } from './fixed-exchange.ts';
import type { JudgedExchange } from './judge-exchange.ts';

/** The handshake as it would open, with the lines marked that differ from what was pasted. */
export function FixedExchange(props: { readonly judged: JudgedExchange; readonly strings: HandshakeCheckStrings }) {
	const fixed = createMemo(() => fixedExchange(props.judged));
	return (
		<Show when={props.judged.opens !== true}>
			<section class="wl-tool__result">
				<p class="wl-caption">{props.strings.fixed}</p>
				<div class="wl-tool__halves">
					<Lines lines={fixed().request} />
					<Lines lines={fixed().response} />
				</div>
				<p class="wl-dim wl-tool__hint">{props.strings.fixedNote}</p>
			</section>
		</Show>
	);
}

function Lines(props: { readonly lines: readonly FixedLine[] }) {
	return (
		<pre>
			<For each={props.lines}>
				{({ text, changed }) => (
					<>
						<Show when={changed} fallback={text}>
							<mark class="wl-tool__changed">{text}</mark>
						</Show>
						{'\n'}
					</>
				)}
			</For>
		</pre>
	);
}
