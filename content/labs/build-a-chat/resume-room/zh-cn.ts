import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '回到房间',
	exercise: {
		task: 'Ada 一句接一句说了六句话，不等任何人。Bo 的每条连接都会在房间的第三条消息处被切断，那一条也随之丢失。请把六条全部显示出来，写成 id 和正文，每条一次，按顺序。',
		checks: {
			'was-cut': 'Bo 的连接如地址所写会被切断。',
			complete: '六条消息全部送到 Bo 那里。',
			'shown-once': '每条收到之后显示一次，顺序正确。',
		},
		hints: [
			'对照控制台里的 id：缺了哪几条？哪条连接本来还可以去要？',
			'在 connect 之外记住最后一条消息的 id。地址里写上 "&since=2"，房间就从消息 2 之后开始发。',
			'地址就是 url + "&since=" + last。从 0 开始；每显示一条，就让 last = id。',
		],
		says: {
			'no-bo': () => '没有一条连接表明自己是 Bo 的：地址里要有 name=Bo。',
			'not-cut': () => 'Bo 有一条连接的地址里没有 cut=3：在它上面什么也不会丢。',
			'never-cut': () => '这次运行里，Bo 的连接一条也没有被切断。',
			missing: ({ lines }) => `这些话始终没有送到 Bo 那里：${lines}。`,
			'made-up': ({ id, text }) => `“${id} ${text}”还没收到就打印了。`,
			twice: ({ id, ids }) => `消息 ${id} 显示了两次：${ids}。`,
			shown: ({ ids }) => (ids === '' ? '没有显示任何消息。' : `显示的是：${ids}。`),
		},
	},
});
