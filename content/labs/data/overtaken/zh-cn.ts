import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '被抢先的消息',
	predictions: {
		lines: {
			question: '服务器先发回字节形式的 one，再发回文本形式的 two 和 three。它们以什么顺序打印？',
			options: { one: 'one', two: 'two', three: 'three' },
			because: '处理函数要等 Blob 读完，这时就交还了控制权。后面两个事件趁这段时间触发，而它们的文本不用读取。',
		},
	},
});
