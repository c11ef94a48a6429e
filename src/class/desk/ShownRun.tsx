import { createMemo, createResource, type JSX, Show } from 'solid-js';
import type { ClassStrings } from '../../i18n/en/class.ts';
import { CodePane } from '../../workbench/viewer/CodePane.tsx';
import { PlainRun } from '../../workbench/viewer/PlainRun.tsx';
import { ownWords } from '../../workbench/words.ts';
import { readRun } from '../read-run.ts';
import type { Snapshot } from './snapshots.ts';

/** A program and, in the views of a lab, what came of it. */
export function ShownRun(props: { readonly shown: Snapshot; readonly strings: ClassStrings['desk'] }): JSX.Element {
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
