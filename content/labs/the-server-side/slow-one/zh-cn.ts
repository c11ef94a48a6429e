import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '断开慢的那一个',
	exercise: {
		task: '服务器每秒 20 次向所有人发送 50 KB 的价格。socket 2 什么也不读，发给它的价格就堆在服务器的内存里。在积压超过 1 MB 之前结束它的连接。其他人必须一直收到价格。',
		checks: {
			dropped: '发给慢客户端的数据积压之后，它被断开。',
			bounded: '发给它的数据积压从不超过 1 MB。',
			kept: 'socket 1 和 3 一直收到价格，从不被服务器断开。',
		},
		hints: [
			'服务器的每个 socket 都有 bufferedAmount，和网页里一样：已经调用 send、还没有离开的字节数。',
			'每次发送之前看看 client.bufferedAmount。如果它超过一个上限，比如 300,000，该怎么办？',
			'close() 会把关闭帧排在所有积压的数据后面。terminate() 则立刻结束连接。',
		],
		says: {
			'still-there': () => '慢客户端没有被断开：没有对它的 socket 调用 terminate()，发给它的数据一直留在内存里。',
			'close-waits': ({ line }) =>
				`第 ${line} 行的 close() 会发送关闭帧，而它排在慢客户端不读的所有数据后面。连接一直还在。`,
			'not-slow-yet': ({ line }) => `第 ${line} 行断开了慢客户端，那时发给它的数据还没有积压。`,
			'too-much': ({ kilobytes }) => `发给慢客户端的数据一度积压到 ${kilobytes} KB，要求是最多 1,000 KB。`,
			'living-dropped': ({ socket, line }) => `socket ${socket} 收到什么就读什么，却在第 ${line} 行被断开了。`,
			starved: ({ socket }) => `socket ${socket} 收到的价格不到十个。`,
		},
	},
});
