import { createMemo, createResource, For, type JSX, Show } from 'solid-js';
import './looked.css';
import type { ClassStrings } from '../../i18n/en/class.ts';
import { CodePane } from '../../workbench/viewer/CodePane.tsx';
import { PlainRun } from '../../workbench/viewer/PlainRun.tsx';
import { ownWords } from '../../workbench/words.ts';
import { readRun } from '../read-run.ts';
import type { LookedRun } from './looked-at.ts';
import { RunFile } from './SnapshotList.tsx';
import { MOST_SNAPSHOTS, type Snapshot, type Snapshots } from './snapshots.ts';

/** Programs with their last runs, side by side; or one snapshot after the other, of nobody knows whom. */
export function LookedAt(props: {
	readonly runs: readonly LookedRun[];
	readonly snapshots: Snapshots;
	readonly strings: ClassStrings['desk'];
	readonly nameOf: (run: LookedRun) => string;
	readonly onGive: (run: LookedRun) => void;
	readonly onSolution: (lab: string) => void;
	readonly onClose: (run: LookedRun) => void;
}): JSX.Element {
	const { strings, snapshots } = props;
	const hasSolution = () => props.runs.some(({ student }) => student === null);
	const place = () => snapshots.shown() ?? 0;
	const snapshot = () => (snapshots.shown() === null ? undefined : snapshots.all()[place()]);
	return (
		<>
			<Show when={snapshot()}>
				{(shown) => (
					<section class="wl-looked__run" aria-label={strings.snapshots.place(place() + 1, snapshots.all().length)}>
						<h2>
							<span role="status">{strings.snapshots.place(place() + 1, snapshots.all().length)}</span>{' '}
							<small>{shown().lab}</small>
						</h2>
						<ShownRun shown={shown()} strings={strings} />
						<div class="wl-student__actions">
							<button
								type="button"
								attr:autocomplete="off"
								class="wl-button"
								disabled={place() === 0}
								onClick={() => snapshots.show(place() - 1)}
							>
								{strings.snapshots.previous}
							</button>
							<button
								type="button"
								attr:autocomplete="off"
								class="wl-button"
								disabled={place() === snapshots.all().length - 1}
								onClick={() => snapshots.show(place() + 1)}
							>
								{strings.snapshots.next}
							</button>
							<button type="button" class="wl-button" onClick={() => snapshots.show(null)}>
								{strings.close}
							</button>
						</div>
					</section>
				)}
			</Show>
			<div class="wl-looked">
				<For each={props.runs}>
					{(run) => (
						<section class="wl-looked__run" aria-label={`${props.nameOf(run)}: ${run.lab}`}>
							<h2>
								{props.nameOf(run)} <small>{run.lab}</small>
							</h2>
							<ShownRun shown={run} strings={strings} />
							<div class="wl-student__actions">
								<button
									type="button"
									attr:autocomplete="off"
									class="wl-button"
									disabled={snapshots.all().length >= MOST_SNAPSHOTS}
									onClick={() => snapshots.add(run)}
								>
									{strings.snapshots.take}
								</button>
								<RunFile shown={run} name={run.lab.replace('/', '-')} strings={strings} />
								<button type="button" class="wl-button" onClick={() => props.onGive(run)}>
									{strings.giveAll}
								</button>
								<Show when={!hasSolution()}>
									<button type="button" class="wl-button" onClick={() => props.onSolution(run.lab)}>
										{strings.besideSolution}
									</button>
								</Show>
								<button type="button" class="wl-button" onClick={() => props.onClose(run)}>
									{strings.close}
								</button>
							</div>
						</section>
					)}
				</For>
			</div>
		</>
	);
}

/** A program and, in the views of a lab, what came of it. */
function ShownRun(props: { readonly shown: Snapshot; readonly strings: ClassStrings['desk'] }): JSX.Element {
	const [words] = createResource(ownWords);
	const saved = createMemo(() => readRun(props.shown.run));
	return (
		<Show
			when={saved()}
			keyed
			fallback={
				<>
					<p>{props.strings.noRun}</p>
					<CodePane code={props.shown.code} run={null} strings={props.strings.codePane} />
				</>
			}
		>
			{(trace) => (
				<Show when={words()}>
					{(known) => (
						<PlainRun saved={trace} code={props.shown.code} codeStrings={props.strings.codePane} words={known()} />
					)}
				</Show>
			)}
		</Show>
	);
}
