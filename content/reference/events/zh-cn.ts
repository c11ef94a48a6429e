import type { TextsOf } from '../../../src/components/internals/reference/reference.ts';
import type table from './table.ts';

export default {
	lead: '一共四种事件：`open` 最多一次，然后是任意多次 `message`，最后 `close` 一次。`error` 最多一次，紧接着就是 `close`。它们都不冒泡，也不能取消。',
	nouns: ['事件'],
	labels: {
		type: '类型',
		when: '何时触发',
		order: '次序',
		fields: '字段',
		values: '取值',
		state: '此时的 `readyState`',
		careful: '注意',
		calls: '在 Chromium 里',
		engines: '其他环境',
	},
	entries: {
		open: {
			is: '握手成功，可以发送消息了。',
			facts: {
				when: '收到正确的 101 时。',
				order: '第一个，或者根本没有。与 101 同一批到达的消息排在它之后。',
				fields: '没有自己的字段。此时 socket 的 `protocol` 和 `extensions` 已经有值。',
				state: '1',
				careful: '只触发一次。之后才添加的监听器（例如在 `await` 之后）不会被调用，所以还要看 `readyState`。',
			},
		},
		message: {
			is: '收到了一条完整的消息，分片已经拼好。',
			facts: {
				when: '消息的最后一个帧到达时；文本消息还要确认是 UTF-8。',
				order: '按到达的先后，在 `open` 和 `close` 之间。',
				fields: [
					'`data`：载荷。',
					'`origin`：服务器的源。',
					'`lastEventId`、`source`、`ports`：空，供其他种类的消息使用。',
				],
				state: '1；有些引擎在关闭过程中仍会交付，那时是 2',
				careful: [
					'没有办法放慢接收：页面忙碌时到达的消息，都在它的内存里等着。',
					'处理函数里有等待（`await blob.text()`）时，处理完的次序与消息到达的次序不一定相同。',
				],
			},
		},
		error: {
			is: '连接失败了。事件不说明原因。',
			facts: {
				when: ['连接没能打开。', '浏览器使连接失败：服务器违反了协议。'],
				order: '紧接在 `close` 之前。',
				fields: '没有自己的字段：`message` 是 undefined。那句话写在控制台里，网页读不到。',
				state: '3',
				careful: [
					'打印出来只有 `{ isTrusted: true }`，这就是全部内容。',
					'已打开的连接被切断时，Chromium 只触发 `close`：重连请写在 `close` 里，不要写在 `error` 里。',
				],
				engines: [
					'socket 被页面的内容安全策略阻止时，Chromium 不触发 `close`。',
					'WebKitGTK 2.50 根本不去连接时不触发 `close`：混合内容、浏览器封锁的端口、超出 198 个的 socket。',
					'`ws` 和 Node 给出带 `message` 的 `ErrorEvent`：服务器没有什么要瞒着自己。',
				],
			},
		},
		close: {
			is: '连接结束了，不论以什么方式。即使没有触发过 `open`，它也会来。',
			facts: {
				when: 'TCP 断开时，不论有没有完成关闭握手。',
				order: '最后一个，之后再没有事件。',
				fields: ['`code`', '`reason`', '`wasClean`'],
				state: '3',
				careful: 'socket 不能重新打开：请新建一个，等待时间逐次变长并带随机量。',
				engines: '对方一直不回应关闭帧时，Firefox 还会触发 `error`。',
			},
		},
		data: {
			is: '消息的载荷。',
			facts: {
				type: '`string`、`Blob` 或 `ArrayBuffer`',
				values: ['文本消息：字符串。', '二进制消息：`Blob`；`binaryType` 要求时是 `ArrayBuffer`。'],
				careful: '文本与二进制由操作码区分，与内容无关：放在二进制消息里的 JSON 收到时是 `Blob`。',
				engines: "`ws` 在 `on('message')` 里把文本也作为 `Buffer` 交出，第二个参数说明是否二进制。",
			},
		},
		origin: {
			is: 'socket 所连地址的协议名、主机和端口。',
			facts: {
				values: '以 `ws:` 或 `wss:` 开头，不含路径。',
				careful: '这是服务器的源，不是发送者的：消息是谁写的，只有服务器知道。',
			},
		},
		code: {
			is: '先到的那个关闭帧里的关闭码；没有关闭码时，是代表“没有”的数字。',
			facts: {
				values: [
					'1005：关闭帧里没有关闭码。',
					'1006：没有关闭帧。',
					'其他：对方发送的，或对方原样发回的、网页自己的关闭码。',
				],
				careful: '不要只问它是不是 1000，而要问遇到这个关闭码该不该重连。',
			},
		},
		reason: {
			is: '关闭码后面的文本，最多 123 字节的 UTF-8。',
			facts: {
				values: "没有发送原因时是 `''`，1005 和 1006 时也是。",
				careful: '它是写给日志看的：程序要据以行动的内容，请放进关闭码。',
			},
		},
		wasClean: {
			is: 'TCP 断开之前，双方的关闭帧是否都已送达。',
			facts: {
				values: ['true：关闭握手完整，与关闭码是什么无关。', 'false：1006 时总是如此。'],
				careful: '为 true 也不代表每条消息都已到达对方的程序。',
				engines: '1009 且 TCP 紧接着关闭帧断开时，Chromium 给出 true，Firefox 给出 false。',
			},
		},
	},
} satisfies TextsOf<typeof table>;
