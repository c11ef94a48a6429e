import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '从轮询到一条连接',
	exercise: {
		task: '这段代码为了十条更新发了十次请求。改用一条到 ws://localhost:4321/updates?count=10 的 WebSocket 取得同样的十条更新，以同样的格式打印，第十条之后以 1000 关闭。',
		checks: {
			once: '到 /updates 的 WebSocket 只打开一条。',
			unasked: '网页不发送任何消息：服务器会主动推送。',
			printed: '依次打印“update 1: …”到“update 10: …”，每条都在对应的消息到达时打印。',
			closed: '网页以 1000 关闭连接。',
		},
		hints: [
			'用一次 new WebSocket(…) 代替十次 fetch。此后每来一条更新，都会交给 socket.onmessage。',
			'event.data 就是一条更新的文本：JSON.parse(event.data) 得到的两个字段和原来一样。',
			'循环没有了，所以要由处理函数判断何时结束：if (update === total) socket.close(1000);',
		],
		says: {
			'many-links': ({ links }) => `打开了 ${links} 条到 /updates 的 WebSocket。一条就够接收全部更新。`,
			asked: ({ asked }) => `网页发送了 ${asked} 条消息，而这个服务器并不需要。`,
			'not-from-message': ({ line, text }) => `打印“${text}”（第 ${line} 行）时，处理函数还没有收到任何消息。`,
			'other-line': ({ line, text, wanted }) => `打印了“${text}”（第 ${line} 行），而最近一条消息是“${wanted}”。`,
			heard: ({ heard }) => `处理函数收到了 ${heard} 条消息，应该是 10 条。`,
			lines: ({ lines }) => `10 条更新只打印了 ${lines} 条。`,
		},
	},
});
