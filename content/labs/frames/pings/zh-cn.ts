import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '没人听见的 ping',
	predictions: {
		lines: {
			question:
				'服务器定时发 ping，每收到一个 pong 就发一条文本消息。这个程序监听了它能想到的一切。会打印哪些行，顺序如何（各算第一次）？',
			options: { open: 'open', ping: 'ping', pong: 'pong', message: 'message', close: 'close' },
			because:
				'没有 ping 事件，也没有 pong 事件，换什么名字都没有。onping 只是一个没人读取的属性。浏览器自己回应，谁也不告诉。',
		},
	},
});
