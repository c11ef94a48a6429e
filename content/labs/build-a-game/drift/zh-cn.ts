import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '立刻移动',
	predictions: {
		end: {
			question: '网页自己推算位置：20 个输入，每个向右 8。路上有一段被对手染了色，而网页没有理会。最后两边各在哪里？',
			options: {
				same: '同一个位置：服务器采用网页算出来的结果。',
				ahead: '网页走在服务器前面，而且没有任何提示。',
				behind: '网页落在服务器后面。',
			},
			because:
				'输入说的是按住了哪些键，而不是玩家在哪里。服务器在对方的颜色里走得更慢，它自己计算，并给出结果。不去核对，就发现不了。',
			wrong: {
				same: '网页说在哪里就算在哪里，那服务器什么都得信。',
				behind: '网页在服务器得知之前就动了，也不知道有什么会让玩家变慢。',
			},
		},
	},
});
