import type { FileFormatsStrings } from '../en/file-formats.ts';

export const fileFormatsZhCn: FileFormatsStrings = {
	list: '导出为',
	formats: {
		trace: {
			name: '运行记录（JSON）',
			hint: '全部内容：调用、事件、控制台输出和字节。',
		},
		har: {
			name: 'HAR 1.2',
			hint: '握手和消息，与浏览器导出的 HAR 一样，不含帧和字节。',
		},
		pcapng: {
			name: 'pcapng（供 Wireshark 使用）',
			hint: '字节保持原样，外层的 TCP 和 IP 头部是生成的。',
		},
	},
	nothingRan: '还没有可以导出的内容：请先运行代码。',
	noSocket: '这次运行没有打开 socket，只能导出为运行记录（JSON）。',
	noBytes: '这次运行没有记录到字节，只能导出为运行记录（JSON）或 HAR。',
	unreadable: '浏览器无法读取这个文件。它还在原来的位置吗？是不是文件夹？',
	ofFile: (name, sentence) => `${name}：${sentence}`,
	shown: '正在显示这次运行。',
	oneAtATime: (files) => `一次只显示一次运行，另外 ${files} 个文件没有打开。`,
};
