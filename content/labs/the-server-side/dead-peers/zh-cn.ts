import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '断开失联的，不误伤在线的',
	exercise: {
		task: '三个客户端。socket 2 已经失联：它什么也不回答，连 ping 也不回，链路却一直开着。其余的都在线，尽管其中一个从不发消息。让服务器 ping 它的客户端，在失联的那个连上之后 3 秒之内断开它，其他的一个也不断开。',
		checks: {
			asked: '向失联的客户端发了 ping。',
			ended: '它的连接在打开之后 3 秒之内被结束。',
			living: '在线的没有被服务器断开。',
		},
		hints: [
			'浏览器会自动用 pong 回答 ping。ws 会告诉你：ws.on("pong", …)。',
			'为每个 socket 记住：上一次 ping 之后有没有来过 pong。每秒看一次。',
			'一开始以及每次收到 pong 时 ws.isAlive = true。在定时器里：如果不是 true 就 terminate()，否则把它设为 false 并 ping()。',
		],
		says: {
			'not-asked': () => '从来没有 ping 过失联的客户端：没有问过，没有回答就说明不了什么。',
			'still-there': () => '这次运行里，失联的客户端没有被断开。',
			'close-waits': ({ line }) =>
				`第 ${line} 行的 close() 要等对方应答，而它从不应答：ws 等 30 秒才放弃。terminate() 立即断开。`,
			'too-late': ({ seconds }) => `失联的客户端在连上之后 ${seconds} 秒才被断开，要求是最多 3 秒。`,
			'living-ended': ({ socket, line }) => `socket ${socket} 每次 ping 都回答了，却在第 ${line} 行被断开。`,
		},
	},
});
