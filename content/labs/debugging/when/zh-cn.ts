import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '四次 1006',
	predictions: {
		later: {
			question:
				'最后两个服务器都在 1500 ms 后切断：/drop?after=1500 从打开算起，/drop?idle=1500 从最后一条消息算起。网页在 300 ms 时说了一句话。各自从 open 事件算起，两者结束的时刻相比如何？',
			options: {
				same: '一样晚',
				later: '按空闲计的那个更晚',
				earlier: '按空闲计的那个更早',
			},
			because:
				'按空闲计的时限，每来一条消息就重新开始，所以中间说一句话，结束就往后移；按存活时长计的时限则不受影响。两者就是这样区分的。',
			wrong: {
				same: '如果中间什么也没说，确实如此。网页在 300 ms 时发送的消息，只对其中一个算数。',
				earlier: '连接不会因为有人使用而更早结束：没有消息的时间要重新计。',
			},
		},
	},
});
