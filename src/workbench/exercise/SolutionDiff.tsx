import { createMemo, For, type JSX, Show } from 'solid-js';
import type { WorkbenchStrings } from '../../i18n/en/workbench.ts';
import { type DiffLine, lineDiff } from './line-diff.ts';

export interface SolutionDiffProps {
	/** Both as this page shows code. */
	readonly mine: string;
	readonly solution: string;
	readonly strings: WorkbenchStrings;
	readonly onUse: () => void;
}

const SIGNS = { same: ' ', removed: '−', added: '+' } as const;

/** The learner's code against the solution, line by line. */
export function SolutionDiff(props: SolutionDiffProps): JSX.Element {
	const lines = createMemo(() => lineDiff(props.mine, props.solution));
	const same = (): boolean => lines().every((line) => line.kind === 'same');
	const words = (line: DiffLine): string =>
		line.kind === 'same' ? '' : line.kind === 'added' ? props.strings.diffAdded : props.strings.diffRemoved;

	return (
		<Show when={!same()} fallback={<p class="wl-exercise__note">{props.strings.solutionSame}</p>}>
			<figure class="wl-diff" aria-label={props.strings.solutionDiff}>
				<pre>
					<For each={lines()}>
						{(line) => (
							<span class="wl-diff__line" data-kind={line.kind} title={words(line) || undefined}>
								<span class="wl-diff__sign" aria-hidden="true">
									{SIGNS[line.kind]}
								</span>
								<span class="wl-visually-hidden">{words(line)}</span>
								{line.text}
								{'\n'}
							</span>
						)}
					</For>
				</pre>
				<button type="button" class="wl-button" onClick={() => props.onUse()}>
					{props.strings.useSolution}
				</button>
			</figure>
		</Show>
	);
}
