import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '服务器读到的握手',
	predictions: {
		'first-bytes': {
			question: '代码只打开 socket，什么也不发送。新建的 TCP 连接上，最先发出去的是什么？',
			options: {
				get: '一个 HTTP 请求：GET /headers …',
				connect: '一个 HTTP 请求：CONNECT localhost …',
				frame: '一个用来打招呼的 WebSocket 帧',
				none: '第一次 send() 之前什么也不发',
			},
			because:
				'握手从一个 HTTP/1.1 的 GET 请求开始，由浏览器写好。在响应到来之前，沿途的代理和服务器看到的就是一个普通请求。',
			wrong: {
				connect:
					'CONNECT 是请代理建立隧道用的。浏览器若经过代理，会先发 CONNECT，但握手本身是 GET。（HTTP/2 上另当别论。）',
				frame: '帧要等握手之后才有：服务器同意之前，它也许根本不认识帧。',
				none: '构造函数会立刻开始握手。握手完成之前，send() 甚至会抛出异常。',
			},
		},
	},
});
