import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '两种监听方式',
	predictions: {
		lines: {
			question: '会打印哪些字母，顺序如何？',
			options: { a: 'A', b: 'B', c: 'C', d: 'D' },
			because:
				'onopen 只能存放一个函数：C 顶替了 A，也继承了 A 当初排到的位置。用 addEventListener 添加的监听器则逐个累加，依次排在后面。',
		},
	},
});
