import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '两个方向同时进行',
	predictions: {
		order: {
			question:
				'服务器收到消息后，过 400 ms 原样发回。网页发送“first”，150 ms 之后再发送“second”。代码会按什么顺序打印？',
			options: {
				'sent-first': 'sent first',
				'received-first': 'received first',
				'sent-second': 'sent second',
				'received-second': 'received second',
			},
			because: '谁也不用等对方回答：这条连接上没有请求和响应，只有消息。任何一方有话要说，随时可以发送。',
		},
	},
});
