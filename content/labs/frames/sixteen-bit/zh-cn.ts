import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '最短的长消息',
	exercise: {
		task: '发送一条只由字母 é 组成的文本消息，长度刚好需要 16 位来表示：再少一个字母，7 位就够了。要等到它的回声。',
		checks: {
			alone: '只发送一条消息，而且只由字母 é 组成。',
			length: '它的帧使用 16 位长度，再短的 é 消息都用不着。',
			echoed: '在关闭 socket 之前收到回声。',
		},
		hints: [
			'先原样运行，选中那个帧：十个字母，长度字段说的是多少字节？',
			'7 位长度最大到 125，126 和 127 用来表示后面还有更长的长度。长度按字节计算。',
			'é 在 UTF-8 中占两个字节。第一个需要 16 位的长度是 126 字节。',
		],
		says: {
			'too-many': ({ count }) => `客户端发出了 ${count} 条消息，要求是一条。`,
			binary: () => '发出的是二进制消息，要求是文本。',
			'other-letter': ({ other }) => `消息里还有“${other}”。`,
			'fits-seven-bits': ({ size }) => `载荷有 ${size} 字节，7 位就能表示。`,
			'too-long': ({ size, more }) =>
				`载荷有 ${size} 字节，比需要 16 位的最短长度多 ${more} 字节。长度按 UTF-8 的字节计算，不按字符。`,
		},
	},
});
