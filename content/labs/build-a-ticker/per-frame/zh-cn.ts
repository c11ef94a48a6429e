import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '先记下，稍后再画',
	predictions: {
		drawings: {
			question:
				'四个价格每 8 ms 变动一次，共三十次，120 条消息。处理函数只记录；每次画完之后的第一次变动，安排 16 ms 之后再画。一共画几次？',
			options: {
				each: '120 次，每条消息一次',
				change: '约 30 次，每次变动一次',
				frame: '不到 20 次',
			},
			because: '已经安排了一次，就不再安排另一次。这 16 ms 之内来的一起画，而且每个代码只画最新的价格。',
		},
	},
});
