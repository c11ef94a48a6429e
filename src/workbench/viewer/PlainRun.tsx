import { createEffect, createSignal, type JSX } from 'solid-js';
// All of a lab, as in the trace viewer.
import '../Workbench.tsx';
import './viewer.css';
import './run-notes.css';
import type { CodePaneStrings } from '../../i18n/en/code-pane.ts';
import { parseLabAddress } from '../../trace/address.ts';
import type { SavedTrace } from '../../trace/json.ts';
import { createSelection } from '../../views/selection.ts';
import { createLead } from '../guide.ts';
import { refAt } from '../lab-place.ts';
import type { LabWords } from '../words.ts';
import { CodePane } from './CodePane.tsx';
import { createOpenedRun } from './opened-run.ts';
import { RunPanels } from './RunPanels.tsx';

/** A run of somebody else in the panels of a lab, with the code that made it: to be looked at, and nothing more. */
export function PlainRun(props: {
	readonly saved: SavedTrace;
	readonly code: string;
	readonly codeStrings: CodePaneStrings;
	readonly words: LabWords;
	/** The fragment of an address that names what is chosen in it; that may change, and in between anybody may choose. */
	readonly moment?: string;
}): JSX.Element {
	const live = createOpenedRun(props.saved);
	const selection = createSelection(live.trace, live.revision);
	const lead = createLead(selection, props.words);
	const [said, setSaid] = createSignal<string | null>(null);
	let led: string | undefined;
	createEffect(() => {
		// A long run is taken in part by part.
		live.revision();
		const { moment } = props;
		const address = moment === undefined || moment === led ? null : parseLabAddress(moment);
		if (address === null || address === 'broken') return;
		const show = async (): Promise<void> => {
			const ref = await refAt(live.trace(), address);
			if (ref === undefined || moment !== props.moment || moment === led) return;
			led = moment;
			await lead.show(ref, address.frame === null ? 'timeline' : 'frames');
		};
		show().catch(() => setSaid(props.words.lab.loadFailed));
	});
	return (
		<div class="wl-lab wl-run wl-run--plain">
			<p class="wl-run__said" role="status">
				{said()}
			</p>
			<RunPanels live={live} selection={selection} lead={lead} words={props.words} note={null} onProblem={setSaid} />
			<CodePane code={props.code} run={{ live, selection }} strings={props.codeStrings} />
		</div>
	);
}
