import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: 'socket 自己只有两个方法：`send()` 和 `close()`，此外还有事件目标共有的方法。无论处于什么状态，都先检查参数。',
	nouns: ['方法'],
	labels: {
		takes: '参数',
		returns: '返回',
		throws: '抛出',
		states: '各状态下',
		wire: '线路上',
		careful: '注意',
		calls: '在 Chromium 里',
		engines: '其他环境',
	},
	entries: {
		send: {
			is: '把一条消息放进队列。返回时还没有任何字节发出，也不说明能否送达。',
			facts: {
				takes: [
					'字符串：文本消息，编码为 UTF-8。落单的代理码元变成 U+FFFD。',
					'`Blob`、`ArrayBuffer` 或它的视图：二进制消息。视图只发送自己的那一段。',
					'其他值先转成字符串：对象发出去是 `[object Object]`，`null` 是 `null`。',
				],
				throws: [
					'CONNECTING 时抛出 InvalidStateError，`DOMException`，`code` 是 11。',
					'没有参数，或参数无法转成字符串时，抛出 TypeError。',
				],
				states: [
					'CONNECTING：抛出异常。',
					'OPEN：进入队列，计入 `bufferedAmount`。',
					'CLOSING、CLOSED：丢弃，不抛出异常，但照样计数。Chromium 在控制台给出警告。',
				],
				wire: '一条操作码为 0x1 或 0x2 的消息，每个帧都用各自的密钥做掩码。浏览器可以把它分片，协商过压缩时也可以压缩。',
				careful: [
					'调用时就复制了字节：之后再改数组没有影响。',
					'没有上限，也没有可等待的 promise。继续发送之前请先看 `bufferedAmount`。',
				],
				engines: '`ws` 的最后一个参数可以是回调，CONNECTING 时同样抛出异常；关闭之后把错误交给回调。',
			},
		},
		close: {
			is: '开始关闭握手。触发 `close` 时连接才算结束，而不是这个方法返回时。',
			facts: {
				takes: [
					'`code`，可省略：1000，或 3000 到 4999。按 16 位整数读取，超出范围取边界值：`null` 是 0，`66536` 是 65535。',
					'`reason`，可省略：最多 123 字节 UTF-8 的字符串，必须同时给出关闭码。',
				],
				throws: [
					'其他关闭码抛出 InvalidAccessError，`DOMException`，`code` 是 15。',
					'原因太长抛出 SyntaxError，`DOMException`，`code` 是 12。',
				],
				states: [
					'CONNECTING：放弃握手。`readyState` 立即变成 2，随后是 `error` 和关闭码为 1006 的 `close`，哪怕正确的 101 已经在路上。',
					'OPEN：在队列里的消息之后发送关闭帧；`readyState` 变成 2。',
					'CLOSING、CLOSED：什么都不做，以第一次调用为准。',
				],
				wire: '一个关闭帧：关闭码和原因；不给关闭码则为空，双方都报告 1005。对方以关闭帧回应，由服务器先关闭 TCP。',
				careful: [
					'调用之后到达的消息，Chromium 不再交给网页，尽管对方在发出自己的关闭帧之前还可以继续发送。',
					'对方始终不回应时会一直等：Chromium 60 秒，Firefox 20 秒，WebKitGTK 约 5 秒。',
				],
				engines: [
					'只给原因不给关闭码：Chromium 抛出异常，Firefox 和 WebKitGTK 接受。',
					'`ws` 接受一切可以写进关闭帧的关闭码，另有 `terminate()`，立即切断 TCP。',
				],
			},
		},
		addEventListener: {
			is: '为 `open`、`message`、`error` 或 `close` 添加监听器，来自 `EventTarget`。数量不限，按添加的先后调用。',
			facts: {
				takes: ['事件名。', '函数，或带有 `handleEvent` 的对象。', '选项：`once`、`signal`。'],
				careful: [
					'写别的名称不算错误：`ping` 的监听器永远不会被调用。',
					'事件不会留到以后：请在创建 socket 的同一段同步代码里添加监听器。',
				],
				throws: '监听器既不是对象也不是 `null` 时，抛出 TypeError。',
			},
		},
		ping: {
			is: '没有这个方法。网页既不能发送 ping，也看不到 ping：浏览器自己回应。',
			facts: {
				wire: '服务器的 ping 会得到载荷相同的 pong，页面脚本正忙时也一样。',
				careful: [
					'网页的心跳是自己定义的消息，并等待对方答复。',
					'让服务器来 ping：它的定时器不会因为标签页在后台而变慢。',
				],
				engines: '`ws` 有 `ping()`、`pong()` 以及同名事件；Node 自带的 `WebSocket` 与浏览器一样没有。',
			},
		},
	},
} satisfies TextsOf<typeof table>;
