import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '还是那台服务器，已是另一个 socket',
	predictions: {
		answered: {
			question:
				'服务器把收到的文本原样发回。第一个 socket 打开 600 ms 后，服务器切断连接，代码随即创建第二个 socket。五段文本中哪些会被发回，顺序如何？',
			options: { a: 'a', b: 'b', c: 'c', d: 'd', e: 'e' },
			because:
				'c 和 d 交给了一个已经 CLOSED 的 socket。它再也不会打开：即使另一个通往同一地址的 socket 是打开的，它的 send() 也只会把数据丢弃，而且不抛异常。',
		},
	},
});
