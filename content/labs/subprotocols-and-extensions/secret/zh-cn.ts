import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '秘密与猜测',
	predictions: {
		shortest: {
			question:
				'每条消息里都有秘密，还有一段由别人选定的搜索文本：依次是错误的令牌、对了一半的、完全正确的。三段文本一样长。发回的帧里，哪个最短？',
			options: {
				first: '令牌错误的那个',
				second: '对了一半的那个',
				third: '令牌正确的那个',
				alike: '一样长',
			},
			because: '前面已经有的内容，用一个引用就能代替。猜测与秘密相同的部分越多，剩下要写的就越少。',
			wrong: {
				alike: '文本确实一样长。压缩之后有多长，要看里面有多少重复。',
			},
		},
	},
});
