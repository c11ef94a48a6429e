import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '断线之后不重复',
	exercise: {
		task: 'Ada 有五句话要说，而她的每条连接都会在房间的第三条消息处被切断：那一条丢在半路上，她此后发出的内容服务器也不再读取。请让五句话全部进入房间，每句一次，按顺序。',
		checks: {
			'was-cut': '她的连接都通向同一个房间，并且如地址所写会被切断。',
			complete: '五句话全部到达房间。',
			once: '每句在房间里只有一次，顺序正确。',
		},
		hints: [
			'第一条连接上回来了哪些答复？其余几句，Ada 不知道房间有没有收到：两种情况都可能。',
			'给每句话一个自己的 ref，一直留到带有这个 ref 的消息回来。只要 "member" 表明是同一个人，房间就认得出这个 ref。',
			'每次收到 welcome，就把还没有答复的全部再发一次，ref 与之前相同。',
		],
		says: {
			'not-cut': ({ socket }) => `socket ${socket} 的地址里没有 cut=3：在它上面什么也不会丢。`,
			'other-room': () => '你的连接进了不同的房间。',
			'never-cut': () => '这次运行里没有连接被切断。',
			missing: ({ lines }) => `房间始终没有把这些话发给你：${lines}。`,
			'too-many': ({ last }) => `五句话，房间里却有 ${last} 条消息：有的不止一次，包括那些答复丢失了的。`,
			'other-order': ({ id, line }) => `房间里的第 ${id} 条消息是“${line}”。`,
		},
	},
});
