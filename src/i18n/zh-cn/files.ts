import type { FilesStrings } from '../en/files.ts';

export const files: FilesStrings = {
	menu: '导出或导入',
	import: '从文件导入…',
};
