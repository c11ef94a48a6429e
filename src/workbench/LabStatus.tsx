import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { copyText } from '../browser/clipboard.ts';
import type { WorkbenchStrings } from '../i18n/en/workbench.ts';
import type { TraceModel } from '../trace/model.ts';
import type { Selection } from '../views/selection.ts';
import type { LabLogic } from './create-lab.ts';
import type { Guide } from './guide.ts';
import { addressOf } from './lab-place.ts';
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

interface CopyLinkProps {
	/** `<group>/<lab>` */
	readonly lab: string;
	readonly strings: WorkbenchStrings;
	/** The recorded run: an address means the same for everybody only there. */
	readonly trace: TraceModel;
	readonly selection: Selection;
	readonly onDone: (note: string) => void;
}

/** Copies the address of what is chosen, for a teacher's notes or an answer elsewhere. */
function CopyLink(props: CopyLinkProps): JSX.Element {
	const [href, setHref] = createSignal<string | null>(null);
	let button!: HTMLButtonElement;
	createEffect(
		on(props.selection.chosen, async (ref) => {
			setHref(null);
			const address = await addressOf(props.lab, props.trace, ref);
			if (address === null || ref !== props.selection.chosen()) return;
			setHref(new URL(address, location.href).href);
		}),
	);
	const copy = async (address: string): Promise<void> => {
		props.onDone((await copyText(address, button)) ? props.strings.linkCopied : address);
	};
	return (
		<Show when={href()}>
			{(address) => (
				<button type="button" class="wl-button" ref={button} onClick={() => void copy(address())}>
					{props.strings.copyLink}
				</button>
			)}
		</Show>
	);
}
