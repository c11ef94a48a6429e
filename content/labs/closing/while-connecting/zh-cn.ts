import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '还在连接就调用 close()',
	predictions: {
		order: {
			question:
				"网页创建 socket，忙碌 300 ms，再调用 close(1000, 'changed my mind')，中间没有交还控制权。握手请求发出之后，会依次发生什么？",
			options: {
				open: 'open 事件',
				close: 'close 事件',
				accepted: '服务器的 101',
				error: 'error 事件',
			},
			because:
				'不到 300 ms，服务器早就同意了，网页却无从得知：open 还没触发，socket 就一直是 CONNECTING，这时 close() 会放弃连接。这算失败：先是 error，然后是 close。',
		},
	},
});
