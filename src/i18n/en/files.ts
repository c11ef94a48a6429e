/** The two buttons that every lab has for files; what is behind them comes with `file-formats.ts`, when it is used. */
export const files = {
	export: 'Export',
	import: 'Import…',
};

export type FilesStrings = typeof files;
