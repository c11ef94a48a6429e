import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '四种拒绝',
	predictions: {
		outcomes: {
			question: '四个服务器分别用 200、401、404、426 回答握手。代码记下了事件告诉它的一切。它能听到几种不同的说法？',
			unit: '种',
			because:
				'只有一种：先 error，后 close，关闭码 1006，原因为空，wasClean 为 false。响应的状态码、头字段和响应体都只留在浏览器里。',
		},
	},
});
