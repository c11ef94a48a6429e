import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '多出来的一条消息',
	predictions: {
		innocent: {
			question: 'B 发来的文本不是 JSON，JSON.parse 抛出异常。A 什么也没做错，它会怎么样？',
			options: {
				'goes-on': '没有影响，连接照常',
				'code-1011': '服务器出错，所以以 1011 关闭',
				'code-1006': '被直接断开：1006',
			},
			because: '没有代码捕获这个异常，服务器的进程就结束了，在 Node 里也是如此。所有连接随之断开，再也发不出关闭帧。',
			wrong: {
				'goes-on': '抛出异常的是 B 的监听器，但所有连接都在同一个进程里。',
				'code-1011': '这个关闭码得有人来发。可是进程已经不在了。',
			},
		},
	},
});
