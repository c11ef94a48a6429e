import type { JSX } from 'solid-js';

/** Asks for files that hold runs, or for one that holds a lab of somebody's own; out of sight, a button is to click it. */
export function FilePicker(props: {
	readonly of?: 'runs' | 'lab';
	readonly ref: (picker: HTMLInputElement) => void;
	readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element {
	return (
		<input
			ref={(element) => props.ref(element)}
			type="file"
			hidden
			multiple={props.of !== 'lab'}
			accept={props.of === 'lab' ? '.json' : '.json,.har,.pcapng,.pcap,.cap,.gz'}
			onChange={({ currentTarget }) => {
				props.onFiles([...(currentTarget.files ?? [])]);
				// The same file can be chosen again.
				currentTarget.value = '';
			}}
		/>
	);
}
