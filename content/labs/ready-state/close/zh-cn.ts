import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '每种状态下的 close()',
	predictions: {
		last: {
			question: 'socket 已经是 CLOSED，close 事件也触发过了。这时 close(1001) 会怎样？',
			options: {
				nothing: '什么也不做',
				InvalidStateError: '抛出 InvalidStateError',
				InvalidAccessError: '抛出 InvalidAccessError',
			},
			because: '先检查参数，再看状态。1001 轮不到网页来传，在哪种状态下都一样。参数合法的话，才是什么也不做。',
			wrong: {
				nothing: 'close() 和 close(4002) 确实什么也不做。但 1001 在查看状态之前就被拒绝了。',
				InvalidStateError: 'close() 从不抛出它：在任何状态下都可以调用。',
			},
		},
	},
});
