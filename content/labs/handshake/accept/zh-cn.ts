import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '两个 Key 和一个错误的响应',
	predictions: {
		differing: {
			question: '前两个 socket 向同一服务器请求同一地址，都打开了。两个响应（含状态行）里，有几行不一样？',
			unit: '行（共 4 行）',
			because: '只有 Sec-WebSocket-Accept 一行。浏览器为每个请求生成新的 Sec-WebSocket-Key，这个值就是由它算出来的。',
		},
	},
});
