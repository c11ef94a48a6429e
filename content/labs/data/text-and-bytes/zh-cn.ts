import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '五个字符：作为文本，作为字节',
	predictions: {
		payload: {
			question: '这段文本有五个字符，length 是 6。它的帧有多少字节载荷？',
			unit: '字节',
			because:
				'文本以 UTF-8 发送：n 占一个字节，é 占两个，€ 和 你 各占三个，😀 占四个。字符串的 length 数的是另一样东西，即 16 位的单元，😀 占两个。',
		},
	},
});
