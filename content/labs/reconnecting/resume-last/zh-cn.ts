import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '从最后一条消息之后继续',
	exercise: {
		task: '服务器在每条连接发出第五、第六或第七条消息后切断它，由它随机抽取。地址里写上 "&last=6"，它就从消息 6 之后继续发；但它每四条消息存为一块，补发时总是从块的开头发起。请显示全部十二条消息，每条一次，按顺序。',
		checks: {
			resumes: '每条新连接都请求你已有的最后一条消息之后的内容。',
			complete: '十二条消息全部收到。',
			'shown-once': '每条消息按顺序显示一次。',
		},
		hints: [
			'控制台里缺了哪些编号？哪条连接本来还可以把它们带来？',
			'在 connect 之外记住最后一条消息的 id，每次连接都写进地址。',
			'块的开头在你停下的位置之前：用 if (id <= last) return; 跳过已经有的。',
		],
		says: {
			'one-connection': () => '只有一条连接。',
			'asked-nothing': ({ socket, last }) => `socket ${socket} 的地址里没有“last”；当时你已有的消息到 ${last} 为止。`,
			'asked-other': ({ socket, asked, last }) =>
				`socket ${socket} 的地址写的是 last=${asked}；当时你已有的最后一条消息是 ${last}。`,
			missing: ({ ids }) => `这些消息始终没有收到：${ids}。`,
			'made-up': ({ id }) => `“message ${id}”还没收到就打印了。`,
			twice: ({ id, ids }) => `消息 ${id} 显示了两次：${ids}。`,
			shown: ({ ids }) => (ids === '' ? '没有显示任何消息。' : `显示的是：${ids}。`),
		},
	},
});
