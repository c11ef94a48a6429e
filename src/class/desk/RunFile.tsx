import type { JSX } from 'solid-js';
import type { ClassStrings } from '../../i18n/en/class.ts';
import type { Snapshot } from './snapshots.ts';

/** A link that saves a run as a file of ours, which holds its code; of a run that could not be sent, the code alone. */
export function RunFile(props: {
	readonly shown: Snapshot;
	/** Of the file, without what says its kind. */
	readonly name: string;
	readonly strings: ClassStrings['desk'];
}): JSX.Element {
	const { run, code } = props.shown;
	return (
		<a
			class="wl-button"
			download={`${props.name}.${run === null ? 'js' : 'json'}`}
			href={
				run === null
					? `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`
					: `data:application/json,${encodeURIComponent(run)}`
			}
		>
			{run === null ? props.strings.saveCode : props.strings.saveRun}
		</a>
	);
}
