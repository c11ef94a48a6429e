import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'send 接受什么',
	predictions: {
		texts: {
			question: '连续调用八次 send，其中有几次发出的是文本？',
			unit: '次',
			because:
				'四次：字符串本身，以及数组、对象和 null。后三个既不是字节也不是 Blob，会先转换成字符串。没有一次抛出异常。',
		},
	},
});
