import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: '除了 `binaryType` 和四个处理函数，其余属性都只读。',
	labels: {
		type: '类型',
		values: '取值',
		first: '初始值',
		changes: '何时变化',
		set: '能否设置',
		careful: '注意',
		calls: '在 Chromium 里',
		engines: '其他环境',
	},
	entries: {
		url: {
			is: 'socket 要连接的地址，已经解析好：总是绝对地址，总是 `ws:` 或 `wss:`。',
			facts: {
				first: '解析后的地址',
				changes: '不变。服务器重定向也不会改变它：浏览器不跟随重定向。',
				set: '否',
				careful: '地址里的用户名和密码会保留下来，不要原样写进日志。',
			},
		},
		readyState: {
			is: '连接处于四个状态中的哪一个。只增不减。',
			facts: {
				values: [
					'`0` `WebSocket.CONNECTING`：正在握手。',
					'`1` `WebSocket.OPEN`：可以发送消息。',
					'`2` `WebSocket.CLOSING`：已调用 `close()`，或收到了关闭帧。',
					'`3` `WebSocket.CLOSED`：已经结束，或从未开始。',
				],
				first: '`0`',
				changes:
					'在通知它的事件触发之前变化：`open` 里已经是 1，连接失败的 `error` 和 `close` 里已经是 3。连接失败时，从 0 或 1 直接变成 3。',
				set: '否',
				careful: '1 只说明网页还没得知连接已断。对端死机、网线被拔、代理切断，在被察觉之前都不会改变它。',
			},
		},
		bufferedAmount: {
			is: '`send()` 已接收、浏览器还没有交给网络的载荷字节数。',
			facts: {
				values: '文本按 UTF-8 计算，不含帧头：`é€😀` 是 9。',
				first: '`0`',
				changes:
					'调用 `send()` 时增加。之后才会减少，同一段同步代码里不会；socket 关闭之后也不会：此时发送的数据被丢弃，但照样计数。',
				set: '否',
				careful: [
					'0 不代表服务器已收到：双方系统的缓冲区里可能还有好几 MB。',
					'等它归零的循环必须同时检查 `readyState`，否则可能永远等下去。',
				],
				engines: [
					'`close()` 之后，WebKitGTK 把帧的开销也算进去。',
					'对方读得慢时，Chromium 和 Firefox 里它居高不下；WebKitGTK 里立即回落，因为系统缓冲了数据。',
				],
			},
		},
		extensions: {
			is: '服务器同意了哪些扩展，也就是响应里 `Sec-WebSocket-Extensions` 的值。',
			facts: {
				values: "实际上只有 `''`，或带参数的 `'permessage-deflate'`。",
				first: "`''`",
				changes: '只在 `open` 之前变化一次。',
				set: '否',
				careful: '浏览器会自动提议 `permessage-deflate`。网页既不能要求扩展，也不能去掉扩展。',
			},
		},
		protocol: {
			is: '服务器从提供的子协议里选中的那一个。',
			facts: {
				first: "`''`",
				changes: '只在 `open` 之前变化一次。',
				set: '否',
				careful: '在 `open` 里检查它：服务器一个都没选时，Firefox 和 WebKitGTK 照样会打开连接。',
			},
		},
		binaryType: {
			is: '二进制消息的载荷以什么形式出现在 `event.data` 里。',
			facts: {
				first: "`'blob'`",
				changes: '设置时变化。对事件尚未触发的消息都有效，哪怕消息已经到达。',
				set: '能，随时可以',
				careful: '其他值会被忽略：Chromium 只在控制台给出警告，不抛出异常。',
				engines: "`ws` 另有 `'nodebuffer'`，并以它为初始值。",
			},
		},
		onopen: {
			is: '每种事件各一个处理函数，与 `addEventListener` 添加的监听器并存。',
			facts: {
				type: '函数或 `null`',
				first: '`null`',
				set: '能',
				changes: '设置时变化：第二个处理函数取代第一个，但仍在第一个设置时的次序上调用。',
				careful: ['事件触发之后才设置的处理函数不会被调用，没有排队这回事。', '赋值不是对象时变成 `null`。'],
			},
		},
	},
} satisfies TextsOf<typeof table>;
