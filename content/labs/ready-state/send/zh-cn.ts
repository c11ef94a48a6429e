import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '每种状态下的 send()',
	predictions: {
		late: {
			question: "socket 已经打开，刚调用了 close(1000)，下一行是 send('too late')。这条消息会怎样？",
			options: {
				throws: 'send() 抛出 InvalidStateError',
				sent: '跟在关闭帧后面发出',
				dropped: '被丢弃，没有任何提示',
			},
			because:
				'close() 之后再发送的数据都不会发出。send() 只在 CONNECTING 时抛出异常；在 CLOSING 和 CLOSED 时，交给它的数据被丢弃，bufferedAmount 却照样增加，好像还在等待发送。',
			wrong: {
				throws: '真要抛出异常倒省事了。InvalidStateError 针对的是还没打开的 socket，不是已经不再打开的。',
				sent: '关闭帧后面不允许再有数据。在 close() 之前交出的，才会排在它前面发出。',
			},
		},
	},
});
