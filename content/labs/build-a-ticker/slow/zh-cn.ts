import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '由网页主动拉取',
	predictions: {
		changes: {
			question: '价格每 20 ms 变动一次，画一次要 100 ms。网页发来“next”，服务器才发送。稳定之后，每条更新里有什么？',
			options: {
				one: '一次变动：网页越落越远',
				several: '约五次变动，加在一起',
				none: '不再有消息：服务器已经放弃了它',
			},
			because:
				'服务器为每个客户端只记一个数：已发给它的最后一次变动。客户端来取时，把此后的变动加起来，并注明从哪一次算起。',
			wrong: {
				one: '一有变动就发送的话，确实如此。这里服务器会等，等到来取时，有用的只是总和。',
				none: '晚一点来取并没有错。服务器也不需要内存来保存等待的内容：价格是可以相加的。',
			},
		},
	},
});
