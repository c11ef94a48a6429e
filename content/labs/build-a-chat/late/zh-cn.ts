import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '后来的人',
	predictions: {
		history: {
			question: 'Bo 进来之前，Ada 已经说了三句。他的地址里没有提到任何消息。这三句里他会收到哪些？',
			options: {
				all: '三句全部，按顺序',
				last: '只有最后一句',
				nothing: '一句也没有',
			},
			because:
				'服务器发什么，由写它的人决定；这里的规则是：没有给出编号，就只收新消息。welcome 里写着已经有三条；Cy 和 Di 则说明了要从哪里开始补。',
			wrong: {
				all: 'WebSocket 不会替不在场的人保留任何东西：历史记录要由应用自己实现。',
				last: '有些消息代理会为新来的人保留最后一条。那是它们的功能，不是 WebSocket 的。',
			},
		},
	},
});
