import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '重启之前全部关闭',
	predictions: {
		notices: {
			question: '300 ms 后服务器调用 server.close()。A 一直连着。A 会察觉到什么？',
			options: { nothing: '什么也没有', closed: 'socket 被关闭', error: '一个 error 事件' },
			because:
				'WebSocketServer 的 close() 只是不再监听。已有的连接照常保留，服务器自己的 close 事件要等最后一个连接关闭才会触发。',
			wrong: {
				closed: '很早的 ws 是这样。从第 8 版起，已有的连接要由你自己来关闭。',
				error: 'A 的连接上没有出任何差错。',
			},
		},
	},
});
