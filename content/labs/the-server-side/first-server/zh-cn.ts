import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '第一个服务器',
	predictions: {
		data: {
			question: '客户端发送文本 Hello。在服务器的 message 监听器里，data 是什么？',
			options: {
				text: '字符串 "Hello"',
				bytes: '一个 Buffer，里面有五个字节',
				event: '一个事件对象，它的 data 是 "Hello"',
			},
			because:
				'从第 8 版起，ws 交出的消息一律是字节，文本和二进制都一样。是哪一种由第二个参数说明，用 String(data) 就能得到文本。',
			wrong: {
				text: '网页在 event.data 里得到的才是字符串。ws 把解码留给你来做。',
				event: '得到事件对象的是网页。ws 也有 addEventListener，但 on() 直接交出数据。',
			},
		},
	},
});
