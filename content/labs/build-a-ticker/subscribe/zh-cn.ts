import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '订阅与退订',
	predictions: {
		bolt: {
			question: 'ACME 变动两次之后，程序订阅 BOLT。关于 BOLT，服务器首先发来什么？',
			options: {
				price: '它当前的价格',
				change: '它的下一次变动',
				all: '开市以来的全部变动',
			},
			because: '变动只有知道加在什么上面才有用。所以服务器先发一份快照：当前价格，以及其中包含的最后一次变动的序号。',
			wrong: {
				change: '不知道之前的价格，“涨 5 分”就毫无意义。',
				all: '开市几小时之后，这会是成千上万条消息，而要得到的只是一个数。',
			},
		},
	},
});
