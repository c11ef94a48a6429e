import { createMemo, For, Show } from 'solid-js';
import type { EncoderStrings } from '../../i18n/en/tools/encoder.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { BrokenRule } from '../../views/BrokenRule.tsx';
import { BrokenFrame } from '../../views/frame/BrokenFrame.tsx';
import { FrameDetail } from '../../views/frame/FrameDetail.tsx';
import { PartialFrame } from '../../views/frame/PartialFrame.tsx';
// For the bundler: what draws one frame stays in one file with the list, and so do the styles of both.
import '../../views/frame-list/FramesView.tsx';
import { createSelection } from '../../views/selection.ts';
import { PASTED_SOCKET } from './pasted-stream.ts';
import { pastedTrace } from './pasted-trace.ts';

/** Which rules a frame breaks, and the frame as a receiver reads it. */
export function ReceiverVerdict(props: {
	readonly bytes: Uint8Array;
	readonly sender: 'client' | 'server';
	readonly deflate: boolean;
	readonly strings: EncoderStrings;
	readonly views: ViewsStrings;
}) {
	const model = createMemo(() => {
		const trace = pastedTrace(props.bytes, { sender: props.sender, deflate: props.deflate });
		trace.finish();
		return trace.model;
	});
	const selection = createSelection(model, () => 0);
	const connection = createMemo(() => model().connection(PASTED_SOCKET));
	const broken = () => connection()?.violations ?? [];
	const first = () => connection()?.frames[0] ?? null;
	const partial = createMemo(() => connection()?.partial.out ?? connection()?.partial.in ?? null);
	const rejected = () => broken().find((violation) => violation.rejected.length > 0) ?? null;
	const verdict = () => props.strings.verdict;
	/** Bytes behind a whole frame: they count as the next one's. */
	const left = () => props.bytes.length - (first()?.frame.bytes.length ?? props.bytes.length);
	return (
		<section class="wl-tool__verdict">
			<p class="wl-caption">{verdict()[props.sender]}</p>
			<Show when={broken().length > 0} fallback={<p>{partial() === null ? verdict().sound : ''}</p>}>
				<ul>
					<For each={broken()}>
						{({ violation }) => (
							<li data-rule={violation.id}>
								<BrokenRule violation={violation} strings={props.views} linked /> {verdict().fails(violation.closeCode)}
							</li>
						)}
					</For>
				</ul>
			</Show>
			<Show when={first() === null ? partial() : null}>
				{(part) => <p>{verdict().waits((part().size ?? part().received) - part().received)}</p>}
			</Show>
			<Show when={left() > 0}>
				<p>{verdict().next(left())}</p>
			</Show>
			<p class="wl-dim wl-tool__hint">{verdict().alone}</p>
			<div class="wl-tool__view">
				<Show when={connection()}>
					{(shown) => (
						<>
							<Show when={first()}>
								{(wire) => (
									<FrameDetail wire={wire()} connection={shown()} selection={selection} strings={props.views} />
								)}
							</Show>
							<Show when={first() === null ? partial() : null}>
								{(part) => (
									<PartialFrame partial={part()} connection={shown()} selection={selection} strings={props.views} />
								)}
							</Show>
							<Show when={first() === null ? rejected() : null}>
								{(fault) => (
									<BrokenFrame fault={fault()} connection={shown()} selection={selection} strings={props.views} />
								)}
							</Show>
						</>
					)}
				</Show>
			</div>
		</section>
	);
}
