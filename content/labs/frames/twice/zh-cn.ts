import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '同一段文本，发两次',
	predictions: {
		different: {
			question: '在同一条连接上发送两次“Hello”，两个帧各占 11 字节。逐字节比较，有几个位置不同？',
			unit: '字节',
			because:
				'只有前两个字节相同，那里是 FIN、操作码、MASK 和长度。浏览器为每个帧新选一个 4 字节的掩码密钥，5 字节载荷都与它做过异或。',
		},
	},
});
