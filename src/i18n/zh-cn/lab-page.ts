import type { ConsoleStrings, FilesStrings, LabPageStrings } from '../en/lab-page.ts';
import { wholeNumber } from '../whole-number.ts';
import { page } from './sandbox.ts';
import { zhCn as lab } from './workbench.ts';

/** What the console says. */
const consoleStrings: ConsoleStrings = {
	label: '控制台',
	empty: '还没有输出。代码打印的内容会显示在这里。',
	line: (line) => `第 ${line} 行`,
	dropped: (count) => `输出过多，有 ${wholeNumber(count)} 行未保留`,
	earlier: (count) => `显示之前的 ${wholeNumber(count)} 行`,
	program: (program) => (program === 'server' ? '服务器' : `客户端 ${program}`),
	levelOf: (level) => `${level}：`,
	levels: { log: '', info: '信息', debug: '调试', warn: '警告', error: '错误', uncaught: '未捕获的错误' },
};

const files: FilesStrings = {
	menu: '导出或导入',
	import: '从文件导入……',
};

export const labPage: LabPageStrings = { lab, console: consoleStrings, files, sandbox: page };
