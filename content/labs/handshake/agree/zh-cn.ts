import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '协商了什么',
	predictions: {
		protocol: {
			question:
				'网页按优先顺序提供 chat.v3 和 chat.v1，第一条连接的服务器支持 chat.v1 和 chat.v2。socket.protocol 是什么？',
			options: {
				'chat.v1': 'chat.v1',
				'chat.v2': 'chat.v2',
				'chat.v3': 'chat.v3',
				'chat.v3, chat.v1': 'chat.v3, chat.v1',
				none: '空字符串',
			},
			because: '服务器从提供的名字里选一个来回答：双方都支持的那些里，排得最靠前的一个。',
			wrong: {
				'chat.v2': '服务器是想用它，可没有人提供过。客户端收到没提供过的名字，必须使连接失败。',
				'chat.v3': '这是网页最想要的，但服务器不认识，就跳过了。',
				'chat.v3, chat.v1': '这是提供的列表。回答只有一个名字，绝不会是列表。',
				none: '什么也没协商成时才是空字符串。这里双方都认识 chat.v1。',
			},
		},
	},
});
