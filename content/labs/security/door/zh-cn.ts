import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '检查 Origin 的两种办法',
	predictions: {
		lookalike: {
			question:
				'一种检查看 Origin 里有没有服务器自己的名字，另一种看它是不是正好等于自己的源。谁会放 http://localhost:4321.evil.test 进来？',
			options: {
				part: '只看一部分的那种',
				same: '比较整个值的那种',
				both: '两种都会',
				neither: '都不会',
			},
			because: '名字就在里面，只看一部分的检查便满足了。谁拥有 evil.test，谁就能在前面加上任何名字，包括你的。',
			wrong: {
				neither: '只看一部分，就分不清你的名字和以它开头的更长的名字。',
			},
		},
	},
});
