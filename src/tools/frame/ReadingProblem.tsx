import { createMemo, Show } from 'solid-js';
import type { DecoderStrings } from '../../i18n/en/tools/decoder.ts';
import { placeIn, problemSentence, type UnreadText } from './reading-problem.ts';

/** Why a text is not bytes, with the place marked. */
export function ReadingProblem(props: {
	readonly text: string;
	readonly problem: UnreadText;
	readonly strings: DecoderStrings;
	readonly onShow: (start: number, end: number) => void;
}) {
	const place = createMemo(() => placeIn(props.text, props.problem.start, props.problem.found.length));
	const placed = () => props.problem.fault !== 'unknown' && props.problem.fault !== 'too-long';
	return (
		<div class="wl-tool__problem" role="alert">
			<p>
				<Show when={placed()}>{props.strings.problem.where(place().line, place().column)}</Show>
				{problemSentence(props.problem, props.strings)}
			</p>
			<Show when={placed()}>
				<pre>
					{place().before}
					<mark>{place().marked}</mark>
					{place().after}
				</pre>
				<button
					type="button"
					class="wl-more"
					onClick={() => props.onShow(props.problem.start, props.problem.start + props.problem.found.length)}
				>
					{props.strings.problem.showInField}
				</button>
			</Show>
		</div>
	);
}
