import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '发给除发送者以外的所有人',
	exercise: {
		task: '共有四个客户端：两个运行 client.js，只是听着；Ada 和 Bob 各说一句话。现在服务器把每条消息发回给说话的人。请修改 server.js，让每条消息以文本形式发给其他所有人，每人一次。',
		checks: {
			others: '除发送者以外，每个人都收到每条消息，只收到一次，而且是文本。',
			sender: '发送者自己收不到。',
		},
		hints: [
			'server.clients 是一个 Set，里面是所有开着的 socket。',
			'遍历它，跳过消息的来源：client !== ws。',
			'data 是 Buffer，而 Buffer 会作为二进制消息发出。String(data) 才是文本。',
		],
		says: {
			missing: ({ text, socket }) => `socket ${socket} 没有收到“${text}”。`,
			several: ({ text, socket, times }) => `socket ${socket} 收到“${text}”${times} 次。`,
			binary: ({ text, socket }) =>
				`socket ${socket} 没有收到文本“${text}”，来的是一条二进制消息。data 是 Buffer，于是按 Buffer 发出去了。`,
			echoed: ({ text, socket }) => `“${text}”又发回给了 socket ${socket}，它正是从那里来的。`,
		},
	},
});
