import { type JSX, Show } from 'solid-js';
import type { WorkbenchStrings } from '../i18n/en/workbench.ts';

/** How far an exercise is. */
export interface Score {
	readonly passed: number;
	readonly of: number;
	readonly status: 'todo' | 'passed' | 'failed';
}

export interface StatusLineProps {
	readonly strings: WorkbenchStrings;
	readonly text: string;
	/** Nothing caught an error of the code. */
	readonly failed: boolean;
	/** Leads to what shows why the connection ended so; null where nothing does. */
	readonly onWhy: (() => void) | null;
	/** Of an exercise; null for a lab that is none. */
	readonly verdict: Score | null;
	/** Something that the reader should know, beside where the lab stands. */
	readonly note: string | null;
	/** The code does not answer: offers to stop it. */
	readonly unresponsive: boolean;
	/** Nobody answered where the code should have run: offers to try again. */
	readonly unreachable: boolean;
	readonly onStop: () => void;
	readonly onRetry: () => void;
	/** What can be done with what is chosen. */
	readonly children?: JSX.Element;
}

/** Where a lab stands, in words; screen readers hear it change. */
export function StatusLine(props: StatusLineProps): JSX.Element {
	return (
		<div class="wl-lab__status">
			<p role="status" aria-live="polite">
				<span class="wl-lab__state" data-failed={props.failed ? '' : undefined}>
					<Show when={props.onWhy} fallback={props.text}>
						{(show) => (
							<button type="button" class="wl-lab__why" title={props.strings.showWhy} onClick={() => show()()}>
								{props.text}
							</button>
						)}
					</Show>
				</span>{' '}
				<Show when={props.verdict}>
					{(verdict) => (
						<span class="wl-lab__verdict" data-status={verdict().status}>
							{verdict().status === 'passed'
								? props.strings.solved
								: props.strings.verdict(verdict().passed, verdict().of)}
						</span>
					)}
				</Show>
				<Show when={props.note}>{(note) => <span class="wl-lab__note"> {note()}</span>}</Show>
			</p>
			<Show when={props.unresponsive}>
				<button type="button" class="wl-button wl-button--urgent" onClick={() => props.onStop()}>
					{props.strings.stopIt}
				</button>
			</Show>
			<Show when={props.unreachable}>
				<button type="button" class="wl-button" onClick={() => props.onRetry()}>
					{props.strings.retry}
				</button>
			</Show>
			{props.children}
		</div>
	);
}
