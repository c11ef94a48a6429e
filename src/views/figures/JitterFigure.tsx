import { createMemo, createSignal, For, untrack } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import '../view.css';
import { arrivals, BACK_AT, HEIGHT, RETURN, reconnecting, SHOWN, WIDTH } from './reconnecting-clients.ts';
import './figures.css';
import './jitter-figure.css';

const STEPS = [0, 10, 50, 100];
const SECONDS = [0, 5, 10, 15, 20];

/** A thousand simulated clients that come back at once, or not at once: by how much of their waits is left to chance. */
export function JitterFigure(props: {
	readonly strings: ViewsStrings;
	/** At first, in per cent. */
	readonly jitter: number;
	/** False on the server: there is nobody to draw it anew. */
	readonly live: boolean;
}) {
	const strings = () => props.strings.figures.jitter;
	const [jitter, setJitter] = createSignal(untrack(() => props.jitter));
	const [draw, setDraw] = createSignal(1);
	const run = createMemo(() => reconnecting(jitter() / 100, draw()));
	const strokes = createMemo(() => arrivals(run()));
	const sum = () => strings().sum(jitter(), run().peak, run().attempts, run().done / 1000);

	return (
		<div class="wl-view wl-figure">
			<fieldset class="wl-figure__controls" disabled={!props.live} aria-label={strings().label}>
				<label class="wl-figure__slider">
					{strings().jitter}
					<input
						type="range"
						autocomplete="off"
						min={0}
						max={100}
						step={5}
						value={jitter()}
						aria-valuetext={strings().percent(jitter())}
						onInput={({ currentTarget }) => setJitter(currentTarget.valueAsNumber)}
					/>
				</label>
				<div class="wl-figure__buttons">
					<For each={STEPS}>
						{(step) => (
							<button type="button" class="wl-more" aria-pressed={jitter() === step} onClick={() => setJitter(step)}>
								{step}%
							</button>
						)}
					</For>
					<button type="button" class="wl-more" onClick={() => setDraw(draw() + 1)}>
						{strings().another}
					</button>
				</div>
			</fieldset>
			<p class="wl-figure__sum">{strings().model}</p>
			<div class="wl-arrivals">
				<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={strings().chart}>
					<path class="wl-arrivals__back" d={`M${BACK_AT} 0V${HEIGHT}`} />
					<path class="wl-arrivals__refused" d={strokes().refused} />
					<path class="wl-arrivals__taken" d={strokes().taken} />
				</svg>
				<div class="wl-arrivals__axis" aria-hidden="true">
					<For each={SECONDS}>
						{(second) => <span style={{ 'inset-inline-start': `${(second * 100_000) / SHOWN}%` }}>{second} s</span>}
					</For>
				</div>
			</div>
			<ul class="wl-arrivals__key">
				<li class="wl-arrivals__key-refused">{strings().refused}</li>
				<li class="wl-arrivals__key-taken">{strings().taken(RETURN.room)}</li>
				<li class="wl-arrivals__key-back">{strings().back}</li>
			</ul>
			<p class="wl-figure__sum wl-arrivals__sum" role="status">
				{sum()}
			</p>
		</div>
	);
}
