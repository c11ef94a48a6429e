import { createMemo, createSignal, For, untrack } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { wholeNumber } from '../../i18n/whole-number.ts';
import { LENGTH_FORMS } from '../../protocol/length-form.ts';
import { BitGrid } from '../frame/BitGrid.tsx';
import { LengthForms } from '../frame/LengthForms.tsx';
import '../frame/frame.css';
import '../view.css';
import { EXAMPLE_KEY, frameOfLength } from './figure-frame.ts';
import './figures.css';
import { LAST_POSITION, lengthAt, positionOf } from './length-scale.ts';

/** The lengths on both sides of the two places where the header grows. */
const BORDERS = LENGTH_FORMS.flatMap(({ first, last }) => [first, last ?? 0]).slice(1, -1);

/** One frame whose payload can be made longer and shorter, with the header that this takes. */
export function LengthFigure(props: {
	readonly strings: ViewsStrings;
	/** Bytes of payload at first. */
	readonly length: number;
	/** False on the server: there is nobody to draw it anew. */
	readonly live: boolean;
}) {
	const strings = () => props.strings.figures.length;
	const [length, setLength] = createSignal(untrack(() => props.length));
	const [masked, setMasked] = createSignal(true);
	const [chosen, choose] = createSignal<number | null>(null);
	const frame = createMemo(() => frameOfLength(length(), masked() ? EXAMPLE_KEY : null));

	return (
		<div class="wl-view wl-figure">
			<fieldset class="wl-figure__controls" disabled={!props.live} aria-label={strings().label}>
				<label class="wl-figure__slider">
					{strings().payload}
					<input
						type="range"
						autocomplete="off"
						min={0}
						max={LAST_POSITION}
						value={positionOf(length())}
						aria-valuetext={props.strings.bytes(length())}
						onInput={({ currentTarget }) => setLength(lengthAt(currentTarget.valueAsNumber))}
					/>
				</label>
				<div class="wl-figure__buttons">
					<For each={BORDERS}>
						{(border) => (
							<button
								type="button"
								class="wl-more"
								aria-pressed={length() === border}
								onClick={() => setLength(border)}
							>
								{wholeNumber(border)}
							</button>
						)}
					</For>
					<label>
						<input
							type="checkbox"
							autocomplete="off"
							checked={masked()}
							onChange={({ currentTarget }) => setMasked(currentTarget.checked)}
						/>{' '}
						{strings().masked}
					</label>
				</div>
			</fieldset>
			<p class="wl-figure__sum" role="status">
				{strings().sum(frame().headerLength, length())}
			</p>
			<div class="wl-frame">
				<BitGrid frame={frame()} strings={props.strings} choice={{ chosen, choose }} />
				<LengthForms frame={frame()} strings={props.strings} />
			</div>
		</div>
	);
}
