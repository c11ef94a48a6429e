import type { FilesStrings } from '../en/files.ts';

export const files: FilesStrings = {
	export: '导出',
	import: '导入…',
};
