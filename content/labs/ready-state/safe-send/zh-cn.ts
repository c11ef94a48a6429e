import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '既不抛异常也不丢消息的 send',
	exercise: {
		task: '这个程序要说五句话，每一句说的时候 socket 都处于另一种状态。修改 send 和 connect，让每条消息按顺序发出，只发一次，而且走最先能发的那条连接。其他行不要改。',
		checks: {
			steps: '程序走完五步：CONNECTING、OPEN、CLOSING、CLOSED，再到 CONNECTING。',
			throws: 'send() 没有抛出异常。',
			dropped: '没有把消息交给会丢弃它的 socket。',
			left: '"one" 和 "two" 从第一条连接发出，"three"、"four"、"five" 从第二条发出。',
		},
		hints: [
			'只有打开的 socket 才接收消息。在其他状态里交给你的消息要找个地方等着：等到哪个 socket 的哪个事件？',
			'每条消息都放到一个列表的末尾。有两处要从头清空它：添加消息而 socket 已经打开时，以及 socket 打开时。',
			'写一个 function flush() { if (socket.readyState === WebSocket.OPEN) for (const text of queue.splice(0)) socket.send(text); }，由 send 调用，同时作为每个 socket 的 onopen。列表要在第一次发送之前创建。',
		],
		says: {
			'step-missing': ({ text, state }) =>
				`“${text}”没有在状态 ${state} 里说出来。请保留程序原有的行再运行，或者看看它停在了哪里。`,
			'never-left': ({ text }) => `“${text}”始终没有发出。`,
			'left-again': ({ text, times }) => `“${text}”发出了 ${times} 次。`,
			'wrong-connection': ({ text, socket }) => `“${text}”是从连接 ${socket} 发出的，那不是最先能发的一条。`,
			'not-said-yet': ({ text, line }) =>
				`程序还没说“${text}”，第 ${line} 行的 send() 就已经发了它。程序接下来要说什么，事先不可能知道。`,
			'other-order': ({ order }) => `消息发出的顺序是：${order}。`,
		},
	},
});
