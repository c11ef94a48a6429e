import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '关闭握手的两半',
	predictions: {
		order: {
			question: '网页向回声服务器发一条消息，下一行就调用 close()。接下来会发生什么，顺序如何？',
			options: {
				event: 'close 事件',
				theirs: '服务器的关闭帧',
				message: '带着回声的 message 事件',
				ours: '网页的关闭帧',
			},
			because:
				'双方各发一个关闭帧，两半都完成之后才触发 close 事件。回声的帧确实到了，但调用 close() 之后不会再触发 message 事件。',
		},
	},
});
