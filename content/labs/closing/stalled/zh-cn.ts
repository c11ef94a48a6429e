import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '从不应答的服务器',
	predictions: {
		state: {
			question: '这个服务器读到了关闭帧，却从不回复。调用 close(1000) 两秒之后，readyState 是多少？',
			options: { '1': '1，OPEN', '2': '2，CLOSING', '3': '3，CLOSED' },
			because: '关闭握手缺了一半，所以 socket 还在 CLOSING，close 事件也没有触发。',
			wrong: {
				'1': '不管服务器怎样，close() 都会立刻离开 OPEN，此后什么也发不出去了。',
				'3': '另一半完成之后才是 CLOSED。close() 只能请求，不能单方面做到。',
			},
		},
	},
});
