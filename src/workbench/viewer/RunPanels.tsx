import type { JSX } from 'solid-js';
import type { Selection } from '../../views/selection.ts';
import type { createLead } from '../guide.ts';
import { Panels } from '../panels/Panels.tsx';
import type { LabWords } from '../words.ts';
import type { createOpenedRun } from './opened-run.ts';

/** The panels of a lab around a run that nothing is added to: nobody runs code here, and no recording is its own. */
export function RunPanels(props: {
	readonly live: ReturnType<typeof createOpenedRun>;
	readonly selection: Selection;
	readonly lead: ReturnType<typeof createLead>;
	readonly words: LabWords;
	/** What the file lacks, in a sentence; null for nothing. */
	readonly note: string | null;
	readonly onProblem: (sentence: string) => void;
}): JSX.Element {
	return (
		<div class="wl-lab__grid">
			<Panels
				live={props.live}
				words={props.words}
				selection={props.selection}
				recordings={{ lab: '', recording: null, browser: null, elsewhere: [] }}
				onProblem={props.onProblem}
				news={null}
				onRun={() => undefined}
				apart={false}
				asked="timeline"
				onAnswered={() => undefined}
				first={null}
				addressed={props.lead.addressed()}
				fileNote={props.note}
				run={0}
				ownCode={false}
				cover={null}
				onLift={() => undefined}
				onLine={undefined}
			/>
		</div>
	);
}
