import { type JSX, Show } from 'solid-js';
import type { WorkbenchStrings } from '../i18n/en/workbench.ts';
import { CopyLink } from './CopyLink.tsx';
import type { LabLogic } from './create-lab.ts';
import type { Guide } from './guide.ts';
import { StatusLine } from './StatusLine.tsx';

/** Where a lab stands, and what can be done about it. */
export function LabStatus(props: {
	/** `<lesson>/<lab>` */
	readonly id: string;
	readonly lab: LabLogic;
	readonly strings: WorkbenchStrings;
	/** Leads to a moment of the run. */
	readonly onLead: Guide['lead'];
}): JSX.Element {
	const { lab } = props;
	const onWhy = (): (() => void) | null => {
		const lost = lab.why();
		const at = lost?.ending.entry ?? null;
		if (lost === null || at === null) return null;
		// Without the server the moments can't be fetched; the sentence stands by itself.
		return () => void props.onLead(lost.connection.socket, at).catch(() => lab.say(props.strings.loadFailed));
	};
	return (
		<StatusLine
			strings={props.strings}
			text={lab.status()}
			failed={lab.failed()}
			onWhy={onWhy()}
			verdict={lab.verdict()}
			note={lab.note()}
			unresponsive={lab.live.state().live && !lab.live.state().responsive}
			unreachable={lab.live.state().unreachable || (lab.news() === 'away' && !lab.live.state().live)}
			onStop={() => lab.live.stop()}
			onRetry={lab.run}
		>
			<Show when={lab.live.recorded()}>
				<CopyLink
					lab={props.id}
					strings={props.strings}
					trace={lab.live.trace()}
					selection={lab.selection}
					onDone={(done) => lab.say(done)}
				/>
			</Show>
		</StatusLine>
	);
}
