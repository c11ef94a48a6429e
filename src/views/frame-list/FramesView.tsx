import { createMemo, Show } from 'solid-js';
import { noFrames } from '../ending-clause.ts';
import { createPartial } from '../frame/create-partial.ts';
import { PartialFrame } from '../frame/PartialFrame.tsx';
import { PartialRows } from '../frame/PartialRows.tsx';
import { SocketPicker } from '../SocketPicker.tsx';
import { createChosenSocket, createReading } from '../view-props.ts';
import { FrameMenu } from './copy/FrameMenu.tsx';
import { PassingNotice } from './copy/PassingNotice.tsx';
import { createActs, type FramesViewProps } from './create-acts.ts';
import { createCurrent, createFold } from './create-current.ts';
import { createListing } from './create-listing.ts';
import { FoldedList } from './FoldedList.tsx';
import { FrameList } from './FrameList.tsx';
import { ListNotes, ListTools } from './ListTools.tsx';
import { RowDetail } from './RowDetail.tsx';
import { SendBar } from './send/SendBar.tsx';
import '../view.css';
import './frames.css';
import './row.css';

/** The frames of one socket, a row for each, and the chosen one as bits, bytes and words. */
export function FramesView(props: FramesViewProps) {
	const strings = () => props.strings.frames;
	// In a `Show`, read again where it is used: what `Show` hands in stays silent while the connection grows in place.
	const { connections, connection, socket } = createChosenSocket(props);
	const dropped = createReading(props, (trace) => trace.dropped.bytes);
	const acts = createActs(props);
	const listing = createListing(connection, acts.searchFailed);
	const { rows } = listing;
	const current = createCurrent(props, listing.rows, connection, socket);
	const fold = createFold(props.selection, () => view?.clientHeight ?? Number.POSITIVE_INFINITY);
	const partials = createPartial(props, connection);
	const wire = createMemo(() => {
		const row = current.row();
		return row !== null && 'frame' in row ? row : null;
	});
	const none = () => {
		if (listing.filtered() && listing.unfiltered() > 0) return props.strings.tools.nothing;
		const shown = connection();
		return shown === null ? strings().empty : noFrames(shown, props.strings);
	};
	const hasFrames = () => listing.unfiltered() + listing.cleared() > 0;
	let view: HTMLDivElement | undefined;
	let openMenu = (_at: { readonly x: number; readonly y: number } | null): void => undefined;

	return (
		<div
			class="wl-view wl-frames-view"
			ref={(element) => {
				view = element;
			}}
		>
			<div
				class="wl-frames"
				ref={acts.setElement}
				data-detail={current.row() || partials.present() ? '' : undefined}
				data-folded={fold.folded() ? '' : undefined}
			>
				<SocketPicker
					connections={connections()}
					socket={socket()}
					strings={props.strings}
					onSocket={props.selection.show}
				/>
				<Show when={fold.folded()}>
					<FoldedList
						rows={rows()}
						current={current.row()}
						strings={props.strings}
						onCurrent={current.choose}
						onOpen={fold.open}
					/>
				</Show>
				<div class="wl-frames__list">
					<Show when={connection()} fallback={<p class="wl-empty">{strings().none}</p>}>
						{(first) => (
							<>
								<Show when={hasFrames()}>
									<ListTools
										listing={listing}
										live={props.live}
										strings={props.strings}
										problem={acts.problem()}
										problemId={acts.problemId}
										onProblem={acts.setProblem}
									/>
								</Show>
								<ListNotes
									listing={listing}
									live={props.live}
									dropped={dropped()}
									problem={acts.problem()}
									problemId={acts.problemId}
									strings={props.strings}
								/>
								<Show
									when={rows().total > 0}
									fallback={
										<Show when={listing.unfiltered() > 0 || listing.cleared() === 0}>
											<p class="wl-empty">{none()}</p>
										</Show>
									}
								>
									<FrameList
										connection={connection() ?? first()}
										rows={rows()}
										current={partials.present() ? null : current.row()}
										strings={props.strings}
										selection={props.selection}
										live={props.live}
										onCurrent={current.choose}
										onMenu={(at) => openMenu(at)}
										onCopy={() => acts.copied(wire(), connection() ?? first())}
										rowButton={
											<Show when={wire()}>
												{(frame) => (
													<FrameMenu
														wire={frame()}
														connection={connection() ?? first()}
														strings={props.strings}
														sends={props.onSend !== undefined}
														reason={acts.cannotSend(frame(), connection() ?? first())}
														onCopy={acts.copy}
														onSend={() => acts.sendAgain(frame(), connection() ?? first())}
														onEdit={() => acts.edit(frame(), connection() ?? first())}
														ready={(open) => {
															openMenu = open;
														}}
													/>
												)}
											</Show>
										}
									/>
								</Show>
							</>
						)}
					</Show>
					<PartialRows partials={partials} strings={props.strings} />
					<PassingNotice notice={acts.notice()} strings={props.strings} onDone={acts.forget} />
					<Show when={props.onSend}>
						<SendBar
							live={props.live}
							open={acts.open()}
							socket={socket()}
							strings={props.strings}
							onSend={acts.send}
						/>
					</Show>
				</div>
				<Show when={current.row() ?? partials.present()}>
					<div class="wl-frames__detail">
						<Show when={connection()}>
							{(first) => (
								<Show
									when={partials.present()}
									fallback={
										<Show when={current.atLength()}>
											{(shown) => (
												<RowDetail
													row={shown().row}
													connection={shown().connection}
													selection={props.selection}
													strings={props.strings}
												/>
											)}
										</Show>
									}
								>
									{(partial) => (
										<PartialFrame
											partial={partial()}
											connection={connection() ?? first()}
											selection={props.selection}
											strings={props.strings}
										/>
									)}
								</Show>
							)}
						</Show>
					</div>
				</Show>
			</div>
		</div>
	);
}
