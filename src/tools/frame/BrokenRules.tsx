import { createMemo, For, Show } from 'solid-js';
import type { DecoderStrings } from '../../i18n/en/tools/decoder.ts';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Connection } from '../../trace/connection.ts';
import { BrokenRule } from '../../views/BrokenRule.tsx';

/** So many frames are in sight with the rules that they break. */
const FEW_FRAMES = 10;

/** Every rule that pasted frames break: what it says, where its section stands, at which byte, and in which frame. */
export function BrokenRules(props: {
	/** Handed in anew whenever more is decoded. */
	readonly connection: Connection;
	/** Whether all is decoded. */
	readonly whole: boolean;
	readonly strings: DecoderStrings;
	readonly views: ViewsStrings;
	readonly onShow: (frame: number) => void;
}) {
	const broken = createMemo(() => props.connection && [...props.connection.violations]);
	/** A short list of frames says all of it by itself. */
	const listed = () => props.connection.frames.length > FEW_FRAMES;
	const anything = () => props.connection.frames.length > 0;
	const reserved = () =>
		broken().some(({ violation }) => violation.id === 'reserved-bit' && violation.detail === 'RSV1');
	return (
		<Show
			when={broken().length > 0}
			fallback={
				<Show when={props.whole && anything()}>
					<p class="wl-tool__note">
						<span aria-hidden="true">✓</span> {props.strings.sound}
					</p>
				</Show>
			}
		>
			<div class="wl-tool__rules">
				<p>{props.strings.rules(broken().length, listed())}</p>
				<ol hidden={!listed()}>
					<For each={broken()}>
						{({ violation, direction, firstFrame, times }) => (
							<li data-rule={violation.id}>
								<span
									class="wl-arrow"
									data-direction={direction}
									role="img"
									aria-label={props.views.frames[direction]}
								/>{' '}
								<BrokenRule violation={violation} strings={props.views} linked />{' '}
								<span class="wl-dim">
									{props.strings.atByte(violation.offset)}
									{times > 1 ? ` · ${props.strings.times(times)}` : ''}
								</span>{' '}
								<Show when={firstFrame !== null}>
									<button type="button" class="wl-more" onClick={() => props.onShow(firstFrame ?? 0)}>
										{props.strings.show}
									</button>
								</Show>
							</li>
						)}
					</For>
				</ol>
				<Show when={reserved()}>
					<p>{props.strings.rsv1}</p>
				</Show>
			</div>
		</Show>
	);
}
