import type { MarkdownStrings } from '../en/markdown.ts';

export const markdown: MarkdownStrings = {
	twin: (address) => `这是 ${address} 的文字内容，供程序阅读。实验要在网页上运行。`,
	lab: (title) => `实验：${title}`,
	exercise: (title) => `练习：${title}`,
	hints: '提示',
	console: '录制的运行输出：',
	wire: '录制时线路上的内容：',
	figure: '网页上这里有一幅可以操作的图。',
	summary:
		'关于 WebSocket（RFC 6455）的课程、参考和工具，课程里的代码真的会运行：凡是讲到行为的地方，都有真实代码连接真实服务器的一次录制作证。',
	rule: '每个页面都有一份 Markdown 文本：在地址后面加上 index.md 即可。',
	other: '英文版',
	sections: {
		lessons: '课程，按阅读顺序',
		reference: '参考',
		troubleshooting: '故障排查：报错原文',
		tools: '工具',
		more: '其他',
	},
};
