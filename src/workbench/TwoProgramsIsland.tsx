import type { JSX } from 'solid-js';
import { ProgramsEditor } from './editor/ProgramsEditor.tsx';
import type { LabIslandProps } from './LabIsland.tsx';
import { shippedRecording } from './shipped-recording.ts';
import { Workbench } from './Workbench.tsx';
import { wordsIn } from './words.ts';

/** A lab with two programs, as a page has it: others need not know of the second. */
export default function TwoProgramsIsland(props: LabIslandProps): JSX.Element {
	const recording = shippedRecording(props.recordingAt);
	return <Workbench {...props} editor={ProgramsEditor} recording={recording} words={wordsIn(props.locale)} />;
}
