import type { CodePaneStrings } from '../en/code-pane.ts';

export const codePane: CodePaneStrings = {
	heading: '代码',
	goesOn: '代码太长，后面的部分没有显示。',
	line: (line, program) => `${program} 第 ${line} 行`,
};
