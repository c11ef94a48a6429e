import { createMemo, createSignal, untrack } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import '../frame/frame.css';
import { hexOf } from '../frame/hex-dump.layout.ts';
import { Unmasking } from '../frame/Unmasking.tsx';
import '../view.css';
import { EXAMPLE_KEY, frameOfText, parseKey } from './figure-frame.ts';
import './figures.css';

/** Longer texts teach nothing more. In UTF-16 units. */
const LONGEST_TEXT = 32;

/** A text and the key that masks it, byte by byte. */
export function MaskFigure(props: {
	readonly strings: ViewsStrings;
	readonly text: string;
	/** Eight hex digits. */
	readonly maskingKey: string;
	/** False on the server: there is nobody to draw it anew. */
	readonly live: boolean;
}) {
	const strings = () => props.strings.figures.mask;
	const [text, setText] = createSignal(untrack(() => props.text));
	const [typed, setTyped] = createSignal(untrack(() => props.maskingKey));
	const [chosen, choose] = createSignal<number | null>(null);
	/** The last one that was a key. */
	const key = createMemo<Uint8Array>((before) => parseKey(typed()) ?? before, EXAMPLE_KEY);
	const frame = createMemo(() => frameOfText(text(), key()));
	const wrong = () => parseKey(typed()) === null;
	const another = () => setTyped(hexOf(crypto.getRandomValues(new Uint8Array(4))));

	return (
		<div class="wl-view wl-figure">
			<fieldset class="wl-figure__controls" disabled={!props.live} aria-label={strings().label}>
				<div class="wl-figure__buttons">
					<label>
						{strings().text}{' '}
						<input
							type="text"
							maxLength={LONGEST_TEXT}
							size={14}
							autocomplete="off"
							value={text()}
							onInput={({ currentTarget }) => setText(currentTarget.value)}
						/>
					</label>
					<label>
						{strings().key}{' '}
						<input
							type="text"
							maxLength={16}
							size={12}
							autocomplete="off"
							spellcheck={false}
							value={typed()}
							aria-invalid={wrong()}
							onInput={({ currentTarget }) => setTyped(currentTarget.value)}
						/>
					</label>
					<button type="button" class="wl-more" onClick={another}>
						{strings().another}
					</button>
				</div>
			</fieldset>
			<p class="wl-figure__sum" role="status">
				{wrong() ? strings().noKey : strings().wire(hexOf(frame().bytes.subarray(frame().headerLength)))}
			</p>
			<div class="wl-frame">
				<Unmasking
					masked={frame().bytes.subarray(frame().headerLength)}
					maskingKey={key()}
					strings={props.strings}
					choice={{ chosen, choose }}
				/>
			</div>
		</div>
	);
}
