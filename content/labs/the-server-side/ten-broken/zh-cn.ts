import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '十个出错的客户端',
	exercise: {
		task: '有一个客户端每 300 ms 问一个问题。与此同时，十个出错的客户端一个接一个地来：七个违反协议，两个发来的文本不是你想要的，最后一个声称要发 200,000 字节的消息。让服务器一一顶住，回答每一个问题，并且不等读完就用 1009 拒绝最后那个。',
		checks: {
			lives: '服务器的进程始终没有退出。',
			answers: '六个问题都得到回答。',
			bounded: '200,000 字节的消息被以 1009 拒绝。',
		},
		hints: [
			'客户端违反协议时，它的 socket 会触发 error。在 Node 里，没有人监听的 error 事件会被抛出。',
			'为每个 socket 写 ws.on("error", …)；JSON.parse 抛出的异常也要捕获。而 JSON.parse("null") 什么也不抛。',
			'maxPayload 是 WebSocketServer 的选项：更大的消息会以 1009 被拒绝。默认值是 100 MiB。',
		],
		says: {
			unanswered: ({ number }) => `第 ${number} 个问题没有得到回答。`,
			'other-code': ({ code }) => `要发 200,000 字节的客户端是以 ${code} 关闭的，不是 1009：服务器先把整条消息读完了。`,
			'not-closed': () => '没有用 1009 拒绝那个要发 200,000 字节的客户端。',
		},
	},
});
