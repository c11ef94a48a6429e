import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '谁也不会等网页',
	predictions: {
		where: {
			question: '十二条消息以链路能承受的最快速度到达，网页保存一条需要一秒。保存第一条时，其余的在哪里？',
			options: {
				server: '在服务器上：网页收不下就不会收。',
				browser: '在浏览器里：工作做完之前，下一个事件先等着。',
				page: '在网页里：全都已经交给它的代码了。',
				lost: '哪儿也不在：忙的时候到达的都被丢弃。',
			},
			because: '处理函数立即返回，于是下一个事件就触发了。浏览器无从知道网页还没做完，网页也没有办法告诉它。',
			wrong: {
				server: '没有人读的时候，TCP 才会让服务器等待。但浏览器一直在读，不管网页拿这些消息做什么。',
				browser: '事件只等到处理函数返回，并不等函数启动的工作做完。',
				lost: '消息从不丢弃，每一条都会交给网页。',
			},
		},
	},
});
