import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '网页忙碌时的 ping',
	predictions: {
		answered: {
			question:
				'服务器每 300 ms 发一个 ping，收到 pong 之后才发下一个。网页在循环里困了一秒。这期间哪些 ping 得到了应答？',
			options: {
				none: '一个也没有，要等循环结束',
				one: '只有第一个，然后服务器就一直等着',
				all: '全部',
			},
			because: 'pong 与你的代码无关。它由浏览器里负责网络的部分发送，那部分和你的代码同时运行，对你的循环一无所知。',
			wrong: {
				none: '消息才是这样：它们的事件要等代码运行完。ping 没有事件。',
				one: '发送 pong 不需要网页做任何事，第二个和第一个一样。',
			},
		},
	},
});
