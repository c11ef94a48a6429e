import { Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { WireMessage } from '../../trace/connection.ts';
import type { Inflated } from '../../trace/inflated.ts';
import { Source } from '../Source.tsx';
import './compression.css';

/** Both sizes of a compressed message, or why it can't be inflated. */
export function Compression(props: {
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
