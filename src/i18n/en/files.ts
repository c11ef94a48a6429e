/** The menu that every lab has for files; what is behind it comes with `file-formats.ts`, when it is used. */
export const files = {
	menu: 'Export or import',
	import: 'Import from a file…',
};

export type FilesStrings = typeof files;
