import type { JSX } from 'solid-js';
import type { Locale } from '../i18n/locales.ts';
import type { WorkbenchProps } from './props.ts';
import { shippedRecording } from './shipped-recording.ts';
import { Workbench } from './Workbench.tsx';
import { wordsIn } from './words.ts';

export interface LabIslandProps extends Omit<WorkbenchProps, 'recording'> {
	/** Address of the run that it begins with; null for none. */
	readonly recordingAt: string | null;
	readonly locale: Locale;
}

/** A lab as a page has it: values only come in, and it speaks the page's language. */
export default function LabIsland(props: LabIslandProps): JSX.Element {
	return <Workbench {...props} recording={shippedRecording(props.recordingAt)} words={wordsIn(props.locale)} />;
}
