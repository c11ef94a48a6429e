import { createEffect, createSignal, For, type JSX, Match, onCleanup, Switch } from 'solid-js';
import type { WorkbenchStrings } from '../../i18n/en/workbench.ts';
import type { DiffLine } from './line-diff.ts';

export interface SolutionDiffProps {
	readonly mine: string;
	readonly solution: string;
	readonly strings: WorkbenchStrings;
	readonly onUse: () => void;
}

const SIGNS = { same: ' ', removed: '−', added: '+' } as const;

/** The learner's code against the solution, line by line. */
export function SolutionDiff(props: SolutionDiffProps): JSX.Element {
	const [lines, setLines] = createSignal<readonly DiffLine[] | null>([]);
	createEffect(() => {
		const { mine, solution } = props;
		let current = true;
		onCleanup(() => {
			current = false;
		});
		import('./line-diff.ts').then(
			({ lineDiff }) => current && setLines(lineDiff(mine, solution)),
			() => current && setLines(null),
		);
	});
	const same = (): boolean => lines()?.every((line) => line.kind === 'same') === true;
	const words = (line: DiffLine): string =>
		line.kind === 'same' ? '' : line.kind === 'added' ? props.strings.diffAdded : props.strings.diffRemoved;

	return (
		<Switch>
			<Match when={lines() === null}>
				<p class="wl-notice">{props.strings.loadFailed}</p>
			</Match>
			<Match when={lines()?.length && same()}>
				<p class="wl-exercise__note">{props.strings.solutionSame}</p>
			</Match>
			<Match when={lines()?.length}>
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
			</Match>
		</Switch>
	);
}
