import type { SymptomTexts } from '../../../src/components/internals/symptoms/symptoms.ts';

export default {
	'still-in-connecting': {
		wire: '线路上什么都没有：`readyState` 为 0 时，`send()` 抛出 InvalidStateError。异常名各浏览器相同，句子不同。',
		causes: [
			'构造函数的下一行就 `send`。构造函数会立即返回。',
			'重连之后，在新 socket `open` 之前就用了它。',
			'库在连上之前就发送。',
		],
		check: '发送前打印 `readyState`。',
		fixes: [{ stack: '网页', how: '在 `open` 里发送，或者先排队。' }],
	},
	'close-code-not-allowed': {
		wire: '线路上什么都没有：`close()` 抛出 InvalidAccessError，连接保持打开。',
		causes: ['网页只能传 1000 或 3000 到 4999。1001、1008、1011 不由网页来传。'],
		check: '看 `close` 的第一个参数。',
		fixes: [{ stack: '网页', how: '自己的含义用 4000 到 4999。' }],
	},
	'reason-too-long': {
		wire: '线路上什么都没有：`close()` 抛出 SyntaxError。控制帧最多 125 字节，其中两个是关闭码。',
		causes: ['原因超过 123 字节的 UTF-8：也就是超过 41 个汉字，或者 30 个表情符号。'],
		check: '`new TextEncoder().encode(reason).length`',
		fixes: [{ stack: '网页', how: '先用消息发送详情，再用简短的原因关闭。' }],
	},
	'bad-url-or-subprotocol': {
		wire: '线路上什么都没有：构造函数抛出 SyntaxError。',
		causes: [
			'协议不是 ws、wss、http、https；老浏览器只接受 ws 和 wss。',
			'地址里有 `#fragment` 片段。',
			"子协议里有空格、逗号或斜杠，或者重复：`'Bearer, 123'` 不是一个名称。",
		],
		check: '在构造函数前打印地址和第二个参数。',
		fixes: [{ stack: '网页', how: '多个子协议用数组传，不要把 `Authorization` 的值当成子协议。' }],
	},
} satisfies SymptomTexts;
