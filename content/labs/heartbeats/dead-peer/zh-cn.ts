import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '已经不在了的对端',
	predictions: {
		told: {
			question:
				'这个服务器接受握手之后，再也不发送任何字节：它卡死了。网页问了它一句话。半秒之内，网页会得到什么通知？',
			options: {
				message: '一个 message 事件，回答是空的',
				error: '一个 error 事件',
				close: '一个关闭码为 1006 的 close 事件',
				nothing: '什么也没有',
			},
			because:
				'没有回答不是事件。只要连接还在，浏览器就没有可报告的：readyState 仍是 1，bufferedAmount 是 0，因为问题已经发出去了。',
			wrong: {
				message: '有消息才有 message 事件，而消息没有来。',
				error: '浏览器使连接失败时才触发 error。这里没有违反任何规则，它没有理由这样做。',
				close: 'close 要等到结束：关闭握手完成，或者 TCP 断开。两样都没有发生。',
			},
		},
	},
});
