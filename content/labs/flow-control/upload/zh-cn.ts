import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '用小缓冲区发送 5 MiB',
	exercise: {
		task: '发送 40 块数据，一共 5 MiB。缓冲区里任何时候都不超过 256 KiB，链路也不能空闲：全部发完之前，路上必须一直有数据。服务器每收到 128 KiB，就报告一次已经到达的字节数。',
		checks: {
			whole: '服务器报告 5,242,880 个字节全部到达。',
			bounded: 'bufferedAmount 从不超过 262,144。',
			'never-dry': '全部发完之前，没有哪次报告表明路上已经空了。',
		},
		hints: [
			'先原样运行，选择“缓冲区”标签页：峰值有多高？',
			'你知道两个数：发送了多少字节，到达了多少字节。两者之差不是在路上，就是在等待。',
			'先发两块。每收到一次报告，只要 sent + piece.length - arrived 不超过 256 KiB，就继续发。',
		],
		says: {
			'not-whole': ({ arrived }) => `最后一次报告是 ${arrived} 字节，一共应该是 5242880。`,
			above: ({ amount, line }) =>
				`${line === null ? '' : `第 ${line} 行的 send 之后，`}bufferedAmount 是 ${amount}，最多只能是 262144。`,
			dry: ({ arrived }) =>
				`有一次报告说，你发送的 ${arrived} 字节已经全部到达。从那时起链路一直空闲，直到你再次发送：报告到来时，路上应该还有数据。`,
			'few-reports': ({ reports }) => `收到了 ${reports} 次报告；应该像代码里那样，每 131072 字节一次。`,
		},
	},
});
