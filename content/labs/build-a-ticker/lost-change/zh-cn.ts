import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '丢失的一次变动',
	predictions: {
		shows: {
			question: 'KITE 的第 5 次变动在服务器上丢了。收到第 8 次变动时，网页要来一份快照，与自己的价格比较。结果怎样？',
			options: {
				right: '自己的价格是对的：后来的变动会补上',
				wrong: '自己的价格是错的，而且没有任何提示',
				error: '到不了这一步：先来的是 error 或 close 事件',
			},
			because:
				'后来的每次变动都加在了一个少了第 5 次的价格上。有了缺口，之后的每个和都是错的，直到有谁重新给出完整的价格。',
			wrong: {
				right: '变动说的是比前一次多了多少，不是价格是多少。缺了的就一直缺着。',
				error: '在 WebSocket 看来什么也没有缺：服务器发出的每条消息都到了。能看出缺口的，只有你自己的序号。',
			},
		},
	},
});
