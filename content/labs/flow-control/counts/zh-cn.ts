import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'bufferedAmount 数的是什么',
	predictions: {
		amount: {
			question: '一口气发送“Hello”、“你好”、200 个字节和一个 5 字节的 Blob。紧接着的下一行，bufferedAmount 是多少？',
			unit: '字节',
			because:
				'它数的是载荷的字节：5，两个各占三字节的字符是 6，再加 200 和 5。帧头不算在内。这时还什么都没减去，因为代码交还控制权之前它不会下降。',
		},
	},
});
