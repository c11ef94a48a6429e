import type { OwnLabProblemStrings } from '../en/own-lab-problems.ts';
import { wholeNumber } from '../whole-number.ts';

export const ownLabProblems: OwnLabProblemStrings = {
	tooLarge: (characters, limit) =>
		`这个文件有 ${wholeNumber(characters)} 个字符，而一个实验最多 ${wholeNumber(limit)} 个：这不是实验文件。`,
	notJson: '这个文件不是 JSON，或者内容不完整：请重新保存实验，再打开新的文件。',
	foreign: '这个文件是 JSON，但不是实验：请选择用“保存为文件”得到的文件。',
	run: '这个文件是一次运行的记录，不是实验：请在轨迹查看器中打开。',
	newer: (version, known) =>
		`这个实验由更新版本的 WebSocket Lab 制作（版本 ${version}，这里最高支持 ${known}）：请在那里打开，或者更新这里的版本。`,
	damaged: (field) => `这个实验已损坏${field === '' ? '' : `（“${field}”）`}：请向作者再要一份。`,
	tooLong: (field, characters, limit) =>
		`这个实验的“${field}”有 ${wholeNumber(characters)} 个字符，最多允许 ${wholeNumber(limit)} 个：请让作者缩短。`,
	tooMany: (field, count, limit) =>
		`这个实验的“${field}”有 ${wholeNumber(count)} 个，最多允许 ${limit} 个：请让作者删去一些。`,
	unknownCheck: (kind) =>
		`这个实验有一项这里不认识的检查“${kind}”：请在制作它的 WebSocket Lab 中打开，或者更新这里的版本。`,
	incomplete: {
		title: '这个实验没有标题，无法使用：请联系作者。',
		task: '这个实验没有任务说明，无法使用：请联系作者。',
		starter: '这个实验没有初始代码，无法使用：请联系作者。',
		checks: '这个实验没有任何检查，无法使用：请联系作者。',
		values: '这个实验有一项检查没有填完，无法使用：请联系作者。',
	},
};
