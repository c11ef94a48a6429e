/**
 * Lets files be dropped on an element, which has `data-dropping` while one hovers over it.
 *
 * @returns a function that ends it
 */
export function acceptDrops(zone: HTMLElement, onFiles: (files: readonly File[]) => void): () => void {
	const react = (event: DragEvent): void => {
		// Text that is dragged around in the editor is none of our business.
		if (!event.dataTransfer?.types.includes('Files')) return;
		const over = event.type === 'dragover';
		zone.toggleAttribute('data-dropping', over);
		if (event.type === 'dragleave') return;
		// Else the browser would leave the page and show the file.
		event.preventDefault();
		if (!over) onFiles([...event.dataTransfer.files]);
	};
	const types = ['dragover', 'dragleave', 'drop'] as const;
	for (const type of types) zone.addEventListener(type, react);
	return () => {
		for (const type of types) zone.removeEventListener(type, react);
	};
}
