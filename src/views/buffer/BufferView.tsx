import { createMemo, For, Show, untrack } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Connection } from '../../trace/connection.ts';
import { isOver } from '../../trace/ending.ts';
import type { Direction } from '../../trace/events.ts';
import { SocketPicker } from '../SocketPicker.tsx';
import { duration } from '../time.ts';
import { createCatchUp, createChosenSocket, createReading, type ViewProps } from '../view-props.ts';
import { byteAmount } from './amounts.ts';
import { FlowChart } from './FlowChart.tsx';
import { Flow } from './flow.ts';
import { LEVELS } from './payload-series.ts';
import { plotsOf } from './plots.ts';

/** Things of each kind that one animation frame takes in: a long run that is opened late is drawn bit by bit. */
const AT_ONCE = 10_000;

/** Where the bytes of messages are over time: in the page's send buffer, under way, or at the other end. */
export function BufferView(props: ViewProps) {
	const { connections, connection, socket } = createChosenSocket(props);
	const current = createMemo(connection);
	return (
		<div class="wl-view wl-buffer">
			<SocketPicker
				connections={connections()}
				socket={socket()}
				strings={props.strings}
				onSocket={props.selection.show}
			/>
			<Show when={current()} keyed fallback={<p class="wl-empty">{props.strings.buffer.none}</p>}>
				{(shown) => <SocketBuffers {...props} connection={shown} />}
			</Show>
		</div>
	);
}

/** The buffers of one socket. */
function SocketBuffers(props: ViewProps & { /** Never another one. */ readonly connection: Connection }) {
	const { connection } = props;
	const reader = untrack(() => new Flow(connection, props.trace));
	const slice = createCatchUp(() => flow().behind);
	const flow = createReading(props, () => {
		slice();
		return reader.update(AT_ONCE);
	});
	const quiet = createReading(props, () => plotsOf(flow()).length === 0);
	const quietWords = createReading(props, () =>
		isOver(connection) ? props.strings.buffer.quietClosed : props.strings.buffer.quiet,
	);
	const lost = createReading(props, () => connection.lost.out + connection.lost.in);
	const full = createReading(props, (trace) => trace.dropped.events > 0);
	return (
		<Show when={!quiet()} fallback={<p class="wl-empty">{quietWords()}</p>}>
			<FlowChart
				trace={props.trace}
				revision={props.revision}
				selection={props.selection}
				connection={connection}
				flow={flow}
				strings={props.strings.buffer}
				network={props.strings.network}
			/>
			<Show when={lost() > 0}>
				<p class="wl-buffer__note">{props.strings.buffer.lost(lost())}</p>
			</Show>
			<Show when={full()}>
				<p class="wl-buffer__note">{props.strings.buffer.dropped}</p>
			</Show>
			<KeyFigures flow={flow()} strings={props.strings} />
		</Show>
	);
}

/** What the plots say, in numbers; and how it is known. */
function KeyFigures(props: { readonly flow: Flow; readonly strings: ViewsStrings }) {
	const words = () => props.strings.buffer.figures;
	const rows = (): readonly (readonly [string, string])[] => {
		const { sent, wire, pauses, end } = props.flow;
		const { unit, written, delivered } = props.flow.incoming;
		const peak = sent.buffered.peak;
		const serverPeak = props.flow.serverBuffered.peak;
		const exact = (count: number) =>
			unit === 'bytes' ? props.strings.bytes(count) : props.strings.buffer.messages(count);
		const known = (direction: Direction, amount: string) =>
			props.flow.isWhole(direction) ? amount : words().atLeast(amount);
		const above = sent.above(end);
		return [
			[words().sent, words().sentValue(sent.handed.last, sent.calls)],
			...(sent.dropped > 0 ? [[words().dropped, props.strings.bytes(sent.dropped)] as const] : []),
			...(peak === null ? [] : [[words().peak, words().peakValue(peak.value, duration(peak.t))] as const]),
			...LEVELS.map((level, index) => [words().above(byteAmount(level)), duration(above[index] ?? 0)] as const),
			[words().read, known('out', props.strings.bytes(wire.read.last))],
			[words().paused, words().pausedValue(duration(pauses.before(end)), pauses.count)],
			[words().written, known('in', exact(written.last))],
			[words().delivered, exact(delivered.last)],
			...(serverPeak === null
				? []
				: [[words().serverPeak, words().peakValue(serverPeak.value, duration(serverPeak.t))] as const]),
		];
	};
	return (
		<details class="wl-figures">
			<summary>{words().title}</summary>
			<table>
				<thead class="wl-visually-hidden">
					<tr>
						<th scope="col">{words().name}</th>
						<th scope="col">{words().value}</th>
					</tr>
				</thead>
				<tbody>
					<For each={rows()}>
						{([name, value]) => (
							<tr>
								<th scope="row">{name}</th>
								<td>{value}</td>
							</tr>
						)}
					</For>
				</tbody>
			</table>
			<p class="wl-caption">{words().howTitle}</p>
			<For each={words().how}>{(sentence) => <p class="wl-figures__how">{sentence}</p>}</For>
		</details>
	);
}
