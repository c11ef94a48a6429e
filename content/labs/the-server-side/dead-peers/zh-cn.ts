import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '断开死的，绝不误伤活的',
	exercise: {
		task: '三个客户端。套接字 2 已经死了：它什么也不回答，连 ping 也不回，链路却一直开着。其余的都活着，尽管其中一个从不发消息。让服务器 ping 它的客户端，在死的那个连上之后 3 秒之内断开它，不断开别的任何人。',
		checks: {
			asked: '向死的客户端发了 ping。',
			ended: '它的连接在打开之后 3 秒之内被结束。',
			living: '活着的从不被服务器断开。',
		},
		hints: [
			'浏览器会自动用 pong 回答 ping。ws 会告诉你：ws.on("pong", …)。',
			'为每个套接字记住：上一次 ping 之后有没有来过 pong。每秒看一次。',
			'一开始以及每次收到 pong 时 ws.isAlive = true。在定时器里：如果不是 true 就 terminate()，否则把它设为 false 并 ping()。',
		],
		says: {
			'not-asked': () => '从来没有 ping 过死的客户端：没有人问，沉默就说明不了什么。',
			'still-there': () => '这次运行里，死的客户端没有被断开。',
			'close-waits': ({ line }) =>
				`第 ${line} 行的 close() 要等一个从不回答的人来回答：ws 等 30 秒才放弃。terminate() 不等。`,
			'too-late': ({ seconds }) => `死的客户端在连上之后 ${seconds} 秒才被断开，要求是最多 3 秒。`,
			'living-ended': ({ socket, line }) => `套接字 ${socket} 每次 ping 都回答了，却在第 ${line} 行被断开。`,
		},
	},
});
