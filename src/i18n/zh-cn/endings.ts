import type { EndingStrings } from '../en/endings.ts';

/** Why a connection did not open, or ended with 1006. */
export const endings: EndingStrings = {
	aborted: '还没打开就调用了 close()',
	refused: (status) => `服务器返回了 ${status}`,
	'not-http': '响应不是 HTTP',
	'not-taken': '服务器返回了 101，但没有触发 open 事件',
	'no-answer': '还没收到响应，连接就断了',
	unseen: '实验服务器没有看到它的任何数据',
	cut: '服务器没有发送关闭帧就切断了 TCP 连接',
	networkCut: (time) => `网络在 ${time} 被手动切断`,
	networkDown: (time) => `网络从 ${time} 起被手动断开`,
	serverCode: (code) => `服务器的关闭帧写的是 ${code}`,
	unanswered: '关闭帧没有得到回应',
	'no-close-frame': 'TCP 连接断开，没有关闭帧',
	unrecorded: '没有记录到它是怎样结束的',
	rules: {
		'reserved-bit': '服务器设置了保留位',
		'reserved-opcode': '服务器使用了保留的操作码',
		'masked-server-frame': '服务器给帧加了掩码',
		'fragmented-control-frame': '服务器把控制帧分了片',
		'control-frame-too-long': '服务器发送的控制帧超过 125 字节',
		'length-not-minimal': '服务器没有用最短的形式写长度',
		'length-top-bit': '服务器设置了 64 位长度的最高位',
		'unexpected-continuation': '服务器发送了延续帧，却没有可延续的消息',
		'interrupted-message': '上一条消息还没结束，服务器就开始了新消息',
		'invalid-utf8': '服务器发送的文本不是 UTF-8',
		other: '服务器违反了协议规则',
	},
};

/** The same of a run in the page. */
export const endingsInPage: EndingStrings = {
	...endings,
	cut: '服务器没有发送关闭帧就切断了连接',
	'no-close-frame': '连接断开，没有关闭帧',
};
