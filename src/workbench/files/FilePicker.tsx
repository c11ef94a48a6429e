import type { JSX } from 'solid-js';

/** Asks for files that hold runs; out of sight, a button is to click it. */
export function FilePicker(props: {
	readonly ref: (picker: HTMLInputElement) => void;
	readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element {
	return (
		<input
			ref={(element) => props.ref(element)}
			type="file"
			hidden
			multiple
			accept=".json,.har,.pcapng,.pcap,.cap,.gz"
			onChange={({ currentTarget }) => {
				props.onFiles([...(currentTarget.files ?? [])]);
				// The same file can be chosen again.
				currentTarget.value = '';
			}}
		/>
	);
}
