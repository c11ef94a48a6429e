/** How long a file's address is kept after the click that saves it, in ms: some browsers read it later. */
const KEPT = 30_000;

/** Hands a file to the reader, as a click on a link to it does. */
export function download(content: BlobPart, mediaType: string, name: string): void {
	const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
