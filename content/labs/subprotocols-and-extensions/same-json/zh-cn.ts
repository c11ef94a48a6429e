import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '同一份 JSON，三条连接各两次',
	predictions: {
		second: {
			question:
				'一张约八百个字符的表，在三条连接上各发送两次，每次都原样发回。最后一条连接在压缩时会利用之前发过的内容。发回的第二条消息，长度还剩原文的多少？',
			options: {
				all: '几乎没有变',
				half: '大约一半',
				twenty: '大约五分之一',
				three: '不到 3%',
			},
			because:
				'在压缩器看来，这是一段很长的文本，后一半重复了前一半：几个引用就能说完。如果不利用之前的内容，就像第二条连接那样，每条消息都要单独压缩。',
			wrong: {
				twenty: '第一条消息是这样。第二条重复了它，而压缩器还记得它。',
			},
		},
	},
});
