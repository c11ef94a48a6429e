import { createSignal, type JSX } from 'solid-js';
// All of a lab, as in the trace viewer.
import '../Workbench.tsx';
import './viewer.css';
import type { SavedTrace } from '../../trace/json.ts';
import { createSelection } from '../../views/selection.ts';
import { Panels } from '../panels/Panels.tsx';
import type { LabWords } from '../words.ts';
import { createOpenedRun } from './opened-run.ts';

/** A run of somebody else in the panels of a lab: to be looked at, and nothing more. */
export function PlainRun(props: { readonly saved: SavedTrace; readonly words: LabWords }): JSX.Element {
	const live = createOpenedRun(props.saved);
	const selection = createSelection(live.trace, live.revision);
	const [said, setSaid] = createSignal<string | null>(null);
	return (
		<div class="wl-lab wl-run">
			<p class="wl-run__said" role="status">
				{said()}
			</p>
			<div class="wl-lab__grid">
				<Panels
					live={live}
					words={props.words}
					selection={selection}
					recordings={{ lab: '', recording: null, browser: null, elsewhere: [] }}
					onProblem={setSaid}
					news={null}
					onRun={() => undefined}
					apart={false}
					asked="timeline"
					onAnswered={() => undefined}
					first={null}
					addressed={null}
					fileNote={null}
					run={0}
					ownCode={false}
					cover={null}
					onLift={() => undefined}
					onLine={undefined}
				/>
			</div>
		</div>
	);
}
