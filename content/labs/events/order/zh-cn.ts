import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '一条时间线上的四个事件',
	predictions: {
		order: {
			question: '服务器把文本原样发回，300 ms 之后再发一个违反协议的帧。会触发哪些事件，顺序如何？',
			options: { open: 'open', message: 'message', error: 'error', close: 'close' },
			because:
				'事件的顺序与处理函数的设置顺序无关。error 之后必定还有 close，绝不会反过来：close 是每个 socket 的最后一个事件。',
		},
	},
});
