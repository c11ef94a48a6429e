import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '在门口',
	predictions: {
		spoken: {
			question: 'A 依次提供 chat.v2 和 chat.v1。双方最后用的是哪一个？',
			options: { v2: 'chat.v2，客户端更想要它', v1: 'chat.v1', none: '都不用：握手失败' },
			because:
				'客户端给出的顺序只是偏好，由服务器来选，而这个服务器只支持 chat.v1。选一个对方没有提供的才是错误：那时客户端会使连接失败。',
			wrong: {
				v2: '顺序表示客户端的偏好。支持什么，只有服务器知道。',
				none: '只有服务器选了对方没有提供的子协议，握手才会失败。',
			},
		},
	},
});
