import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '被服务器拒绝',
	predictions: {
		order: {
			question: '地址是合法的，服务器却用 403 Forbidden 回答握手。代码会打印其中的哪些，顺序如何？',
			options: { caught: 'caught', open: 'open', error: 'error', close: 'close' },
			because: '响应到达时，构造函数早就返回了，没法再抛出异常。之后的失败由事件通知：先是 error，然后是 close。',
		},
	},
});
