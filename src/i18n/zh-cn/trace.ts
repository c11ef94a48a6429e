import type { TraceStrings } from '../en/trace.ts';

const megabytes = (characters: number) => (characters / 1024 / 1024).toFixed(1);

export const traceZhCn: TraceStrings = {
	tooLarge: (characters, limit) =>
		`文件有 ${megabytes(characters)} MB 文本，而保存的运行记录最多 ${megabytes(limit)} MB。`,
	notJson: '文件不是 JSON，可能复制时被截断了。请重新保存这次运行。',
	foreign: '这个 JSON 文件不是 WebSocket Lab 保存的运行记录。',
	newer: (version, known) =>
		`这次运行由更新版本的 WebSocket Lab 保存（格式 ${version}），当前版本只能读取格式 ${known}。请升级后再打开。`,
	damaged: (field) => `运行记录已损坏：“${field}”缺失或内容不对。`,
};
