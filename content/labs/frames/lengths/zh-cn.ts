import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '会变长的帧头',
	predictions: {
		header: {
			question: '发送“Hello”时，帧头连同掩码密钥共 6 字节。发送 65,536 字节的消息，帧头有多少字节？',
			unit: '字节',
			because:
				'固定的 2 字节，加上 8 字节长度，因为 16 位放不下 65,536，再加 4 字节掩码密钥。在 16 位和 64 位之间没有别的写法。',
		},
	},
});
