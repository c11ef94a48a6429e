import type { PlaygroundPageStrings } from '../en/playground-page.ts';

export const playgroundPageZhCn: PlaygroundPageStrings = {
	from: '从示例开始',
	choose: '选择…',
	tasks: '按用途',
	addresses: '按服务器的行为',
	begun: '示例已放进编辑器。',
	begunKept: '示例已放进编辑器。你的代码已保留，点“恢复我的代码”可以换回。',
	examples: {
		heartbeat: '心跳：发现对端已失联',
		reconnect: '重连：退避加随机抖动',
		'back-pressure': '背压：缓冲区不超过 1 MiB',
		'chunked-upload': '分片上传，显示进度',
		'binary-protocol': '用 DataView 实现二进制协议',
		'several-sockets': '同时使用多个 socket',
	},
};
