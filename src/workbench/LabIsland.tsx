import { type JSX, Show } from 'solid-js';
import type { Locale } from '../i18n/locales.ts';
import type { CodeTools } from './code-tools.ts';
import type { WorkbenchProps } from './props.ts';
import { shippedRecording } from './shipped-recording.ts';
import { createSharing, ShareButton, Workbench } from './Workbench.tsx';
import { wordsIn } from './words.ts';

export interface LabIslandProps extends Omit<WorkbenchProps, 'recording'> {
	/** Address of the run that it begins with; null for none. */
	readonly recordingAt: string | null;
	readonly locale: Locale;
}

/** A lab as a page has it: values only come in, and it speaks the page's language. */
export default function LabIsland(props: LabIslandProps): JSX.Element {
	const words = wordsIn(props.locale);
	const name = props.id.replace(/^.*\//, '');
	let code: CodeTools | undefined;
	const sharing = createSharing(`#lab=${name}&share=`, () => code?.say(words.lab.loadFailed));
	return (
		<Workbench
			{...props}
			recording={shippedRecording(props.recordingAt)}
			words={words}
			waiting={sharing.opening()}
			buttons={<ShareButton sharing={sharing} word={words.lab.share} />}
			above={(tools) => {
				code = tools;
				return (
					<Show when={sharing.part()} keyed>
						{(Sharing) => (
							<Sharing
								words={words}
								code={tools}
								place={`lab=${name}`}
								name={name}
								server={null}
								open={sharing.open()}
								onOpened={() => sharing.opened()}
								onClose={() => sharing.close()}
							/>
						)}
					</Show>
				);
			}}
		/>
	);
}
