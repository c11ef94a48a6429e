import { Show } from 'solid-js';
import type { StatesStrings } from '../../i18n/en/views/states.ts';
import type { ReadyState } from '../../trace/events.ts';
import { Source } from '../Source.tsx';
import { STATE_NAMES } from './machine.layout.ts';

/** What `send`, `close` and `bufferedAmount` do in one state. */
export function StateMethods(props: {
	/** `Now`, or `Then` with a time. */
	readonly title: string;
	readonly state: ReadyState;
	/** The present value, in bytes; null where it is not known. */
	readonly bufferedAmount: number | null;
	readonly strings: StatesStrings;
}) {
	return (
		<div class="wl-methods" data-ready-state={props.state}>
			<p class="wl-methods__title">
				{props.title}{' '}
				<span class="wl-methods__state">
					{props.state} {STATE_NAMES[props.state]}
				</span>
			</p>
			<dl>
				<dt>
					<code>send(data)</code>
				</dt>
				<dd>
					{props.strings.send[props.state]} <Source section="WHATWG WebSockets, send()" />
				</dd>
				<dt>
					<code>close()</code>
				</dt>
				<dd>
					{props.strings.close[props.state]} <Source section="WHATWG WebSockets, close()" />
				</dd>
				<dt>
					<code>bufferedAmount</code>
				</dt>
				<dd>
					{props.strings.buffered[props.state]}{' '}
					<Show when={props.bufferedAmount !== null}>
						<strong>{props.strings.queued(props.bufferedAmount ?? 0)}</strong>{' '}
					</Show>
					<Source section="WHATWG WebSockets, bufferedAmount" />
				</dd>
			</dl>
		</div>
	);
}
