import type { PlaygroundPageStrings, PlaygroundStrings } from '../en/playground.ts';

export const playground: PlaygroundStrings = {
	scenario: '服务器',
	parameters: '参数',
	none: '没有参数。',
	notGiven: '不填',
	byDefault: (value) => `默认：${value === '' ? '空' : value}`,
	mustBe: (allowed) => `应为：${allowed}。`,
	address: '地址',
	differs: '代码里还不是这个地址',
	use: '在代码中使用这个地址',
	begin: '为这个地址新建代码',
	which: '表单和代码里的地址不同，要用哪一个？',
	formSays: (address) => `表单中的：${address}`,
	codeSays: (address) => (address === null ? '保持代码不变' : `代码中的：${address}`),
	folded: (path) => `服务器：${path}`,
	pointAt: '把指针移到某个参数上，或选中它，这里会显示它的含义。',
	used: '地址已写入代码，原来的代码已保留。',
	brokenLink: '你打开的链接里，有实验服务器没有的地址或不接受的参数值。你的代码没有改动，请在下面选择一个地址。',
	begun: '编辑器中已换成新代码，你的代码已保留。',
	beside: '同时编写 server.js',
	besideHint: '用 ws 包写自己的服务器，两个程序都在本页面内运行。',
	title: '演练场',
};

export const playgroundPageZhCn: PlaygroundPageStrings = {
	from: '从示例开始',
	choose: '选择……',
	tasks: '按用途',
	addresses: '按服务器的行为',
	begun: '示例已放进编辑器。',
	begunKept: '示例已放进编辑器。你的代码已保留，点“恢复我的代码”可以换回。',
	examples: {
		heartbeat: '心跳：发现对端已死',
		reconnect: '重连：退避加随机抖动',
		'back-pressure': '背压：缓冲区不超过 1 MiB',
		'chunked-upload': '分块上传，显示进度',
		'binary-protocol': '用 DataView 实现二进制协议',
		'several-sockets': '同时使用多个 socket',
	},
};
