import { createMemo, createResource, For, type JSX, Show } from 'solid-js';
import type { ClassStrings } from '../../i18n/en/class.ts';
import { loadTrace, type SavedTrace } from '../../trace/json.ts';
import { PlainRun } from '../../workbench/viewer/PlainRun.tsx';
import { ownWords } from '../../workbench/words.ts';
import type { LookedRun } from './looked-at.ts';

/** Programs with their last runs, side by side, in the views of a lab. */
export function LookedAt(props: {
	readonly runs: readonly LookedRun[];
	readonly strings: ClassStrings['desk'];
	readonly nameOf: (run: LookedRun) => string;
	readonly onGive: (run: LookedRun) => void;
	readonly onSolution: (lab: string) => void;
	readonly onClose: (run: LookedRun) => void;
}): JSX.Element {
	const [words] = createResource(ownWords);
	const { strings } = props;
	const hasSolution = () => props.runs.some(({ student }) => student === null);
	return (
		<div class="wl-looked">
			<For each={props.runs}>
				{(run) => {
					const saved = createMemo(() => readRun(run.run));
					return (
						<section class="wl-looked__run" aria-label={`${props.nameOf(run)}: ${run.lab}`}>
							<h2>
								{props.nameOf(run)} <small>{run.lab}</small>
							</h2>
							<h3>{strings.codeShown}</h3>
							<pre tabindex="0">{run.code}</pre>
							<Show when={saved()} fallback={<p>{strings.noRun}</p>}>
								{(trace) => <Show when={words()}>{(known) => <PlainRun saved={trace()} words={known()} />}</Show>}
							</Show>
							<div class="wl-student__actions">
								<Show when={run.run}>
									{(text) => (
										<a
											class="wl-button"
											download={`${run.lab.replace('/', '-')}.json`}
											href={`data:application/json,${encodeURIComponent(text())}`}
										>
											{strings.saveRun}
										</a>
									)}
								</Show>
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
					);
				}}
			</For>
		</div>
	);
}

/** It comes from a student's page, so it may be anything. */
function readRun(text: string | null): SavedTrace | null {
	try {
		return text === null ? null : loadTrace(text);
	} catch {
		return null;
	}
}
