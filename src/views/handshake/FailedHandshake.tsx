import { For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { ResponseHead } from '../../protocol/handshake.ts';
import type { ClientEvent } from '../../trace/connection.ts';
import { toldBy } from './handshake-notes.ts';

/** A socket whose handshake fails gets two events; a file may tell anything. */
const EVENTS_SHOWN = 20;

/** A handshake that failed: what was on the wire, beside what the page is told of it. */
export function FailedHandshake(props: {
	/** The answer of a server that refused; null where the handshake failed for another reason. */
	readonly response: { readonly head: ResponseHead; readonly bodyLength: number } | null;
	readonly fired: readonly ClientEvent[];
	/** The page was told what it is told of every failed handshake. */
	readonly likeAny: boolean;
	readonly strings: ViewsStrings;
}) {
	const strings = () => props.strings.handshake.refused;
	return (
		<section class="wl-failed">
			<div class="wl-failed__halves">
				<Show when={props.response}>
					{(response) => (
						<div>
							<p class="wl-caption">{strings().wire}</p>
							<ul>
								<li>
									<code>
										{response().head.status} {response().head.reason}
									</code>
								</li>
								<li>{strings().headers(response().head.headers.length)}</li>
								<li>{strings().body(response().bodyLength)}</li>
							</ul>
						</div>
					)}
				</Show>
				<div>
					<p class="wl-caption">{strings().title}</p>
					<ul>
						<For
							each={props.fired.slice(0, EVENTS_SHOWN).map(({ event }) => event)}
							fallback={<li class="wl-dim">{strings().waiting}</li>}
						>
							{(event) => (
								<li>
									<code>{event.type}</code>{' '}
									<Show when={event.type === 'close'} fallback={toldBy(event, props.strings)}>
										<code>{toldBy(event, props.strings)}</code>
									</Show>
								</li>
							)}
						</For>
					</ul>
				</div>
			</div>
			<Show when={props.likeAny}>
				<p class="wl-dim">{strings().why}</p>
			</Show>
		</section>
	);
}
