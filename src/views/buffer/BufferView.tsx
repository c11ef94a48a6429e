import { createMemo, Show, untrack } from 'solid-js';
import type { Connection } from '../../trace/connection.ts';
import { isOver } from '../../trace/ending.ts';
import { SocketPicker } from '../SocketPicker.tsx';
import { createCatchUp, createChosenSocket, createReading, type ViewProps } from '../view-props.ts';
import { FlowChart } from './FlowChart.tsx';
import { Flow } from './flow.ts';
import { KeyFigures } from './KeyFigures.tsx';
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
