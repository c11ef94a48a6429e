import { For, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { ClientEvent } from '../../trace/connection.ts';

/** What a page is told of a handshake that failed, beside what was on the wire. */
export function FailedHandshake(props: {
	/** The status of a refusal; null where the handshake failed for another reason. */
	readonly status: number | null;
	readonly fired: readonly ClientEvent[];
	readonly strings: ViewsStrings;
}) {
	const strings = () => props.strings.handshake.refused;
	return (
		<section class="wl-failed">
			<p class="wl-caption">{strings().title}</p>
			<Show when={props.status}>{(status) => <p>{strings().wire(status())}</p>}</Show>
			<ul>
				<For each={props.fired.map(({ event }) => event)} fallback={<li class="wl-dim">{strings().waiting}</li>}>
					{(event) => (
						<li>
							<code>{event.type}</code>{' '}
							<Show when={event.type === 'close' && event} fallback={strings().error}>
								{(close) => (
									<code>
										code {close().code}, reason {JSON.stringify(close().reason)}, wasClean {String(close().wasClean)}
									</code>
								)}
							</Show>
						</li>
					)}
				</For>
			</ul>
			<p class="wl-dim">{strings().why}</p>
		</section>
	);
}
