import { createComputed, createMemo, createSignal, on, Show } from 'solid-js';
import type { FieldName } from '../../protocol/frame.ts';
import { createChosenSocket } from '../chosen-socket.ts';
import { FrameDetail } from '../frame/FrameDetail.tsx';
import { SocketPicker } from '../SocketPicker.tsx';
import { createReading, type FrameRef, type SocketSelection, type ViewProps } from '../view-props.ts';
import { FaultDetail } from './FaultDetail.tsx';
import { FrameList } from './FrameList.tsx';
import { type FrameRow, frameRows } from './frame-rows.layout.ts';
import '../view.css';
import './frames.css';

/** Which frame and which of its fields is chosen; what is left out the view keeps itself. */
export interface FrameSelection {
	readonly selected?: FrameRef | null | undefined;
	readonly onSelect?: ((frame: FrameRef) => void) | undefined;
	readonly field?: FieldName | null | undefined;
	readonly onField?: ((field: FieldName | null) => void) | undefined;
}

/** The frames of one socket, a row for each, and the chosen one as bits, bytes and words. */
export function FramesView(props: ViewProps & SocketSelection & FrameSelection) {
	const strings = () => props.strings.frames;
	const { connections, connection, socket, choose, follow } = createChosenSocket(props);
	/** The row that was chosen here; a row of another connection does not count. */
	const [own, setOwn] = createSignal<FrameRow | null>(null);
	const rows = createReading(props, () => frameRows(connection() ?? NO_CONNECTION));

	createComputed(
		on(
			() => props.selected,
			(selected) => {
				if (!selected) return;
				follow(selected.socket);
				setOwn(props.trace.connection(selected.socket)?.frames[selected.frame] ?? null);
			},
		),
	);

	const current = createMemo(() => {
		const chosen = own();
		if (chosen !== null && rows().numberOf(chosen) !== -1) return chosen;
		return rows().slice(0, 1)[0] ?? null;
	});
	const setCurrent = (row: FrameRow) => {
		if (row === own()) return;
		setOwn(row);
		const shown = socket();
		if ('frame' in row && shown !== null) props.onSelect?.({ kind: 'frame', socket: shown, frame: row.id });
	};
	const wire = createMemo(() => {
		const row = current();
		return row !== null && 'frame' in row ? row : null;
	});
	const broken = createMemo(() => {
		const row = current();
		return row !== null && 'violation' in row ? row : null;
	});
	const none = () => (connection()?.readyState === 3 ? strings().emptyClosed : strings().empty);

	return (
		<div class="wl-view wl-frames-view">
			<div class="wl-frames">
				<SocketPicker connections={connections()} socket={socket()} strings={props.strings} onSocket={choose} />
				<Show when={connection()} fallback={<p class="wl-empty">{strings().none}</p>}>
					{(shown) => (
						<Show when={rows().total > 0} fallback={<p class="wl-empty">{none()}</p>}>
							<FrameList
								connection={shown()}
								rows={rows()}
								current={current()}
								strings={props.strings}
								onCurrent={setCurrent}
							/>
							<div class="wl-frames__detail">
								<Show when={wire()}>
									{(frame) => (
										<FrameDetail
											wire={frame()}
											messages={shown().messages}
											strings={props.strings}
											field={props.field}
											onField={props.onField}
										/>
									)}
								</Show>
								<Show when={broken()}>{(fault) => <FaultDetail fault={fault()} strings={props.strings} />}</Show>
							</div>
						</Show>
					)}
				</Show>
			</div>
		</div>
	);
}

const NO_CONNECTION = { frames: [], violations: [], lost: { out: 0, in: 0 } };
