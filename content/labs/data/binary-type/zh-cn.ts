import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: 'binaryType 何时生效',
	predictions: {
		applies: {
			question:
				'网页一直忙到三条二进制消息全部到达。第一条的处理函数把 binaryType 设为“arraybuffer”。三条消息分别是什么？',
			options: {
				never: '三个 Blob。',
				next: '一个 Blob，然后是两个 ArrayBuffer。',
				all: '三个 ArrayBuffer。',
			},
			because: '消息变成什么，要到触发事件时才决定。第二条和第三条虽然已经到达，事件却还没有触发。',
			wrong: {
				never: '已经到达并不要紧：事件触发之前，消息还什么都不是。',
				all: '第一条的处理函数执行时，它已经是 Blob 了。',
			},
		},
	},
});
