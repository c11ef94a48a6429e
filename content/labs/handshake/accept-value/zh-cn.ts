import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '计算 accept 值',
	exercise: {
		task: '服务器会把收到的握手发回来，所以代码能得知浏览器生成的 Key。用它算出 accept 值，作为一条文本消息发送。它会与本次运行的 101 响应里的值比较。sha1() 已经写好：传入字节，返回 20 字节。',
		checks: {
			opened: '打开到 /headers 的连接。',
			computed: '有一条消息就是本连接的 Sec-WebSocket-Accept，并且由你的代码算出。',
		},
		hints: [
			'“握手”标签页列出了这次运行的 Key 经过的每一步。你的值从哪一步开始不同？',
			'sha1() 要的是字节，不是字符串：用 new TextEncoder().encode(text) 转换。Key 不用解码，在这里就当文本用。',
			'btoa() 要的字符串里，每个字符代表一个字节：String.fromCharCode(...digest)。',
		],
		says: {
			'not-hashed': () => '你把 Key 和 GUID 原样发了出去。要先求散列，再对摘要编码。',
			hex: () => '摘要是对的，但写成了十六进制。头字段里用的是 base64。',
			'hex-encoded': () => '摘要是对的，但你编码的是它的 40 个十六进制字符。base64 编码的应该是那 20 个字节本身。',
			'as-numbers': () => '摘要是对的，但 btoa() 拿到的是一串用逗号隔开的数字。它要的是每个字节对应一个字符。',
			'other-input': () => '你发送的确实是 20 个字节的 base64，但求散列的内容不是“原样的 Key，后面接 GUID”。',
			other: ({ value }) => `你发送的是“${value}”，既不是 accept 值，也不是其中任何一步的结果。`,
			'asked-the-server': ({ line }) => `值是对的，但那是服务器算的：第 ${line} 行通过 /raw 问了它。`,
		},
	},
});
