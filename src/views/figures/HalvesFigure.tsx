import { createMemo, createSignal, For, untrack } from 'solid-js';
import type { ViewsStrings } from '../../i18n/en/views.ts';
import { inOneLine } from '../../i18n/in-one-line.ts';
import '../view.css';
import { type ClosingHalves, closingHalves, type EndName, type Flight, LAST } from './closing-halves.ts';
import './figures.css';
import './halves.css';

/** Moments that are worth a button: in each, the cut falls on something else. */
const MOMENTS = { first: 27, second: 49, tcp: 64, none: LAST } as const satisfies Readonly<
	Record<keyof ViewsStrings['figures']['halves']['moments'], number>
>;

const KEYS = ['first', 'second', 'tcp', 'none'] as const satisfies readonly (keyof typeof MOMENTS)[];

/** Both halves of a closing handshake, and a cut of the link that can be dragged to any moment of it. */
export function HalvesFigure(props: {
	readonly strings: ViewsStrings;
	/** Where the link is cut at first, from 0 to `LAST`. */
	readonly cut: number;
	/** False on the server: there is nobody to draw it anew. */
	readonly live: boolean;
}) {
	const strings = () => props.strings.figures.halves;
	const [cut, setCut] = createSignal(untrack(() => props.cut));
	const halves = createMemo(() => closingHalves(cut()));
	const told = (end: EndName) => {
		const { code, wasClean, knows } = halves()[end];
		return inOneLine(strings().knows[end][knows], strings().told[end](code, wasClean));
	};
	let plot: HTMLDivElement | undefined;
	const drag = (event: PointerEvent) => {
		if (!props.live || plot === undefined || event.buttons !== 1) return;
		plot.setPointerCapture(event.pointerId);
		const { left, width } = plot.getBoundingClientRect();
		setCut(Math.round(Math.min(1, Math.max(0, (event.clientX - left) / width)) * LAST));
	};

	return (
		<div class="wl-view wl-figure wl-halves">
			<div
				class="wl-halves__plot"
				style={{ '--wl-cut': `${(cut() / LAST) * 100}%` }}
				ref={(element) => {
					plot = element;
				}}
				onPointerDown={drag}
				onPointerMove={drag}
			>
				<Lane end="page" name={strings().page} halves={halves()} />
				<div class="wl-halves__way">
					<svg viewBox={`0 0 ${LAST} 100`} preserveAspectRatio="none" aria-hidden="true">
						<For each={halves().flights}>{(flight) => <Line flight={flight} cut={cut()} />}</For>
					</svg>
					<For each={halves().flights}>
						{(flight) => (
							<>
								<span
									class="wl-halves__tip"
									data-to={flight.from === 'page' ? 'server' : 'page'}
									data-lost={flight.lost ? '' : undefined}
									style={tipPlace(flight, cut())}
									aria-hidden="true"
								/>
								<span
									class="wl-halves__flight"
									data-name={flight.name}
									data-lost={flight.lost ? '' : undefined}
									style={{ 'inset-inline-start': `${(flight.leaves + flight.arrives) / 2}%` }}
								>
									{strings().flights[flight.name]}
								</span>
							</>
						)}
					</For>
				</div>
				<Lane end="server" name={strings().server} halves={halves()} />
				<div class="wl-halves__gone" aria-hidden="true" />
				<div class="wl-halves__cut" aria-hidden="true">
					<span>{strings().cut}</span>
				</div>
			</div>
			<fieldset class="wl-figure__controls" disabled={!props.live} aria-label={strings().label}>
				<input
					type="range"
					autocomplete="off"
					class="wl-halves__slider"
					min={0}
					max={LAST}
					value={cut()}
					aria-label={strings().slider}
					aria-valuetext={strings().where(halves().page.code, halves().server.code)}
					onInput={({ currentTarget }) => setCut(currentTarget.valueAsNumber)}
				/>
				<div class="wl-figure__buttons">
					<For each={KEYS}>
						{(key) => (
							<button
								type="button"
								class="wl-more"
								aria-pressed={cut() === MOMENTS[key]}
								onClick={() => setCut(MOMENTS[key])}
							>
								{strings().moments[key]}
							</button>
						)}
					</For>
				</div>
			</fieldset>
			<div role="status">
				<dl class="wl-halves__told">
					<dt>{strings().page}</dt>
					<dd>{told('page')}</dd>
					<dt>{strings().server}</dt>
					<dd>{told('server')}</dd>
				</dl>
			</div>
		</div>
	);
}

/** The states that one end passes through. */
function Lane(props: { readonly end: EndName; readonly name: string; readonly halves: ClosingHalves }) {
	return (
		<div class="wl-halves__lane">
			<span class="wl-halves__end">{props.name}</span>
			<For each={props.halves[props.end].stretches}>
				{({ state, from, to }) => (
					<span
						class="wl-halves__state"
						data-state-name={state}
						style={{ 'inset-inline-start': `${from}%`, 'inline-size': `${to - from}%` }}
					>
						{state.toUpperCase()}
					</span>
				)}
			</For>
		</div>
	);
}

/** How far something came, in hundredths of the plot. */
function tipOf({ from, leaves, arrives }: Flight, cut: number): { readonly x: number; readonly y: number } {
	const x = Math.min(arrives, cut);
	const share = ((x - leaves) / (arrives - leaves)) * 100;
	return { x, y: from === 'page' ? share : 100 - share };
}

function tipPlace(flight: Flight, cut: number) {
	const { x, y } = tipOf(flight, cut);
	return { 'inset-inline-start': `${x}%`, 'inset-block-start': `${y}%` };
}

/** What is on its way, down to the server or up to the page; what is lost ends at the cut. */
function Line(props: { readonly flight: Flight; readonly cut: number }) {
	const tip = () => tipOf(props.flight, props.cut);
	return (
		<line
			data-name={props.flight.name}
			data-lost={props.flight.lost ? '' : undefined}
			x1={props.flight.leaves}
			y1={props.flight.from === 'page' ? 0 : 100}
			x2={tip().x}
			y2={tip().y}
		/>
	);
}
