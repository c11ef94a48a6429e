import { type Accessor, createMemo, Show } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import type { Cursor } from './create-cursor.ts';
import type { Reading } from './create-timeline.ts';
import { wordsOf } from './row-words.ts';
import { type StatesAt, statesAt } from './states-at.ts';
import { rowSentence } from './words.ts';

/** Goes to any moment of the run, and says how both peers stood then. */
export function Scrubber(props: {
	readonly reading: Accessor<Reading>;
	readonly cursor: Cursor;
	readonly strings: ViewsStrings;
}) {
	const strings = () => props.strings.timeline;
	const { reading, cursor } = props;
	/** Where nothing is chosen, the end is what there is to read. */
	const at = createMemo(() => (cursor.position() === -1 ? reading().count - 1 : cursor.position()));
	const moment = () => reading().moments.at(at());
	const states = createMemo(() => statesAt(reading().moments, at()));
	const sentence = createMemo(() => {
		const now = moment();
		if (now === null) return '';
		const socket = now.socket === null ? null : reading().moments.socket(now.socket);
		return rowSentence(now, wordsOf(now, socket, props.strings), reading().tracks.shared, props.strings);
	});
	const nameOf = (state: number | null, otherwise: 'unknown' | 'unrecorded' | 'gone' = 'unknown') =>
		state === null ? strings().stateAt[otherwise] : (strings().states[state] ?? '');
	const pageOtherwise = (now: StatesAt) =>
		now.clientGone ? 'gone' : now.bufferedAmount === null ? 'unrecorded' : 'unknown';
	return (
		<div class="wl-tl__foot">
			<input
				autocomplete="off"
				class="wl-tl__scrub"
				type="range"
				min={1}
				max={Math.max(1, reading().count)}
				value={at() + 1}
				aria-label={strings().moment}
				aria-valuetext={strings().momentOf(at() + 1, reading().count, sentence())}
				onInput={({ currentTarget }) => cursor.goTo(Number(currentTarget.value) - 1)}
			/>
			{/* Readers of the screen have it from the slider and the row. */}
			<p class="wl-tl__now" aria-hidden="true">
				{sentence()}
			</p>
			<p class="wl-tl__readout">
				<Show when={states()}>
					{(now) => (
						<>
							<span>
								<Show when={reading().tracks.shared}>
									<span class="wl-tl__socket">{now().socket}</span>{' '}
								</Show>
								{strings().stateAt.page} <b>{nameOf(now().client, pageOtherwise(now()))}</b>
							</span>
							<Show when={now().bufferedAmount !== null}>
								<span>{strings().stateAt.buffered(now().bufferedAmount ?? 0)}</span>
							</Show>
							<span>
								{strings().stateAt.server} <b>{nameOf(now().server)}</b>
							</span>
						</>
					)}
				</Show>
			</p>
		</div>
	);
}
