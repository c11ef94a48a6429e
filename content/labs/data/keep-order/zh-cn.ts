import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '保持顺序',
	exercise: {
		task: '服务器收齐四条消息之后换一个顺序发回，两条是字节，两条是文本。请按回声到达的顺序打印这四段文本。',
		checks: {
			received: '网页收到字节和文本，一共四条消息。',
			'in-order': '它们的文本按事件的顺序打印。',
		},
		hints: [
			'在时间线里找到 message 事件。事件的顺序没有乱，乱的是 await 之后的那些行。',
			'要么不来 Blob，也就没有什么可等；要么每条消息都等前一条。',
			'保存一个 promise：before = before.then(…)，里面是这条消息要做的事。或者在第一条消息到达之前把 binaryType 设为 "arraybuffer"，解码时就不用 await。',
		],
		says: {
			'too-few': ({ count }) => `网页收到了 ${count} 条消息，要求收到代码里的四条。`,
			'not-mixed': () => '要有文本跟在字节后面：请发送代码里的那四条消息。',
			'not-read': ({ printed }) => `打印的是“${printed}”：消息没有读取，只有一个名称。`,
			missing: ({ text }) => `“${text}”到达了，却没有打印。`,
			order: ({ texts }) => `实际打印的顺序是：${texts}。`,
			'too-early': ({ text }) => `“${text}”在它的 message 事件触发之前就打印了。`,
		},
	},
});
