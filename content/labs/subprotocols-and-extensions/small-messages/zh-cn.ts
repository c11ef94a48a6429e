import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '压不小的消息',
	predictions: {
		longer: {
			question: '这台服务器不管消息多短都会压缩。它发回的两个字母“ok”会怎样？',
			options: {
				shorter: '变短。',
				same: '长度不变。',
				longer: '变长。',
			},
			because: '压缩后的消息要说明块从哪里开始、编码到哪里结束。两个字母里没有重复的内容，这些说明就成了额外的开销。',
		},
	},
});
