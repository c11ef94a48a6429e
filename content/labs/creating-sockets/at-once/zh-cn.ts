import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '谁先谁后',
	predictions: {
		order: {
			question: '服务器收到什么就会发回什么。下面哪些行会打印出来，顺序如何？',
			options: {
				open: 'open',
				end: 'end of the script',
				message: 'message',
				error: 'InvalidStateError',
			},
			because:
				'脚本先一口气执行到底，这期间什么也插不进来。此时 socket 还在连接，所以 send() 抛出异常，要发的内容也不会留着以后再发，自然不会有消息返回。',
		},
	},
});
